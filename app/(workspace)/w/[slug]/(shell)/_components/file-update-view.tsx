import { StateDot } from "@/components/ui/state-dot";
import type { FileUpdateMap, FileUpdatePreview } from "@/lib/contract/file-update";

const counts = ({ added, changed, removed }: FileUpdateMap["changes"]): string =>
  (added + changed + removed === 0 ? "Nothing on it changes" : `${added} added, ${changed} changed, ${removed} removed`);

/** What an update would change, map by map and in words, and what stays although the file says otherwise. */
export function FileUpdateView({ update }: { update: FileUpdatePreview }) {
  if (update.same) return <p>The journey is as this file says already.</p>;
  return (
    <div className="flex flex-col gap-4">
      <section aria-label="What will come in">
        <h3 className="text-micro font-semibold text-ink-3">Comes in</h3>
        <ul className="mt-2 flex flex-col gap-3">
          {update.maps.map((map, index) => <MapUpdate key={map.id ?? index} map={map} />)}
        </ul>
        {update.beside.length > 0 && <ul className="mt-3 flex list-disc flex-col gap-1 pl-5 text-ink-2">{update.beside.map((line) => <li key={line}>{line}</li>)}</ul>}
      </section>
      {(update.absent.length > 0 || update.maps.some(({ stays }) => stays.length > 0)) && (
        <section aria-label="What stays">
          <h3 className="text-micro font-semibold text-ink-3">Stays as it is here</h3>
          <ul className="mt-1.5 flex list-disc flex-col gap-1 pl-5 text-ink-2">
            {update.maps.flatMap(({ title, stays }) => stays.map((line) => <li key={`${title} ${line}`} className="wrap-anywhere">{update.maps.length > 1 ? `${title}: ` : ""}{line}</li>))}
            {update.absent.map((title) => <li key={title}>The map “{title}” is not in the file.</li>)}
          </ul>
        </section>
      )}
      <p className="text-ink-3">Each map is kept as it is now in a version before. Whoever has it open sees the changes at once and goes on writing.</p>
    </div>
  );
}

function MapUpdate({ map }: { map: FileUpdateMap }) {
  return (
    <li className="flex gap-2.5">
      <span className="mt-1"><StateDot state={map.state} /></span>
      <div className="min-w-0 flex-1">
        <span className="block font-medium">{map.title}</span>
        <span className="block text-ink-2 tabular-nums">{map.id === null ? "New here" : counts(map.changes)}{map.version === null ? "" : `, v${map.version} of the file`}</span>
        {map.told.length > 0 && (
          <details className="mt-1">
            <summary className="cursor-pointer text-accent-ink touch-target">What changes, in words</summary>
            <dl className="mt-1.5 flex max-h-60 flex-col gap-2 overflow-y-auto rounded-sm bg-sunken p-2.5" tabIndex={0} role="group" aria-label={`Changes of ${map.title}`}>
              {map.told.map(({ stage, sentences }) => (
                <div key={stage}>
                  <dt className="font-medium">{stage === "" ? "Whole map" : stage}</dt>
                  {sentences.map((line, index) => <dd key={index} className="text-ink-2 wrap-anywhere">{line}</dd>)}
                </div>
              ))}
              {map.more > 0 && <p className="text-ink-3">And {map.more.toLocaleString("en")} more.</p>}
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}

import { StateDot } from "@/components/ui/state-dot";
import type { Count, FileOutline } from "./journey-file-outline";

const words = (counts: readonly Count[]): string =>
  counts.map(({ one, many, count }) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`).join(", ");

/** What will come in, and what is kept without being shown. */
export function FileOutlineView({ outline }: { outline: FileOutline }) {
  return (
    <div className="flex flex-col gap-4">
      <section>
        <h3 className="text-micro font-semibold text-ink-3">Comes in</h3>
        <p className="mt-1.5 text-body font-semibold">{outline.title}</p>
        <ul className="mt-2 flex flex-col gap-2">
          {outline.maps.map((map, index) => (
            <li key={index} className="flex gap-2.5">
              <span className="mt-1"><StateDot state={map.state === "future" ? "future" : "current"} /></span>
              <span className="min-w-0">
                <span className="block font-medium">{map.title}</span>
                <span className="block text-ink-2 tabular-nums">{words(map.parts) || "Empty"}</span>
              </span>
            </li>
          ))}
        </ul>
        {outline.parts.length > 0 && <p className="mt-2 text-ink-2 tabular-nums">{words(outline.parts)}</p>}
      </section>
      {outline.carried.length > 0 && (
        <section>
          <h3 className="text-micro font-semibold text-ink-3">Kept, and in every export, but not shown yet</h3>
          <p className="mt-1.5 text-ink-2 tabular-nums">{words(outline.carried)}</p>
        </section>
      )}
      <p className="text-ink-3">Departments that this workspace lacks are added. Nothing that is here changes.</p>
    </div>
  );
}

import Users from "lucide-react/icons/users";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { StateDot } from "@/components/ui/state-dot";
import type { OpenMap } from "@/lib/contract/server-state";
import { count, whoWords } from "./server-words";

/** More faces than this are counted. */
const MOST_FACES = 5;

/** Which maps of this workspace somebody has open, and who. `elsewhere`: how many of other workspaces. */
export function OpenMaps({ slug, maps, elsewhere }: { slug: string; maps: readonly OpenMap[]; elsewhere: number }) {
  return (
    <section aria-labelledby="open-now" className="mt-7">
      <h2 id="open-now" className="mb-2.5 text-body font-semibold">Open now</h2>
      {maps.length === 0 ? <Nobody /> : (
        <ul className="rounded-lg bg-surface shadow-1">
          {maps.map((map) => <MapRow key={map.mapId} map={map} slug={slug} />)}
        </ul>
      )}
      {elsewhere > 0 && <p className="mt-2 text-card text-ink-3">{count(elsewhere, "map", "maps")} of other workspaces {elsewhere === 1 ? "is" : "are"} open, too.</p>}
    </section>
  );
}

function MapRow({ map, slug }: { map: OpenMap; slug: string }) {
  const { mapId, journeyTitle, title, state, people } = map;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line px-3 py-2.5 last:border-0">
      <div className="min-w-50 flex-1">
        <p className="font-medium [overflow-wrap:anywhere]">
          <Link href={`/w/${slug}/maps/${mapId}`} className="inline-flex items-center hover:underline hover:underline-offset-2 touch-target">{journeyTitle}</Link>
        </p>
        <p className="flex items-center gap-1.5 text-card text-ink-3"><StateDot state={state} />{title}</p>
      </div>
      <div className="flex min-w-0 items-center gap-2.5">
        <span className="flex gap-1.5" aria-hidden>
          {people.slice(0, MOST_FACES).map(({ id, name, department }) => <Avatar key={id} name={name} colour={department?.colour} code={department?.code} decorative />)}
        </span>
        <p className="min-w-0 text-card text-ink-2 tabular-nums" title={people.map(({ name }) => name).join(", ")}>
          {whoWords(map)}
          {people.length > 1 && <span className="sr-only">: {people.map(({ name }) => name).join(", ")}</span>}
        </p>
      </div>
    </li>
  );
}

const Nobody = () => (
  <div className="rounded-lg bg-surface px-6 py-8 text-center shadow-1">
    <Users size={24} strokeWidth={1.5} aria-hidden className="mx-auto text-ink-3" />
    <p className="mt-2 font-medium">Nobody has a map open</p>
    <p className="mt-0.5 text-ink-2">Whoever opens one shows here within seconds.</p>
  </div>
);

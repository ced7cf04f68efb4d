/** What shows on the cards: who fades, what was found, what colleagues hold, what waits or differs from today. Pure. */
import type { CardMark } from "@/components/journey/card-mark";
import { groupTouchpoints } from "@/components/journey/touchpoint-groups";
import type { MapModel } from "@/lib/journey/model";
import type { QueuedCards } from "./queued-cards";

export interface MarkSources {
  /** Cards the filter speaks of; null: all. */
  readonly matching: ReadonlySet<string> | null;
  readonly found: readonly string[];
  readonly here: string | null;
  readonly held: ReadonlyMap<string, NonNullable<CardMark["held"]>>;
  /** Kept on this device alone. */
  readonly queued: QueuedCards;
  readonly differences: ReadonlyMap<string, NonNullable<CardMark["differs"]>>;
  /** What differs from today alone stands out. */
  readonly hideKept: boolean;
}
const NONE: ReadonlyMap<string, CardMark> = new Map();

/** Marks that say the same stay the same objects, so that only cards whose mark changed are drawn again. */
export function markCards(map: MapModel, sources: MarkSources, before: ReadonlyMap<string, CardMark>): ReadonlyMap<string, CardMark> {
  const { matching, found, here, held, queued, differences, hideKept } = sources;
  const nothing = !matching && found.length === 0 && held.size === 0 && queued.ids.size === 0 && differences.size === 0 && !hideKept;
  if (nothing) return before.size === 0 ? before : NONE;
  const foundIds = new Set(found);
  const marks = new Map<string, CardMark>();
  const put = (id: string, ids: readonly string[]): void => {
    const holder = ids.map((one) => held.get(one)).find((one) => one !== undefined);
    const differing = ids.flatMap((one) => differences.get(one) ?? []);
    // A chip is new when all of its touchpoints are.
    const differs = differing.length === 0 ? null : differing.length === ids.length && differing.every((kind) => kind === "added") ? "added" : "changed";
    const mark: CardMark = {
      ...((matching && !ids.some((one) => matching.has(one))) || (hideKept && differs === null) ? { faded: true } : {}),
      ...(here !== null && ids.includes(here) ? { found: "here" } : ids.some((one) => foundIds.has(one)) ? { found: "too" } : {}),
      ...(holder ? { held: holder } : {}),
      ...(ids.some((one) => queued.ids.has(one)) ? { unsent: queued.as } : {}),
      ...(differs ? { differs } : {}),
    };
    if (Object.keys(mark).length === 0) return;
    const last = before.get(id);
    marks.set(id, last && isSame(last, mark) ? last : mark);
  };
  const touchpointLanes = new Set(map.lanes.flatMap(({ id, type }) => (type === "touchpoints" ? [id] : [])));
  for (const ids of map.cells.values()) {
    const cards = ids.flatMap((id) => map.cards.get(id) ?? []);
    // A chip stands for every touchpoint of its channel: it is what any of them is.
    if (touchpointLanes.has(cards[0]?.place.laneId ?? "")) {
      for (const group of groupTouchpoints(cards)) put(group.cards[0]?.id ?? "", group.cards.map(({ id }) => id));
    } else for (const { id } of cards) put(id, [id]);
  }
  return marks.size === before.size && [...marks].every(([id, mark]) => before.get(id) === mark) ? before : marks;
}

const isSame = (a: CardMark, b: CardMark): boolean =>
  a.faded === b.faded && a.unsent === b.unsent && a.found === b.found && a.differs === b.differs
  && a.held?.name === b.held?.name && a.held?.colour === b.held?.colour;

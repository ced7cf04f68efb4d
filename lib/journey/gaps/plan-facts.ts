/** What the maps say about a plan: how far its gaps are closed, and where the things it names are. */
import { diffMaps } from "../diff/diff-maps";
import { stepsOf } from "../diff/match";
import type { MapModel } from "../model";
import { createStandings, type GapStanding } from "./gap-standing";
import type { GapChange } from "./types";

export interface PlannedGap { readonly id: string; readonly futureMapId: string | null; readonly changes: readonly GapChange[] }
/** A thing of a map that a link can lead to. */
export interface PlanPlace {
  readonly mapId: string;
  /** The thing's id on that map; whoever asked may have named it by its id in a file. */
  readonly at: string;
  /** Its words or title; "" where nobody wrote any. */
  readonly text: string;
}
export interface PlanFacts {
  /** By the gap's id. */
  readonly standings: Readonly<Record<string, GapStanding>>;
  /** By the id that was asked for. What is on no map is not there. */
  readonly places: Readonly<Record<string, PlanPlace>>;
}
interface MapOfPlan { readonly mapId: string; readonly map: MapModel }

/** @param wanted ids of cards, steps, stages and lanes, or their ids in a file; the current map is looked at first */
export function planFacts(
  current: MapOfPlan, futures: readonly MapOfPlan[], { gaps, wanted }: { readonly gaps: readonly PlannedGap[]; readonly wanted: readonly string[] },
): PlanFacts {
  const standingsOf = new Map<string | null, ReturnType<typeof createStandings>>();
  const standings = gaps.map(({ id, futureMapId, changes }): [string, GapStanding] => {
    let standing = standingsOf.get(futureMapId);
    if (!standing) {
      const future = futures.find(({ mapId }) => mapId === futureMapId);
      standing = createStandings(current.map, future ? diffMaps(current.map, future.map, { departmentFeelings: false }) : null);
      standingsOf.set(futureMapId, standing);
    }
    return [id, standing(changes)];
  });
  return { standings: Object.fromEntries(standings), places: placesOf([current, ...futures], new Set(wanted)) };
}

function placesOf(maps: readonly MapOfPlan[], wanted: ReadonlySet<string>): PlanFacts["places"] {
  const places: Record<string, PlanPlace> = {};
  for (const { mapId, map } of maps) {
    const note = ({ id, fileId }: { readonly id: string; readonly fileId?: string }, text: string): void => {
      for (const asked of [id, fileId]) if (asked !== undefined && wanted.has(asked)) places[asked] ??= { mapId, at: id, text };
    };
    for (const card of map.cards.values()) note(card, card.text.trim());
    for (const thing of [...map.stages, ...stepsOf(map), ...map.lanes]) note(thing, thing.title.trim());
  }
  return places;
}

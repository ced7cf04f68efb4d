/** Which thing of one map is which of another: by id and by what it was derived from, never by its words. */
import type { MapModel, MicroMoment, Thing } from "../model";
import type { MapMatch, Matching } from "./types";

/**
 * The same id first, then a copy with its original, either way round, then two copies of one original. A thing that was
 * copied twice is matched with its first copy; the second counts as added. Linear in the number of things.
 */
export function matchThings<T extends Thing>(before: readonly T[], after: readonly T[]): Matching<T> {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  const open = (): T[] => before.filter((thing) => !taken.has(thing));
  const pairBy = (keyOfBefore: (thing: T) => string | undefined, keyOfAfter: (thing: T) => string | undefined): void => {
    const byKey = new Map<string, T>();
    for (const thing of open()) {
      const key = keyOfBefore(thing);
      if (key !== undefined && !byKey.has(key)) byKey.set(key, thing);
    }
    if (byKey.size === 0) return;
    for (const thing of after) {
      const key = partner.has(thing) ? undefined : keyOfAfter(thing);
      const found = key === undefined ? undefined : byKey.get(key);
      if (key === undefined || !found) continue;
      partner.set(thing, found);
      taken.add(found);
      byKey.delete(key);
    }
  };
  pairBy(({ id }) => id, ({ id }) => id);
  pairBy(({ id }) => id, ({ derivedFromId }) => derivedFromId);
  pairBy(({ derivedFromId }) => derivedFromId, ({ id }) => id);
  pairBy(({ derivedFromId }) => derivedFromId, ({ derivedFromId }) => derivedFromId);
  const pairs = after.flatMap((thing): (readonly [T, T])[] => {
    const found = partner.get(thing);
    return found ? [[found, thing]] : [];
  });
  return {
    pairs, removed: open(), added: after.filter((thing) => !partner.has(thing)),
    toAfter: new Map(pairs.map(([old, now]) => [old.id, now.id])), toBefore: new Map(pairs.map(([old, now]) => [now.id, old.id])),
  };
}

export const stepsOf = (map: MapModel): MapModel["stages"][number]["steps"] => map.stages.flatMap((stage) => stage.steps);

/** In the order of the steps. */
export const microMomentsOf = (map: MapModel): readonly MicroMoment[] => stepsOf(map).flatMap(({ id }) => map.microMoments.get(id) ?? []);

export const matchMaps = (before: MapModel, after: MapModel): MapMatch => ({
  stages: matchThings(before.stages, after.stages),
  steps: matchThings(stepsOf(before), stepsOf(after)),
  lanes: matchThings(before.lanes, after.lanes),
  cards: matchThings([...before.cards.values()], [...after.cards.values()]),
  edges: matchThings(before.edges, after.edges),
  microMoments: matchThings(microMomentsOf(before), microMomentsOf(after)),
});

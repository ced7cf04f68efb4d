/** The semantic difference of two maps: what was added, removed, moved, reworded, felt differently. */
import type { MapModel } from "../model";
import { compareCards } from "./card-changes";
import { connectionChanges } from "./connection-changes";
import { feelingChanges } from "./feeling-changes";
import { matchMaps, stepsOf } from "./match";
import { microMomentChanges } from "./micro-moment-changes";
import { laneChanges, stageChanges, stepChanges } from "./structure-changes";
import type { Change, DiffOptions, MapDiff, MapMatch } from "./types";

/** Linear in the number of things but for sorting. Never throws: a `MapModel` is sound whatever the document holds. */
export function diffMaps(before: MapModel, after: MapModel, options: DiffOptions = { departmentFeelings: true }): MapDiff {
  const match = matchMaps(before, after);
  const cards = compareCards(before, after, match);
  const changes: Change[] = [
    ...laneChanges(before, after, match), ...stageChanges(before, after, match), ...stepChanges(before, after, match),
    ...feelingChanges(before, after, match, options), ...cards.changes, ...connectionChanges(before, after, match), ...microMomentChanges(before, after, match),
  ];
  return { before, after, changes: inReadingOrder(changes, before, after, match), cards: cards.counts, match };
}

const PARTS = ["lane", "stage", "step", "micro-moment", "feeling", "card", "connection"] as const;

/** Lanes first; then by stage, step, part and lane. A place that is gone stands behind what stood before it. */
function inReadingOrder(changes: readonly Change[], before: MapModel, after: MapModel, match: MapMatch): Change[] {
  const ranked = (now: readonly string[], was: readonly string[], toAfter: ReadonlyMap<string, string>): ReadonlyMap<string, number> => {
    const rank = new Map(now.map((id, index) => [id, index]));
    let last = -1;
    for (const id of was) {
      const here = toAfter.get(id);
      if (here === undefined) rank.set(id, last + 0.5);
      else last = rank.get(here) ?? last;
    }
    return rank;
  };
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
  const stages = ranked(ids(after.stages), ids(before.stages), match.stages.toAfter);
  const steps = ranked(ids(stepsOf(after)), ids(stepsOf(before)), match.steps.toAfter);
  const lanes = ranked(ids(after.lanes), ids(before.lanes), match.lanes.toAfter);
  const place = (rank: ReadonlyMap<string, number>, id: string | null): number => (id === null ? -1 : rank.get(id) ?? -1);
  return changes
    .map((change) => ({
      change,
      sort: [
        place(stages, change.where.stageId), place(steps, change.where.stepId), PARTS.indexOf(change.part), place(lanes, change.where.laneId),
      ],
    }))
    .sort((a, b) => a.sort.map((rank, index) => rank - (b.sort[index] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ change }) => change);
}

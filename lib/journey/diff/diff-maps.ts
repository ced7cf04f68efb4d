/** The semantic difference of two maps: what was added, removed, moved, reworded, felt differently. */
import type { MapModel } from "../model";
import { compareCards } from "./card-changes";
import { connectionChanges } from "./connection-changes";
import { feelingChanges } from "./feeling-changes";
import { matchMaps } from "./match";
import { microMomentChanges } from "./micro-moment-changes";
import { inReadingOrder } from "./reading-order";
import { laneChanges, stageChanges, stepChanges } from "./structure-changes";
import type { Change, DiffOptions, MapDiff } from "./types";

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

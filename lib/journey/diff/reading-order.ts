/** In which order a difference is read: that of the later map, and what is gone behind what stood before it. */
import type { MapModel } from "../model";
import { stepsOf } from "./match";
import type { Change, MapMatch } from "./types";

const PARTS = ["lane", "stage", "step", "micro-moment", "feeling", "card", "connection"] as const;
const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

/** A rank for every id of both lists. */
export function ranked(was: readonly string[], now: readonly string[], toAfter: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const rank = new Map(now.map((id, index) => [id, index]));
  let last = -1;
  for (const id of was) {
    const here = toAfter.get(id);
    if (here === undefined) rank.set(id, last + 0.5);
    else last = rank.get(here) ?? last;
  }
  return rank;
}

/** Lanes first; then by stage, step, part and lane. */
export function inReadingOrder(changes: readonly Change[], before: MapModel, after: MapModel, match: MapMatch): Change[] {
  const stages = ranked(ids(before.stages), ids(after.stages), match.stages.toAfter);
  const steps = ranked(ids(stepsOf(before)), ids(stepsOf(after)), match.steps.toAfter);
  const lanes = ranked(ids(before.lanes), ids(after.lanes), match.lanes.toAfter);
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

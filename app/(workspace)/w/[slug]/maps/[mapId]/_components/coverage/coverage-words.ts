/** What the map does not know yet, in words. Pure. */
import type { MapModel } from "@/lib/journey/model";
import type { Missing, MomentStanding } from "@/lib/journey/selectors/coverage";

/** "No metric · no goal"; nothing when nothing is missing. */
export const sayMissing = (missing: readonly Missing[]): string =>
  missing.map((kind, index) => `${index === 0 ? "No" : "no"} ${kind}`).join(" · ");

/** What the field has counted on the way to a purchase: 12 on average, over 30 in some cases. */
export const TOUCHPOINT_MARKS = { average: 12, many: 30 } as const;

/** What the number of touchpoints means. */
export function sayTouchpoints(count: number): string {
  if (count === 0) return "No touchpoint is on this map yet.";
  if (count < TOUCHPOINT_MARKS.average) return "Fewer than most journeys have. Either the way is short, or some are not on the map yet.";
  if (count <= TOUCHPOINT_MARKS.many) return "As many as most journeys have. Are all of them looked after?";
  return "More than most journeys have. Which ones could go without anybody missing them?";
}

/** How far the counting goes: "from Awareness to Purchase", or the whole map when no stage is named so. */
export function sayStretch({ stages }: Pick<MapModel, "stages">, toPurchase: number | null): string {
  const [first, last] = [stages[0]?.title, stages[(toPurchase ?? 0) - 1]?.title];
  return first === undefined || last === undefined ? "on the whole map" : first === last ? `in ${first}` : `from ${first} to ${last}`;
}

const OUTCOMES = { "won": "won", "at-risk": "at risk", "lost": "lost" } as const;
/** "won twice, lost": how the moments with one code went. */
export function sayMoment({ on, outcomes }: MomentStanding): string {
  if (!on) return "not on the map";
  const counts = (["won", "at-risk", "lost"] as const).flatMap((outcome) => {
    const times = outcomes.filter((one) => one === outcome).length;
    return times === 0 ? [] : [times === 1 ? OUTCOMES[outcome] : `${OUTCOMES[outcome]} ${times} times`];
  });
  return counts.length === 0 ? "nobody has judged it yet" : counts.join(", ");
}

/** "21 assumptions, 39 anecdotes…": how much of the map stands on what. */
export const sayShare = (count: number, all: number): string => (all === 0 ? "0 %" : `${Math.round((count / all) * 100)} %`);

/** What the comparison's curves say in words. Pure. */
import { differenceAt, type StepFeelings } from "@/lib/journey/diff/rows/step-feelings";
import { formatEmotion, sayEmotion } from "../emotion-scale";

/** On the handle: "+2.5", or what is known where there is no difference to tell. */
export function differenceLabel(column: StepFeelings): string {
  const difference = differenceAt(column);
  if (difference !== null) return formatEmotion(difference);
  if (!column.after) return "Gone";
  return column.before ? "Not said" : "New";
}

/** For a voice: "Waits for refund: minus 1.8 today, no longer happens". */
export function sayStepFeelings(column: StepFeelings): string {
  const { title, before, after } = column;
  const say = (point: { readonly value: number | null }): string => (point.value === null ? "not said" : sayEmotion(point.value).toLowerCase());
  const difference = differenceAt(column);
  return [
    `${title}: ${before ? `${say(before)} today` : "not there today"}`,
    after ? `${say(after)} in the future` : "no longer happens",
    ...(difference === null ? [] : [difference === 0 ? "no difference" : `a difference of ${sayEmotion(difference).toLowerCase()}`]),
  ].join(", ");
}

/** Names the curves as a picture. */
export function curveLabel(best: StepFeelings | undefined): string {
  const difference = best && differenceAt(best);
  if (!best || difference === null || difference === undefined) return "Feeling across the journey, current and future.";
  return `Feeling across the journey, current and future. Biggest difference: ${best.title}, ${sayEmotion(difference).toLowerCase()}.`;
}

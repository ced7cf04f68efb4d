/** Everything a reviewer reads of a version, against the one before it. */
import { countChanges } from "../diff/count-changes";
import type { MetricChange } from "../diff/metric-changes";
import type { Names } from "../diff/names";
import type { MapDiff } from "../diff/types";
import { reviewChanges } from "./review-changes";
import { reviewChecks } from "./review-checks";
import { withMetrics } from "./review-metrics";
import type { Attribution, ReviewFacts, ReviewReading } from "./types";

/** @param metrics what happened to the journey's metrics meanwhile: each read behind its stage */
export function readReview(
  diff: MapDiff, metrics: readonly MetricChange[], names: Names, facts: ReviewFacts, attribution: Attribution,
): ReviewReading {
  const read = withMetrics(reviewChanges(diff, names, facts, attribution), metrics, diff.after);
  return { counts: countChanges(diff, metrics), ...read, checks: reviewChecks(diff, facts, read) };
}

/** Everything a reviewer reads of a version, against the one before it. */
import { countChanges } from "../diff/count-changes";
import type { Names } from "../diff/names";
import type { MapDiff } from "../diff/types";
import { reviewChanges } from "./review-changes";
import { reviewChecks } from "./review-checks";
import type { Attribution, ReviewFacts, ReviewReading } from "./types";

export function readReview(diff: MapDiff, names: Names, facts: ReviewFacts, attribution: Attribution): ReviewReading {
  const read = reviewChanges(diff, names, facts, attribution);
  return { counts: countChanges(diff), ...read, checks: reviewChecks(diff, facts, read) };
}

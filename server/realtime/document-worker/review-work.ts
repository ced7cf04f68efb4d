/** What reviewers read of a version: the difference with its authors, and what to know before deciding. */
import { metricChanges } from "../../../lib/journey/diff/metric-changes";
import { createNames } from "../../../lib/journey/diff/name-directory";
import type { Change } from "../../../lib/journey/diff/types";
import { createAttribution } from "../../../lib/journey/review/attribution";
import { readReview } from "../../../lib/journey/review/review-reading";
import type { Attribution } from "../../../lib/journey/review/types";
import type { FrozenDocument } from "../../../lib/runtime/ports";
import type { CallInput, CallOutput } from "./calls";
import { keptDiff } from "./compare-work";
import { factsIn, withFrozen } from "./frozen";
import { MISSING } from "./kept-documents";

/** Compared with an empty map, everything is new. */
const NOTHING: FrozenDocument = { versionId: "nothing", bytes: Uint8Array.of(0, 0) };

/** Versions stay as they are, so who wrote what since stays right for ever. */
const attributions = new Map<string, ReadonlyMap<string, ReturnType<Attribution>>>();
const KEPT = 16;

export function readReviewOfMap({ before, after, owners, names, facts }: CallInput<"readReview">): CallOutput<"readReview"> {
  const old = before ?? NOTHING;
  const diff = keptDiff(old, after, true);
  if (!diff) return MISSING;
  const known = attributionsOf(old, after, owners, diff.changes);
  const [was, is] = [factsIn(before)?.metrics, factsIn(after)?.metrics];
  const metrics = was && is ? metricChanges(was, is, diff) : [];
  // The numbers of then, where they were frozen.
  const then = is ? { ...facts, metrics: is.map(({ id, name, baseline, target }) => ({ id, name, baseline: baseline !== undefined, target: target !== undefined })) } : facts;
  return readReview(diff, metrics, createNames(names), then, ({ key }) => known.get(key) ?? { authorIds: [], at: null });
}

function attributionsOf(
  before: FrozenDocument, after: FrozenDocument, owners: CallInput<"readReview">["owners"], changes: readonly Change[],
): ReadonlyMap<string, ReturnType<Attribution>> {
  const key = `${before.versionId} ${after.versionId}`;
  const kept = attributions.get(key);
  if (kept) return kept;
  const found = withFrozen(before, (old) => withFrozen(after, (now) => {
    const attribute = createAttribution(now, old, new Map(owners));
    return new Map(changes.map((change) => [change.key, attribute(change)]));
  }));
  attributions.set(key, found);
  for (const oldest of attributions.keys()) {
    if (attributions.size <= KEPT) break;
    attributions.delete(oldest);
  }
  return found;
}

/** How one map differs from another. */
import { diffMaps } from "../../../lib/journey/diff/diff-maps";
import { metricChanges } from "../../../lib/journey/diff/metric-changes";
import { createNames } from "../../../lib/journey/diff/name-directory";
import { tellDiff } from "../../../lib/journey/diff/tell-diff";
import type { MapDiff } from "../../../lib/journey/diff/types";
import { read } from "../../../lib/journey/read";
import type { MapModel } from "../../../lib/journey/model";
import type { FrozenDocument } from "../../../lib/runtime/ports";
import type { CallInput, CallOutput, MapSource } from "./calls";
import { factsIn, withFrozen } from "./frozen";
import { documents, MISSING } from "./kept-documents";

/** The last differences; one stays right until a seq of its maps rises. Names are told anew: people rename things. */
const diffs = new Map<string, { readonly seqs: string; readonly diff: MapDiff }>();
const KEPT_DIFFS = 16;

export function compareMapDocuments({ before, after, departmentFeelings, names, metrics }: CallInput<"compareMaps">): CallOutput<"compareMaps"> {
  const diff = keptDiff(before, after, departmentFeelings);
  if (!diff) return MISSING;
  const then = (side: Side) => ("mapId" in side ? metrics : factsIn(side)?.metrics);
  const [old, now] = [then(before), then(after)];
  // A version of before metrics were frozen says nothing about them.
  return tellDiff(diff, createNames(names), old && now ? metricChanges(old, now, diff) : []);
}

type Side = MapSource | FrozenDocument;
const idOf = (side: Side): string => ("mapId" in side ? side.mapId : side.versionId);
/** A version is as it is for ever. */
const seqOf = (side: Side): number => ("mapId" in side ? side.seq : 0);
const modelOf = (side: Side): MapModel | null => {
  if (!("mapId" in side)) return withFrozen(side, read);
  const doc = documents.open(side);
  return doc && read(doc);
};

export function keptDiff(before: Side, after: Side, departmentFeelings: boolean): MapDiff | null {
  const key = `${idOf(before)} ${idOf(after)} ${departmentFeelings}`;
  const seqs = `${seqOf(before)} ${seqOf(after)}`;
  const kept = diffs.get(key);
  if (kept?.seqs === seqs) return kept.diff;
  const old = modelOf(before);
  const now = old && (idOf(before) === idOf(after) ? old : modelOf(after));
  if (!now) return null;
  const diff = diffMaps(old, now, { departmentFeelings });
  diffs.delete(key);
  diffs.set(key, { seqs, diff });
  for (const oldest of diffs.keys()) {
    if (diffs.size <= KEPT_DIFFS) break;
    diffs.delete(oldest);
  }
  return diff;
}

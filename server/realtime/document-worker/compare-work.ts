/** How one map differs from another. */
import { diffMaps } from "../../../lib/journey/diff/diff-maps";
import { createNames } from "../../../lib/journey/diff/name-directory";
import { tellDiff } from "../../../lib/journey/diff/tell-diff";
import type { MapDiff } from "../../../lib/journey/diff/types";
import { read } from "../../../lib/journey/read";
import type { CallInput, CallOutput, MapSource } from "./calls";
import { documents, MISSING } from "./kept-documents";

/** The last differences; one stays right until a seq of its maps rises. Names are told anew: people rename things. */
const diffs = new Map<string, { readonly seqs: string; readonly diff: MapDiff }>();
const KEPT_DIFFS = 16;

export function compareMapDocuments({ before, after, departmentFeelings, names }: CallInput<"compareMaps">): CallOutput<"compareMaps"> {
  const diff = keptDiff(before, after, departmentFeelings);
  return diff ? tellDiff(diff, createNames(names)) : MISSING;
}

function keptDiff(before: MapSource, after: MapSource, departmentFeelings: boolean): MapDiff | null {
  const key = `${before.mapId} ${after.mapId} ${departmentFeelings}`;
  const seqs = `${before.seq} ${after.seq}`;
  const kept = diffs.get(key);
  if (kept?.seqs === seqs) return kept.diff;
  const old = documents.open(before);
  if (!old) return null;
  const model = read(old);
  const now = before.mapId === after.mapId ? old : documents.open(after);
  if (!now) return null;
  const diff = diffMaps(model, read(now), { departmentFeelings });
  diffs.delete(key);
  diffs.set(key, { seqs, diff });
  for (const oldest of diffs.keys()) {
    if (diffs.size <= KEPT_DIFFS) break;
    diffs.delete(oldest);
  }
  return diff;
}

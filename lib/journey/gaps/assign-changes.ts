/** Which computed changes are in which gap, and which nobody has grouped yet. */
import type { Change } from "../diff/types";
import { endsOf, keptEndsOf } from "./change-ends";
import type { GapChange } from "./types";

export interface GroupedGap { readonly id: string; readonly changes: readonly GapChange[] }
export interface Assigned {
  /** The gap of a change by the change's `key`. */
  readonly gapOf: ReadonlyMap<string, string>;
  /** By the gap's id, in the order of the difference. A gap whose changes are all gone is not in it. */
  readonly byGap: ReadonlyMap<string, readonly Change[]>;
  readonly ungrouped: readonly Change[];
}

/**
 * A change belongs to the gap that names the thing it is about; where two do, to the first. Linear.
 * @param gaps those of the compared future
 */
export function assignChanges(changes: readonly Change[], gaps: readonly GroupedGap[]): Assigned {
  const gapAt = new Map<string, string>();
  for (const gap of gaps) {
    for (const end of gap.changes.flatMap(keptEndsOf)) if (!gapAt.has(end)) gapAt.set(end, gap.id);
  }
  const gapOf = new Map<string, string>();
  const byGap = new Map<string, Change[]>();
  const ungrouped: Change[] = [];
  for (const change of changes) {
    const end = endsOf(change).find((key) => gapAt.has(key));
    const gapId = end === undefined ? undefined : gapAt.get(end);
    if (gapId === undefined) {
      ungrouped.push(change);
      continue;
    }
    gapOf.set(change.key, gapId);
    const held = byGap.get(gapId);
    if (held) held.push(change);
    else byGap.set(gapId, [change]);
  }
  return { gapOf, byGap, ungrouped };
}

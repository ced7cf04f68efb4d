/** A difference in three numbers, as a list of versions shows it: + ~ −. */
import type { MetricChange } from "./metric-changes";
import type { Change, MapDiff } from "./types";

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

const COUNTED_AS = {
  added: "added", split: "added", removed: "removed", merged: "removed",
  moved: "changed", reordered: "changed", reworded: "changed", edited: "changed", realised: "changed",
} as const satisfies Record<Change["kind"], keyof ChangeCounts>;

/** Things, not changes: a note that was moved and reworded counts once, and one that is new or gone is nothing else beside. */
export function countChanges({ changes }: Pick<MapDiff, "changes">, metrics: readonly MetricChange[] = []): ChangeCounts {
  const things = { added: new Set<string>(), changed: new Set<string>(), removed: new Set<string>() };
  for (const change of changes) things[COUNTED_AS[change.kind]].add(thingOf(change));
  for (const { kind, key } of metrics) things[COUNTED_AS[kind]].add(key);
  const once = [...things.changed].filter((thing) => !things.added.has(thing) && !things.removed.has(thing));
  return { added: things.added.size, changed: once.length, removed: things.removed.size };
}

function thingOf(change: Change): string {
  const id = change.part === "feeling" ? (change.after ?? change.before)?.key : (change.after ?? change.before)?.id;
  return `${change.part} ${id ?? change.key}`;
}

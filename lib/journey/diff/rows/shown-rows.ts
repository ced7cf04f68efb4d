/** Which rows show, and which one comes next. */
import type { CardCounts } from "../types";
import type { DiffRow, DiffRows } from "./types";

/** What speaks for nobody (steps, feelings, most touchpoints) shows only where nobody in particular is asked for (null). */
export function rowsOfDepartment(all: DiffRows, departmentId: string | null): DiffRows {
  if (departmentId === null) return all;
  const speaks = ({ departmentIds }: DiffRow): boolean => departmentIds.includes(departmentId);
  return {
    whole: all.whole.filter(speaks),
    stages: all.stages.map((stage) => ({ ...stage, rows: stage.rows.filter(speaks), kept: stage.kept.filter(speaks) })),
  };
}

/** How many cards are among the rows, by what happened to them most; of all rows the same as the difference counts. */
export function countCards({ stages }: DiffRows): CardCounts {
  const counts = { kept: 0, reworded: 0, moved: 0, edited: 0, added: 0, removed: 0, realised: 0 };
  for (const { part, mark, changes } of stages.flatMap(({ rows, kept }) => [...rows, ...kept])) {
    if (part !== "card") continue;
    const kinds = new Set(changes.map(({ kind }) => kind));
    const changed = kinds.has("reworded") ? "reworded" : kinds.has("moved") ? "moved" : kinds.has("edited") ? "edited" : "kept";
    counts[mark === "changed" ? changed : mark] += 1;
  }
  return counts;
}

/** The changes as they stand on the page, kept ones left out: the journey first, then what belongs to no stage. */
export const changedRows = ({ whole, stages }: DiffRows): readonly DiffRow[] => [...stages.flatMap(({ rows }) => rows), ...whole];

/**
 * The row to go to with J (1) or K (−1). Without a row to start from, or when it is gone, the first or the last; null at
 * either end.
 */
export function neighbourRow(rows: readonly DiffRow[], from: string | null, by: 1 | -1): DiffRow | null {
  const at = from === null ? -1 : rows.findIndex(({ id }) => id === from);
  if (at < 0) return (by === 1 ? rows[0] : rows.at(-1)) ?? null;
  return rows[at + by] ?? null;
}

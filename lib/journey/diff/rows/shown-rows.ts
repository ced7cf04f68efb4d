/** Which rows show, and which one comes next. */
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

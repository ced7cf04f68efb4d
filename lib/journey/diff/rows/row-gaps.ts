/** Which gaps the rows of a difference are in, and what a gap would keep of them. */
import { assignChanges } from "../../gaps/assign-changes";
import { keepChanges } from "../../gaps/keep-changes";
import { suggestGroups, type SuggestedGroup } from "../../gaps/suggest-groups";
import type { GapChange } from "../../gaps/types";
import type { Change } from "../types";
import type { DiffRow } from "./types";

interface Gap { readonly id: string; readonly number: number; readonly changes: readonly GapChange[] }
export interface RowGaps<G extends Gap> {
  /** By the row's id, in the order of their numbers; rows in no gap are absent. */
  readonly of: ReadonlyMap<string, readonly G[]>;
  /** What goes with its step or lane is decided with it, and not counted. */
  readonly ungrouped: readonly DiffRow[];
}

/** Feelings of a stage are one row and may be in several gaps. */
export function gapsOfRows<G extends Gap>(rows: readonly DiffRow[], gaps: readonly G[]): RowGaps<G> {
  const { gapOf } = assignChanges(rows.flatMap(({ changes }) => changes), gaps);
  const byId = new Map(gaps.map((gap) => [gap.id, gap]));
  const of = new Map<string, readonly G[]>();
  for (const row of rows) {
    const ids = new Set(row.changes.flatMap(({ key }) => gapOf.get(key) ?? []));
    const here = [...ids].flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.number - b.number);
    if (here.length > 0) of.set(row.id, here);
  }
  return { of, ungrouped: rows.filter(({ id, goneAlong }) => !goneAlong && !of.has(id)) };
}

/** One line per thing, told as the row tells it. */
export function gapChangesOf(rows: readonly DiffRow[]): readonly GapChange[] {
  const sentences = new Map<Change, string>(rows.flatMap(({ changes, story }) => changes.map((change, index) => [change, story[index] ?? ""] as const)));
  return keepChanges(rows.flatMap(({ changes }) => changes), (change) => sentences.get(change) ?? "");
}

export interface SuggestedRows { readonly because: SuggestedGroup["because"]; readonly rows: readonly DiffRow[] }

/** Rows in no gap that look as if they belonged together: linked cards, cards of one cell, things of one step. */
export function suggestRows(ungrouped: readonly DiffRow[]): readonly SuggestedRows[] {
  // What became real has what it wanted, and the feelings of a stage are no one place.
  const asked = ungrouped.filter(({ mark, part }) => mark !== "realised" && part !== "feeling");
  const rowOf = new Map(asked.flatMap((row) => row.changes.map((change) => [change, row] as const)));
  return suggestGroups(asked.flatMap(({ changes }) => changes)).flatMap(({ because, changes }) => {
    const rows = [...new Set(changes.flatMap((change) => rowOf.get(change) ?? []))];
    return rows.length > 1 ? [{ because, rows }] : [];
  });
}

/** A name to begin with: how the first of the rows reads tomorrow, else today. At most 80 characters. */
export function gapTitleFrom(rows: readonly DiffRow[]): string {
  const words = rows.map(({ after, before }) => after ?? before ?? "").find((text) => text !== "") ?? "";
  return words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`;
}

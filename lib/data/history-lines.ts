/** Makes lines to read out of what was noted: one person at one kind of work is one line. Pure. */
import type { HistoryKind } from "../contract/card-history";
import type { CardActivityKind, LoggedActivity } from "../runtime/ports";

export interface HistoryLine {
  readonly userId: string;
  readonly kind: HistoryKind;
  /** When it began and when it was done last, ISO. */
  readonly from: string;
  readonly at: string;
}

/** A pause in the same work up to this long makes no new line, ms. */
const SAME_WORK_MS = 10 * 60_000;

const KIND = {
  created: "created", edited: "reworded", moved: "moved", changed: "details-changed", deleted: "deleted", restored: "restored",
} as const satisfies Record<CardActivityKind, HistoryKind>;

/** Newest first, as `activity` has to be. Writing the first words of a new card is part of creating it. */
export function toLines(activity: readonly LoggedActivity[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const { userId, kind, at } of activity) {
    const later = lines.at(-1);
    const isSameWork = later?.userId === userId && Date.parse(later.from) - Date.parse(at) <= SAME_WORK_MS;
    if (later && isSameWork && later.kind === KIND[kind]) lines[lines.length - 1] = { ...later, from: at };
    else if (later && isSameWork && kind === "created" && later.kind === "reworded") lines[lines.length - 1] = { userId, kind, from: at, at };
    else lines.push({ userId, kind: KIND[kind], from: at, at });
  }
  return lines;
}

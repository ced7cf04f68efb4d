/**
 * How what is drawn follows the view: what one sees at once, what lies around it a column of one row at a time, so that no
 * frame has to draw much. Pure.
 */
import { covers, type Span } from "./grid-window";

export interface RowPlan {
  readonly id: string;
  /** What is drawn of it, and what should be. */
  readonly drawn: Span;
  readonly goal: Span;
  /** Some of it is in view. */
  readonly seen: boolean;
}

export const NO_COLUMNS: Span = { from: 0, to: 0 };

const isEmpty = ({ from, to }: Span): boolean => from >= to;
const within = (span: Span, outer: Span): Span => {
  const from = Math.max(span.from, outer.from);
  return { from, to: Math.max(from, Math.min(span.to, outer.to)) };
};

/** At least what is in view of a row, besides what is drawn of it already. The same object when that is all. */
export function withSeen({ drawn, goal, seen }: RowPlan, columnsSeen: Span): Span {
  const needed = seen ? within(columnsSeen, goal) : NO_COLUMNS;
  if (isEmpty(needed) || covers(drawn, needed)) return drawn;
  const apart = isEmpty(drawn) || drawn.to < needed.from || drawn.from > needed.to;
  return apart ? needed : within({ from: Math.min(drawn.from, needed.from), to: Math.max(drawn.to, needed.to) }, goal);
}

/** The row that is furthest behind, one column nearer to its goal; null: all are there. */
export function advance(rows: readonly RowPlan[], columnsSeen: Span): { readonly id: string; readonly span: Span } | null {
  const behind = rows.flatMap((row) => {
    const room = roomLeft(row, columnsSeen);
    return room === null ? [] : [{ row, room }];
  });
  const [first, ...others] = behind;
  if (!first) return null;
  const { row } = others.reduce((most, each) => (each.room < most.room ? each : most), first);
  return { id: row.id, span: towards(row, columnsSeen) };
}

/** Columns drawn beyond the view where more should be: the fewer, the sooner one would see that they are missing. Null: none should. */
function roomLeft({ drawn, goal, seen }: RowPlan, columnsSeen: Span): number | null {
  if (isEmpty(goal)) return isEmpty(drawn) ? null : LAST;
  if (isEmpty(drawn)) return seen ? Number.NEGATIVE_INFINITY : OUT_OF_VIEW;
  const right = drawn.to < goal.to ? drawn.to - columnsSeen.to : null;
  const left = drawn.from > goal.from ? columnsSeen.from - drawn.from : null;
  if (right === null && left === null) return drawn.to > goal.to || drawn.from < goal.from ? LAST : null;
  return Math.min(right ?? LAST, left ?? LAST) + (seen ? 0 : OUT_OF_VIEW);
}
/** What nobody sees soon, and what only has to go. */
const [OUT_OF_VIEW, LAST] = [1_000, 1_000_000];

function towards({ drawn, goal }: RowPlan, columnsSeen: Span): Span {
  if (isEmpty(goal)) return drawn.to - drawn.from <= 1 ? NO_COLUMNS : { from: drawn.from, to: drawn.to - 1 };
  if (isEmpty(within(drawn, goal))) {
    const from = Math.min(Math.max(columnsSeen.from, goal.from), goal.to - 1);
    return { from, to: from + 1 };
  }
  const right = drawn.to < goal.to && (drawn.from <= goal.from || drawn.to - columnsSeen.to <= columnsSeen.from - drawn.from);
  const left = !right && drawn.from > goal.from;
  // What is too much goes a column at a time as well, on the other side of what comes.
  return {
    from: left ? drawn.from - 1 : drawn.from < goal.from ? drawn.from + 1 : drawn.from,
    to: right ? drawn.to + 1 : drawn.to > goal.to ? drawn.to - 1 : drawn.to,
  };
}

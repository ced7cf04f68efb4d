/**
 * How much height a row keeps for the cells that are not drawn. The drawn ones make room for themselves; the row is as
 * high as its highest cell wherever that is, and what one looks at does not move because of a cell one does not see. Pure.
 */
export interface RowMeasures {
  /** What the row keeps now, and how high it is. */
  readonly kept: number;
  readonly actual: number;
  /** The highest of all its cells, and of those that will not be drawn. */
  readonly all: number;
  readonly away: number;
  /** Some of it is in view. */
  readonly seen: boolean;
}

/** Half a pixel is no difference: browsers round. */
const SAME = 0.5;

export function rowMinimum({ kept, actual, all, away, seen }: RowMeasures): number {
  if (!seen) return away;
  // A cell out of sight grew: it waits until the row is out of sight too, or the cell itself comes into view.
  if (all > actual + SAME) return Math.min(away, actual);
  // Nothing would move.
  if (all >= actual - SAME) return away;
  // A cell out of sight is gone or turned out smaller: the room stays until nobody sees it go.
  return Math.min(actual, Math.max(kept, away));
}

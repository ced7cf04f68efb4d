/** Which column of a board a drop means. Pure. */

export interface ColumnBox<Key> {
  readonly key: Key;
  /** In the window, px. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The column under or above the point: what is dropped below a short one is meant for it. Null beside or above all of them. */
export function columnUnder<Key>(columns: readonly ColumnBox<Key>[], x: number, y: number): Key | null {
  const above = columns.filter(({ left, right, top }) => left <= x && x <= right && top <= y);
  return above.sort((one, other) => other.top - one.top)[0]?.key ?? null;
}

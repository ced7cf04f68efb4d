/** Which of a list's items kept their order, so that as few as possible count as moved. */

/**
 * The longest run of rising positions (patience sorting). O(n log n).
 * @param positions where each item stood before, in its order now
 * @returns the indexes of the items that stay; all others moved
 */
export function keptInOrder(positions: readonly number[]): ReadonlySet<number> {
  /** Index of the last item of the best run of each length, and of the item before it. */
  const ends: number[] = [];
  const previous: number[] = [];
  positions.forEach((position, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positions[ends[middle] ?? 0] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1] ?? -1 : -1;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}

/** Those of `now` that stand in another order than before. Both lists hold the same items, in their order. */
export function outOfOrder<T>(before: readonly T[], now: readonly T[]): ReadonlySet<T> {
  const position = new Map(before.map((item, index) => [item, index]));
  const kept = keptInOrder(now.map((item) => position.get(item) ?? 0));
  return new Set(now.filter((_, index) => !kept.has(index)));
}

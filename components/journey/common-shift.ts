/** By how much most of several things moved; of equally many, the first. 0 for none. Pure. */
export function commonShift(shifts: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const shift of shifts) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [shift, count] of counts) {
    if (count > most) [best, most] = [shift, count];
  }
  return best;
}

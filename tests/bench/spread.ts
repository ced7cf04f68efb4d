/** Several readings as what is usual and what is bad. */
export interface Spread { readonly median: number; readonly p95: number }

export const spread = (readings: readonly number[]): Spread => ({ median: percentile(readings, 0.5), p95: percentile(readings, 0.95) });
export const median = (readings: readonly number[]): number => percentile(readings, 0.5);

/** @param share 0 ≤ share < 1; 0 of no readings */
export function percentile(readings: readonly number[], share: number): number {
  const sorted = [...readings].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Several readings as what is usual and what is bad. */
export interface Spread { readonly median: number; readonly p95: number }

export function spread(readings: readonly number[]): Spread {
  const sorted = [...readings].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** "−1.6", "0", "+0.4": a real minus, a plus for what rose, two decimals at most. */
export function signed(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 0) return "0";
  return rounded < 0 ? `−${Math.abs(rounded)}` : `+${rounded}`;
}

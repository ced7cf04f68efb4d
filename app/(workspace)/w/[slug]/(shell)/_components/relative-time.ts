const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in a few letters: "just now", "18 min ago", "3 h ago", "yesterday", "9 Nov", "9 Nov 2024". Times in ms. */
export function relativeTime(then: number, now: number): string {
  const ago = now - then;
  if (ago < MINUTE) return "just now";
  if (ago < HOUR) return `${Math.floor(ago / MINUTE)} min ago`;
  if (ago < 12 * HOUR) return `${Math.floor(ago / HOUR)} h ago`;
  const days = Math.floor(now / DAY) - Math.floor(then / DAY);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  const sameYear = new Date(then).getUTCFullYear() === new Date(now).getUTCFullYear();
  return new Date(then).toLocaleDateString("en-GB", {
    day: "numeric", month: "short", timeZone: "UTC", ...(sameYear ? {} : { year: "numeric" }),
  });
}

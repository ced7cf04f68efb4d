/** When a card was written, as short as it can be said: today the time, this week the weekday, then the date. */
const DAY_MS = 86_400_000;

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

const startOfDay = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** `at` is an ISO time; both are shown in the reader's time zone. Empty for something that is no time. */
export function formatCardTime(at: string, now: Date): string {
  const written = new Date(at);
  if (Number.isNaN(written.getTime())) return "";
  const daysAgo = Math.round((startOfDay(now) - startOfDay(written)) / DAY_MS);
  if (daysAgo === 0) return time.format(written);
  if (daysAgo > 0 && daysAgo < 6) return weekday.format(written);
  return written.getFullYear() === now.getFullYear() ? day.format(written) : dayAndYear.format(written);
}

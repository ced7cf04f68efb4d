/** When something is due, in words. Pure. */
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** "Jan 2027", "31 Jan 2027". @param due YYYY-MM or YYYY-MM-DD */
export function dueWords(due: string): string {
  const at = new Date(due.length === 7 ? `${due}-01T00:00:00Z` : `${due}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return due;
  return (due.length === 7 ? month : day).format(at);
}

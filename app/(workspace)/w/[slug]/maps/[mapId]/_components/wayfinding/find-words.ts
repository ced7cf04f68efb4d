/** What finding says. Pure. */

/** "3 of 12", "12 found". */
export function sayFound(count: number, at: number): string {
  if (count === 0) return "None";
  return at < 0 ? `${count} found` : `${at + 1} of ${count}`;
}

export const nothingMatches = (words: string, filtered: boolean): string =>
  `Nothing matches “${words.trim()}”. ${filtered ? "Check the spelling or clear filters." : "Check the spelling."}`;

/** The one after (or before) `here`, round and round; the first when `here` is none of them. */
export function nextFound(found: readonly string[], here: string | null, by: 1 | -1): string | null {
  const at = here === null ? -1 : found.indexOf(here);
  if (at < 0) return (by === 1 ? found[0] : found.at(-1)) ?? null;
  return found[(at + by + found.length) % found.length] ?? null;
}

/** What things are called: everything a sentence about a change needs and a map does not hold. */
import type { CardType } from "../model";

export interface Names {
  /** The title of a person, department, metric or piece of evidence; null: it is not known (any more). */
  readonly person: (id: string) => string | null;
  readonly department: (id: string) => string | null;
  readonly metric: (id: string) => string | null;
  /** A channel's name by its key. */
  readonly channel: (key: string) => string;
  /** "Pain point". */
  readonly cardType: (type: CardType) => string;
}

/** Words that are a quotation as a whole get no second pair; a quotation within them gets the inner marks. */
export function quoted(text: string): string {
  const words = text.trim();
  const inside = /^“([^“”]*)”$/u.exec(words)?.[1] ?? words.replaceAll("“", "‘").replaceAll("”", "’");
  return `“${inside}”`;
}
export const called = (title: string, otherwise: string): string => (title.trim() === "" ? otherwise : title);

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

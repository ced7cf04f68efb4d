/** Finds who is mentioned in a text, and what is being typed behind an @. Pure. */

export interface Mentionable {
  readonly kind: "person" | "department";
  readonly id: string;
  readonly name: string;
}
export interface MentionSpan extends Mentionable { readonly from: number; readonly to: number }

const fold = (text: string): string => text.toLocaleLowerCase();
const firstWord = (name: string): string => name.trim().split(/\s+/)[0] ?? "";
/** Before an @ that mentions: "a@b.example" mentions nobody. */
const BEFORE = /[\s([{"'“‘,;:/–—-]/u;
const WORD = /[\p{L}\p{N}_]/u;

/**
 * Every @ followed by a whole name, or by the first word of one that nobody else's begins with; the longest name counts.
 * @param preferred ids that win where several have the same name
 */
export function mentionSpans(text: string, names: readonly Mentionable[], preferred: ReadonlySet<string> = new Set()): readonly MentionSpan[] {
  const labels = labelsOf(names, preferred);
  const folded = fold(text);
  const spans: MentionSpan[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (at > 0 && !BEFORE.test(text.charAt(at - 1))) continue;
    const label = labels.find(([words]) => folded.startsWith(words, at + 1) && !WORD.test(text.charAt(at + 1 + words.length)));
    if (label) spans.push({ ...label[1], from: at, to: at + 1 + label[0].length });
  }
  return spans;
}

/** Longest first. A label that means several means nobody, unless one of them is preferred. */
function labelsOf(names: readonly Mentionable[], preferred: ReadonlySet<string>): readonly (readonly [string, Mentionable])[] {
  const meant = new Map<string, Mentionable[]>();
  const note = (label: string, one: Mentionable): void => {
    if (label !== "") meant.set(label, [...(meant.get(label) ?? []), one]);
  };
  for (const one of names) note(fold(one.name.trim()), one);
  const whole = new Set(meant.keys());
  for (const one of names) {
    const first = fold(firstWord(one.name));
    if (one.kind === "person" && !whole.has(first)) note(first, one);
  }
  return [...meant].flatMap(([label, all]) => {
    const one = all.length === 1 ? all[0] : all.find(({ id }) => preferred.has(id));
    return one ? [[label, one] as const] : [];
  }).sort(([a], [b]) => b.length - a.length);
}

const LONGEST_QUERY = 40;

/** What stands between an @ and the caret, as long as it may still become a name. */
export function mentionQuery(text: string, caret: number): { readonly from: number; readonly words: string } | null {
  const from = text.lastIndexOf("@", caret - 1);
  if (from < 0 || caret - from > LONGEST_QUERY || (from > 0 && !BEFORE.test(text.charAt(from - 1)))) return null;
  const words = text.slice(from + 1, caret);
  return words.includes("\n") || words.startsWith(" ") ? null : { from, words };
}

const MOST_OFFERED = 8;
const plain = (text: string): string => fold(text.normalize("NFKD").replace(/\p{M}/gu, ""));

/** Whose name, or a word of it, begins so; names that begin so first. */
export function mentionOffers(words: string, names: readonly Mentionable[]): readonly Mentionable[] {
  const query = plain(words);
  const begins = names.filter(({ name }) => plain(name).startsWith(query));
  const within = names.filter(({ name }) => !plain(name).startsWith(query) && plain(name).includes(` ${query}`));
  return [...begins, ...within].slice(0, MOST_OFFERED);
}

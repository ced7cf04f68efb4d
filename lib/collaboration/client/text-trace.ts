/**
 * What one person's edit did to a shared text, in terms of letters rather than positions: so that taking it back
 * touches those letters only, wherever they are by then and whatever colleagues wrote between them.
 */
import { ContentString, type Doc, type Item, type Text, type Transaction } from "yjs";
import type { Splice } from "../../journey";

/** Clocks `from` (included) to `to` (excluded) of one Yjs client. */
export interface ClockRange { readonly client: number; readonly from: number; readonly to: number }
/** Letters and the clock of the first. */
export interface Letters { readonly client: number; readonly clock: number; readonly words: string }

export interface TextTrace {
  readonly inserted: readonly ClockRange[];
  readonly removed: readonly Letters[];
}

function* itemsOf(text: Text): Generator<Item> {
  for (let item = text._start; item !== null; item = item.right) yield item;
}
/** The letters of a live item; "" for anything that is no text. */
const lettersOf = (item: Item): string => (!item.deleted && item.content instanceof ContentString ? item.content.str : "");

const liveLetters = (text: Text): Letters[] => {
  const letters: Letters[] = [];
  for (const item of itemsOf(text)) {
    const words = lettersOf(item);
    if (words !== "") letters.push({ client: item.id.client, clock: item.id.clock, words });
  }
  return letters;
};

/** Begins to watch `text`; call the answer with each transaction that edits it. Null: it did not change. */
export const traceText = (doc: Doc, text: Text, removes: boolean): ((transaction: Transaction) => TextTrace | null) => {
  const before = removes ? liveLetters(text) : [];
  const client = doc.clientID;
  return (transaction) => {
    const from = transaction.beforeState.get(client) ?? 0;
    const to = transaction.afterState.get(client) ?? 0;
    // Not all of it need be letters of this text: what is not is passed over when it is taken back.
    const inserted = to > from ? [{ client, from, to }] : [];
    const removed = before.flatMap(({ client: writer, clock, words }) =>
      (transaction.deleteSet.clients.get(writer) ?? []).flatMap((gone) => {
        const start = Math.max(clock, gone.clock);
        const end = Math.min(clock + words.length, gone.clock + gone.len);
        return start < end ? [{ client: writer, clock: start, words: words.slice(start - clock, end - clock) }] : [];
      }));
    return inserted.length + removed.length === 0 ? null : { inserted, removed };
  };
};

/** What of `letters` lies outside of `ranges`. */
const without = (letters: Letters, ranges: readonly ClockRange[]): readonly Letters[] =>
  ranges.reduce<readonly Letters[]>((left, range) => left.flatMap((piece) => {
    const { client, clock, words } = piece;
    if (client !== range.client || range.to <= clock || range.from >= clock + words.length) return [piece];
    const ahead = words.slice(0, Math.max(0, range.from - clock));
    const behind = words.slice(range.to - clock);
    return [{ client, clock, words: ahead }, { client, clock: range.to, words: behind }].filter((part) => part.words !== "");
  }), [letters]);

/** `first`, then `second`, as one. What `second` removed of `first`'s own letters is nothing to bring back. */
export const joinTraces = (first: TextTrace, second: TextTrace): TextTrace => ({
  inserted: second.inserted.reduce<ClockRange[]>((ranges, range) => {
    const last = ranges.at(-1);
    if (last && last.client === range.client && last.to === range.from) ranges[ranges.length - 1] = { ...last, to: range.to };
    else ranges.push(range);
    return ranges;
  }, [...first.inserted]),
  removed: [...first.removed, ...second.removed.flatMap((letters) => without(letters, first.inserted))],
});

interface Stretch { readonly start: number; readonly end: number }

/** Clocks of `item` that lie in `ranges`, as offsets into it, in order and each once. */
const overlaps = (item: Item, ranges: readonly ClockRange[]): readonly Stretch[] =>
  ranges.flatMap((range) => {
    if (range.client !== item.id.client) return [];
    const start = Math.max(range.from, item.id.clock) - item.id.clock;
    const end = Math.min(range.to, item.id.clock + item.length) - item.id.clock;
    return start < end ? [{ start, end }] : [];
  }).sort((a, b) => a.start - b.start).reduce<Stretch[]>((joined, next) => {
    const last = joined.at(-1);
    if (!last || next.start > last.end) joined.push(next);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    return joined;
  }, []);

/** The letters of `text` that were written within `ranges`, in the order of the text. */
export const lettersWithin = (text: Text, ranges: readonly ClockRange[]): Letters[] =>
  liveLetters(text).flatMap(({ client, clock, words }) => ranges.flatMap((range) => {
    const [start, end] = [Math.max(range.from, clock), Math.min(range.to, clock + words.length)];
    return range.client === client && start < end ? [{ client, clock: start, words: words.slice(start - clock, end - clock) }] : [];
  }).sort((a, b) => a.clock - b.clock));

export interface TakenBack {
  /** One after the other. */
  readonly splices: readonly Splice[];
  /** What they bring back, in the order of the text. */
  readonly returned: readonly Letters[];
}

/** Takes an edit back: my letters that still stand go, those I removed return. */
export const takeBack = (text: Text, trace: TextTrace): TakenBack => {
  const splices: Splice[] = [];
  const returned: Letters[] = [];
  let index = 0;
  const graves = trace.removed.map((gone) => ({ ...gone, from: gone.clock, to: gone.clock + gone.words.length }));
  for (const item of itemsOf(text)) {
    if (item.deleted) {
      for (const gone of [...graves].sort((a, b) => a.from - b.from)) {
        for (const { start, end } of overlaps(item, [gone])) {
          const offset = item.id.clock - gone.clock;
          const insert = gone.words.slice(start + offset, end + offset);
          splices.push({ index, remove: 0, insert });
          returned.push({ client: gone.client, clock: item.id.clock + start, words: insert });
          index += insert.length;
        }
      }
      continue;
    }
    const letters = lettersOf(item).length;
    let taken = 0;
    if (letters > 0) {
      for (const { start, end } of overlaps(item, trace.inserted)) {
        splices.push({ index: index + start - taken, remove: end - start, insert: "" });
        taken += end - start;
      }
    }
    index += letters - taken;
  }
  return { splices, returned };
};

/**
 * What one person's edit did to a shared text, in terms of letters rather than positions: so that taking it back
 * touches those letters only, wherever they are by then and whatever colleagues wrote between them.
 */
import { ContentString, type Doc, type Item, type Text, type Transaction } from "yjs";
import type { Splice } from "../../journey";

/** Clocks `from` (included) to `to` (excluded) of one Yjs client. */
interface ClockRange { readonly client: number; readonly from: number; readonly to: number }
/** Letters that were removed, by the clock of the first. */
interface Removed { readonly client: number; readonly clock: number; readonly words: string }

export interface TextTrace {
  readonly inserted: readonly ClockRange[];
  readonly removed: readonly Removed[];
}

function* itemsOf(text: Text): Generator<Item> {
  for (let item = text._start; item !== null; item = item.right) yield item;
}
/** The letters of a live item; "" for anything that is no text. */
const lettersOf = (item: Item): string => (!item.deleted && item.content instanceof ContentString ? item.content.str : "");

const liveLetters = (text: Text): Removed[] => {
  const letters: Removed[] = [];
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

const isWithin = (ranges: readonly ClockRange[], client: number, clock: number): boolean =>
  ranges.some((range) => range.client === client && clock >= range.from && clock < range.to);

/** `first`, then `second`, as one. What `second` removed of `first`'s own letters is nothing to bring back. */
export const joinTraces = (first: TextTrace, second: TextTrace): TextTrace => ({
  inserted: second.inserted.reduce<ClockRange[]>((ranges, range) => {
    const last = ranges.at(-1);
    if (last && last.client === range.client && last.to === range.from) ranges[ranges.length - 1] = { ...last, to: range.to };
    else ranges.push(range);
    return ranges;
  }, [...first.inserted]),
  removed: [...first.removed, ...second.removed.filter(({ client, clock }) => !isWithin(first.inserted, client, clock))],
});

/** Clocks of `item` that lie in `ranges`, as offsets into it. */
const overlaps = (item: Item, ranges: readonly ClockRange[]): { readonly start: number; readonly end: number }[] =>
  ranges.flatMap((range) => {
    if (range.client !== item.id.client) return [];
    const start = Math.max(range.from, item.id.clock) - item.id.clock;
    const end = Math.min(range.to, item.id.clock + item.length) - item.id.clock;
    return start < end ? [{ start, end }] : [];
  }).sort((a, b) => a.start - b.start);

/** The splices, one after the other, that take an edit back: my letters that still stand go, those I removed return. */
export const takeBack = (text: Text, trace: TextTrace): Splice[] => {
  const splices: Splice[] = [];
  let index = 0;
  const graves = trace.removed.map((gone) => ({ ...gone, from: gone.clock, to: gone.clock + gone.words.length }));
  for (const item of itemsOf(text)) {
    if (item.deleted) {
      for (const gone of [...graves].sort((a, b) => a.from - b.from)) {
        for (const { start, end } of overlaps(item, [gone])) {
          const offset = item.id.clock - gone.clock;
          const insert = gone.words.slice(start + offset, end + offset);
          splices.push({ index, remove: 0, insert });
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
  return splices;
};

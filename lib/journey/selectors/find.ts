/** Looks for words on a map, as people write them: without accents, in any case, in any order. */
import type { Card, MapModel } from "../model";
import { selectSteps } from "./columns";

/** "Élan Vital" → "elan vital". */
export const foldWords = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss");

/** Every word a card holds, wherever it holds it. */
const wordsOf = ({ text, detail, tags, touchpoint, momentOfTruth, assumptions }: Card): string => [
  text, detail, ...tags ?? [], touchpoint?.content, touchpoint?.message, touchpoint?.trigger, momentOfTruth?.voice,
  ...(assumptions ?? []).map((assumption) => assumption.text),
].filter(Boolean).join("\n");

/** Folding thousands of texts with every letter typed would be felt; a card that changes is another object. */
const folded = new WeakMap<Card, string>();
function foldedWordsOf(card: Card): string {
  const known = folded.get(card);
  if (known !== undefined) return known;
  const words = foldWords(wordsOf(card));
  folded.set(card, words);
  return words;
}

const queryWords = (query: string): readonly string[] => foldWords(query).split(/\s+/).filter((word) => word !== "");

/** Ids of the cards in the Recovered tray that hold every word of `query`, as they stand there. */
export function selectFoundRecovered({ recovered }: Pick<MapModel, "recovered">, query: string): readonly string[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  return recovered.flatMap(({ card }) => {
    const held = foldedWordsOf(card);
    return words.every((word) => held.includes(word)) ? [card.id] : [];
  });
}

/**
 * Ids of the cards that hold every word of `query`, also within longer words, as one reads a map: step by step, from the top
 * down. Lanes that are hidden are not looked into. @param among the cards to look at; absent: all
 */
export function selectFound(map: MapModel, query: string, among?: ReadonlySet<string>): readonly string[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const lanes = map.lanes.filter((lane) => !lane.hidden && lane.type !== "feelings");
  return selectSteps(map).flatMap((step) => lanes.flatMap((lane) => map.cells.get(`${step.id}|${lane.id}`) ?? [])).filter((id) => {
    const card = map.cards.get(id);
    if (!card || among?.has(id) === false) return false;
    const held = foldedWordsOf(card);
    return words.every((word) => held.includes(word));
  });
}

/** How many cards of the map there are of each kind one can filter by; only what there is. */
import { CARD_TYPES, CONFIDENCES, type Card, type CardType, type Confidence } from "@/lib/journey/model";
import type { BoardKit } from "../board-kit";
import { authorIdOf } from "../people-index";

export interface Count<T extends string> { readonly value: T; readonly count: number }
/** Tags and people beyond these would be a list to search in. */
const MOST_TAGS = 24;

export function filterCounts(kit: BoardKit): {
  readonly types: readonly Count<CardType>[]; readonly confidences: readonly Count<Confidence | "none">[];
  readonly tags: readonly Count<string>[]; readonly authors: readonly Count<string>[];
} {
  const cards = [...kit.session.map.get().cards.values()];
  const authors = kit.session.authors.get();
  const me = { clientId: kit.session.clientId, userId: kit.data.me.id };
  const types = tally(cards, ({ type }) => [type]);
  const confidences = tally(cards, ({ confidence }) => [confidence ?? "none"]);
  const byCount = (counts: ReadonlyMap<string, number>): readonly Count<string>[] =>
    [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  return {
    types: inOrder(CARD_TYPES, types), confidences: inOrder([...CONFIDENCES, "none"], confidences),
    tags: byCount(tally(cards, ({ tags }) => tags ?? [])).slice(0, MOST_TAGS),
    authors: byCount(tally(cards, (card) => authorIdOf(card, authors.get(card.clientId), me) ?? [])),
  };
}

function tally(cards: readonly Card[], of: (card: Card) => string | readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of cards.flatMap(of)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
const inOrder = <T extends string>(order: readonly T[], counts: ReadonlyMap<string, number>): readonly Count<T>[] =>
  order.flatMap((value) => ((counts.get(value) ?? 0) > 0 ? [{ value, count: counts.get(value) ?? 0 }] : []));

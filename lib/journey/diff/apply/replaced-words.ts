/** Words that a restore writes over go to the Recovered tray first: found there, and brought back as a card of their own. */
import type { Command } from "../../commands/schema";
import type { Card } from "../../model";
import { compact } from "../../stored-values";
import type { MapDiff } from "../types";
import { changedWords } from "../words";

/**
 * For each card that both maps have and that says something the later one does not: a copy of it, deleted at once. It
 * remembers which card it was split from.
 * @param authorOf who wrote a card
 */
export function keepReplacedWords({ match }: MapDiff, authorOf: (card: Card) => string | undefined, newId: () => string): Command[] {
  return match.cards.pairs.flatMap(([card, after]): Command[] => {
    if (!loses(card.text, after.text) && !loses(card.detail ?? "", after.detail ?? "")) return [];
    const id = newId();
    const copy: Command = compact({
      type: "addCard", id, stepId: card.place.stepId, laneId: card.place.laneId, cardType: card.type, text: card.text, detail: card.detail, departmentId: card.departmentId,
      authorId: authorOf(card), createdAt: card.createdAt, splitFromId: card.id,
    });
    return [copy, { type: "deleteCard", id }];
  });
}

const loses = (now: string, then: string): boolean => changedWords(now, then).some(({ kind, text }) => kind === "removed" && text.trim() !== "");

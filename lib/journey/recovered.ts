/** Which cards are not on the board any more and must not be forgotten. */
import type { RecoveredCard, RecoveredReason } from "./model";
import type { CardRecord } from "./records";
import type { Structure } from "./structure";

/** Where a card is: on the board, in the Recovered tray, or nowhere (deleted and wordless). */
export type Whereabouts =
  | { readonly kind: "board" }
  | { readonly kind: "recovered"; readonly entry: RecoveredCard }
  | { readonly kind: "nowhere" };

export function locateCard(card: CardRecord, structure: Structure): Whereabouts {
  if (card.deletedAt) {
    if (!carriesWords(card)) return { kind: "nowhere" };
    return { kind: "recovered", entry: { card, reason: "deleted", deletedAt: card.deletedAt, deletedBy: card.deletedBy } };
  }
  const { stepId, laneId } = card.place;
  if (!structure.cardLanes.has(laneId)) return lost(card, "lane-gone", laneId, structure);
  if (!structure.liveSteps.has(stepId)) return lost(card, "step-gone", stepId, structure);
  return { kind: "board" };
}

function lost(card: CardRecord, reason: RecoveredReason, id: string, structure: Structure): Whereabouts {
  return { kind: "recovered", entry: { card, reason, ...structure.deletions.get(id) } };
}

const hasWords = (text: string | undefined): boolean => text !== undefined && text.trim() !== "";

/** True when somebody wrote something on the card, in any of its fields. */
export const carriesWords = (card: CardRecord): boolean =>
  [
    card.text, card.detail, card.touchpoint?.content, card.touchpoint?.message, card.touchpoint?.trigger,
    card.momentOfTruth?.voice, ...(card.tags ?? []), ...(card.assumptions ?? []).map((assumption) => assumption.text),
  ].some(hasWords);

/** Newest first; what nobody knows the time of, last; ties by id. */
export function compareRecovered(a: RecoveredCard, b: RecoveredCard): number {
  const [left, right] = [a.deletedAt ?? "", b.deletedAt ?? ""];
  if (left !== right) return left > right ? -1 : 1;
  return a.card.id < b.card.id ? -1 : a.card.id > b.card.id ? 1 : 0;
}

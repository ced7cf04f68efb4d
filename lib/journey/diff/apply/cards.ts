/** Cards as the later map has them: made, brought back, moved, reworded, described; and the others gone. */
import { cellKey, type Card } from "../../model";
import { CARD_FIELD_NAMES } from "../../commands/card-commands";
import type { CommandOf } from "../../commands/schema";
import { isLiveCell } from "../../commands/live";
import { sameValue } from "../fields";
import { ownId, type Plan } from "./plan";

type Fields = Omit<CommandOf<"setCardFields">, "type" | "id" | "cardType">;

export function planCards(plan: Plan): void {
  const { after } = plan.diff;
  for (const lane of after.lanes) {
    for (const step of after.stages.flatMap(({ steps }) => steps)) {
      let behind: string | null = null;
      for (const id of after.cells.get(cellKey(step.id, lane.id)) ?? []) {
        const card = after.cards.get(id);
        if (card) behind = planCard(plan, card, behind);
      }
    }
  }
}

function planCard(plan: Plan, card: Card, behind: string | null): string {
  const { diff: { match }, draft, emit, misplaced } = plan;
  const id = ownId(match.cards, card.id);
  const cell = { stepId: ownId(match.steps, card.place.stepId), laneId: ownId(match.lanes, card.place.laneId) };
  const there = draft.card(id);
  if (!there) {
    const said = Object.fromEntries(Object.entries(wanted(plan, card)).filter(([, value]) => value !== undefined));
    emit({ type: "addCard", id, ...cell, cardType: card.type, originalType: card.originalType, text: card.text, after: behind, ...said });
    return id;
  }
  const back = !match.cards.toBefore.has(card.id);
  if (there.deletedAt) emit({ type: "restoreCard", id, ...cell });
  if (back || misplaced.has(card.id)) emit({ type: "moveCard", id, ...cell, after: behind });
  if (there.text !== card.text) emit({ type: "setCardText", id, text: card.text });
  const fields = wanted(plan, card);
  const changed = Object.fromEntries(CARD_FIELD_NAMES.flatMap((field) =>
    (sameValue(there[field] ?? null, fields[field] ?? null) ? [] : [[field, fields[field] ?? null]])));
  const retyped = there.type === card.type ? {} : { cardType: card.type };
  if (Object.keys(changed).length + Object.keys(retyped).length > 0) emit({ type: "setCardFields", id, ...retyped, ...changed });
  return id;
}

/** What the later map says of a card, references translated. */
function wanted({ diff: { match } }: Plan, card: Card): Fields {
  const own = (id: string): string => ownId(match.cards, id);
  const { splitFromId, mergedFromIds, links } = card;
  const plain = Object.fromEntries(CARD_FIELD_NAMES.map((field) => [field, card[field]])) as Fields;
  return {
    ...plain, splitFromId: splitFromId && own(splitFromId), mergedFromIds: mergedFromIds?.map(own),
    links: links?.map((link) => ({ ...link, cardId: own(link.cardId) })),
  };
}

/**
 * Deletes what is on the board by now and not on the later map. What lost its step or lane there, and loses it here, goes
 * with it and comes back with it.
 */
export function planCardRemovals({ diff: { match, after }, draft, emit }: Plan): void {
  const stay = new Set([...after.cards.keys()].map((id) => ownId(match.cards, id)));
  const lostCell = new Set(after.recovered.flatMap(({ card, reason }) => (reason === "deleted" ? [] : [ownId(match.cards, card.id)])));
  const gone = new Set([...match.steps.removed, ...match.lanes.removed].map(({ id }) => id));
  for (const id of draft.cardIds()) {
    const card = stay.has(id) ? null : draft.card(id);
    if (!card || card.deletedAt || !isLiveCell(draft, card.place)) continue;
    if (!lostCell.has(id) || !(gone.has(card.place.stepId) || gone.has(card.place.laneId))) emit({ type: "deleteCard", id });
  }
}

/** A card brought to the other map: made, brought back or put right there; and taken away when the source has none. */
import { CARD_FIELD_NAMES } from "../../commands/card-commands";
import type { CommandOf } from "../../commands/schema";
import { cellKey, type Card } from "../../model";
import { sameValue } from "../fields";
import { copyOf, neighbourThere, type Bringing } from "./bringing";
import { bringLane, bringStepHead } from "./structure";

/** What belongs to the card's own past on its map stays there. */
const OWN_PAST: readonly string[] = ["splitFromId", "mergedFromIds", "votes"];
const FIELDS = CARD_FIELD_NAMES.filter((field) => !OWN_PAST.includes(field));
type Fields = Omit<CommandOf<"setCardFields">, "type" | "id" | "cardType">;

export function bringCard(bringing: Bringing, card: Card): void {
  const { source, target, commands, cards } = bringing;
  const stepId = bringStepHead(bringing, card.place.stepId);
  const laneId = bringLane(bringing, card.place.laneId);
  if (stepId === null || laneId === null) return;
  const siblings = (source.cells.get(cellKey(card.place.stepId, card.place.laneId)) ?? []).map((id) => ({ id }));
  const place = { stepId, laneId, after: neighbourThere(siblings, card.id, inCell(bringing, stepId, laneId)) };
  const ownId = cards.get(card.id);
  const own = ownId === undefined ? undefined : target.cards.get(ownId);
  if (own) {
    if (own.place.stepId !== stepId || own.place.laneId !== laneId || isOutOfOrder(bringing, card, own)) commands.push({ type: "moveCard", id: own.id, ...place });
    return putRight(bringing, card, own);
  }
  const lost = lostCopy(bringing, card);
  if (lost) {
    if (lost.reason === "deleted") commands.push({ type: "restoreCard", id: lost.card.id, stepId, laneId });
    commands.push({ type: "moveCard", id: lost.card.id, ...place });
    cards.set(card.id, lost.card.id);
    return putRight(bringing, card, lost.card);
  }
  const copy = copyOf(bringing, card);
  cards.set(card.id, copy.id);
  const said = Object.fromEntries(Object.entries(fieldsOf(bringing, card)).filter(([, value]) => value !== undefined));
  commands.push({ type: "addCard", ...copy, ...place, cardType: card.type, originalType: card.originalType, text: card.text, ...said });
}

/** Words first, so that a colleague's letters survive; then only the fields that differ. */
function putRight(bringing: Bringing, card: Card, own: Card): void {
  const { commands } = bringing;
  if (own.text !== card.text) commands.push({ type: "setCardText", id: own.id, text: card.text });
  const wanted = fieldsOf(bringing, card);
  const changed = Object.fromEntries(FIELDS.flatMap((field) =>
    (sameValue(own[field] ?? null, wanted[field] ?? null) ? [] : [[field, wanted[field] ?? null]])));
  const retyped = own.type === card.type ? {} : { cardType: card.type };
  if (Object.keys(changed).length + Object.keys(retyped).length > 0) commands.push({ type: "setCardFields", id: own.id, ...retyped, ...changed });
}

/** Links lead to what the card is there, or to the card of another map that they named; what only the source has, or the card itself would be, is left out. */
function fieldsOf({ cards, source }: Bringing, card: Card): Fields {
  const isOfSource = (id: string): boolean => source.cards.has(id) || source.recovered.some((lost) => lost.card.id === id);
  const links = card.links?.flatMap((link) => {
    const cardId = cards.get(link.cardId) ?? (isOfSource(link.cardId) ? undefined : link.cardId);
    return cardId === undefined || cardId === cards.get(card.id) ? [] : [{ ...link, cardId }];
  });
  const plain = Object.fromEntries(FIELDS.map((field) => [field, card[field]])) as Fields;
  return { ...plain, links: links?.length ? links : undefined };
}

/** Cards of the source that have their counterpart in this cell of the target. */
function inCell({ target, cards }: Bringing, stepId: string, laneId: string): ReadonlyMap<string, string> {
  const there = new Set(target.cells.get(cellKey(stepId, laneId)));
  return new Map([...cards].filter(([, id]) => there.has(id)));
}

/** Whether both stand in one cell, behind different neighbours. */
function isOutOfOrder({ source, target, cards }: Bringing, card: Card, own: Card): boolean {
  const ours = target.cells.get(cellKey(own.place.stepId, own.place.laneId)) ?? [];
  const theirs = (source.cells.get(cellKey(card.place.stepId, card.place.laneId)) ?? []).flatMap((id) => cards.get(id) ?? []);
  const both = new Set(theirs.filter((id) => ours.includes(id)));
  const before = (ids: readonly string[]): string | undefined => ids.filter((id) => both.has(id))[ids.filter((id) => both.has(id)).indexOf(own.id) - 1];
  return before(ours) !== before(theirs);
}

/** A copy that was deleted there, or lost its step or lane: it is brought back, not made a second time. */
function lostCopy({ target }: Bringing, card: Card) {
  return target.recovered.find(({ card: { id, derivedFromId } }) => id === card.id || derivedFromId === card.id || id === card.derivedFromId);
}

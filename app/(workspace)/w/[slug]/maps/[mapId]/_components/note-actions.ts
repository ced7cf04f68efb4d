/** Starting, opening and finishing a note. */
import type { GridPosition } from "@/components/journey/grid-position";
import type { Card, CardType } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { holdsCards, withGroup } from "./cell-contents";
import { runCommands } from "./run-commands";

/**
 * A new note, open for writing, and already there for everybody: what is typed into it is live and safe from the first
 * letter. It goes again when it is left without a word.
 */
export function startNote(kit: BoardKit, at: { stepId: string; laneId: string; after?: string; text?: string; cardType?: CardType }): void {
  const departmentId = kit.posting.get();
  const text = at.text ?? "";
  kit.session.stopCapturing();
  const ids = runCommands(kit, [{
    type: "addCard", stepId: at.stepId, laneId: at.laneId, text,
    ...(at.after === undefined ? {} : { after: at.after }), ...(at.cardType ? { cardType: at.cardType } : {}),
    ...(departmentId === null ? {} : { departmentId }),
  }]);
  const cardId = ids?.[0];
  if (!cardId) return;
  kit.view.update({ editing: { cardId, fresh: true, wrote: text !== "" }, tool: "select", renaming: null, menu: null });
  kit.view.select([cardId]);
}

/**
 * Any letter begins a note with it, but for the digits and signs that jump and zoom. Letters that arrive between a new
 * note and its textarea go into the note. False: it is not for a note.
 */
export function writeLetter(kit: BoardKit, key: string, place: { stepId: string; laneId: string; after?: string } | null): boolean {
  if ([...key].length !== 1) return false;
  const { editing } = kit.view.get();
  if (editing) {
    const text = kit.session.text(editing.cardId).get();
    runCommands(kit, [{ type: "editCardText", id: editing.cardId, index: text.length, remove: 0, insert: key }]);
    return true;
  }
  if (!place || /[0-9+\-?\s]/.test(key)) return false;
  startNote(kit, { ...place, text: key });
  return true;
}

/** Where N writes from a position: this cell, or the notes of this step; null when the map has no place for it. */
export function notePlace(kit: BoardKit, from: GridPosition | null): { stepId: string; laneId: string; after?: string } | null {
  const { stages, lanes, cards } = kit.session.map.get();
  const visible = lanes.filter((lane) => !lane.hidden && holdsCards(lane));
  const notes = visible.find((lane) => lane.type === "department-notes") ?? visible[0];
  const firstStep = stages.flatMap((stage) => stage.steps)[0];
  const inLane = (stepId: string, laneId: string) =>
    visible.some((lane) => lane.id === laneId) ? { stepId, laneId } : notes ? { stepId, laneId: notes.id } : null;
  switch (from?.kind) {
    case "card": {
      const card = cards.get(from.cardId);
      return card ? { ...inLane(card.place.stepId, card.place.laneId) ?? card.place, after: from.cardId } : null;
    }
    case "cell": case "more": return inLane(from.stepId, from.laneId);
    case "step": return notes ? { stepId: from.stepId, laneId: notes.id } : null;
    case "stage": {
      const step = stages.find((stage) => stage.id === from.stageId)?.steps[0];
      return step && notes ? { stepId: step.id, laneId: notes.id } : null;
    }
    case "lane": return firstStep ? inLane(firstStep.id, from.laneId) : null;
    case "corner": case undefined: return firstStep && notes ? { stepId: firstStep.id, laneId: notes.id } : null;
  }
}

export function editCard(kit: BoardKit, cardId: string): void {
  if (!kit.canEdit.get() || !kit.session.map.get().cards.has(cardId)) return;
  kit.view.update({ editing: { cardId, fresh: false, wrote: false }, renaming: null, menu: null });
  kit.view.select([cardId]);
}

/** Ends writing. An emptied new note goes; a touchpoint that names a channel becomes one of that channel. */
export function finishEditing(kit: BoardKit, next: "stay" | "away"): void {
  const { editing } = kit.view.get();
  if (!editing) return;
  const card = kit.session.map.get().cards.get(editing.cardId);
  kit.view.update({ editing: null });
  if (card && editing.fresh && card.text.trim() === "") {
    dropEmptyNote(kit, card, editing.wrote);
    kit.view.select([]);
    if (next === "stay") kit.focus.request({ kind: "cell", stepId: card.place.stepId, laneId: card.place.laneId });
  } else if (card) {
    const channel = namedChannel(kit, card);
    if (channel) runCommands(kit, [{ type: "setCardFields", id: card.id, touchpoint: { channel } }]);
    if (next === "stay") kit.focus.request({ kind: "card", cardId: walkable(kit, card) });
  }
  kit.session.stopCapturing();
  kit.session.setPresence({ typing: null });
}

/** Taken back rather than deleted, so that my next undo does not bring an empty note; not if it was written in. */
function dropEmptyNote(kit: BoardKit, card: Card, wrote: boolean): void {
  if (!wrote) kit.session.undo();
  if (kit.session.map.get().cards.has(card.id)) runCommands(kit, [{ type: "deleteCard", id: card.id }]);
}

const walkable = (kit: BoardKit, card: Card): string => withGroup(kit, [card.id])[0] ?? card.id;

function namedChannel(kit: BoardKit, card: Card): string | null {
  if (card.type !== "touchpoint" || card.touchpoint) return null;
  const word = card.text.trim().toLowerCase();
  return kit.data.channels.find(({ key, name }) => key === word || name.toLowerCase() === word)?.key ?? null;
}

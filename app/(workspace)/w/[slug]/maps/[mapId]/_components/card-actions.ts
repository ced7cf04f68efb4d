/** Writing, moving and deleting cards, as the keyboard, the mouse and the menus ask for it. */
import { showToast } from "@/components/ui/toast";
import type { GridPosition } from "@/components/journey/grid-position";
import { groupTouchpoints } from "@/components/journey/touchpoint-groups";
import { cellKey, type Card, type CardType, type Lane } from "@/lib/journey/model";
import type { Command, CommandOf } from "@/lib/journey/commands/schema";
import type { BoardKit } from "./board-kit";
import { runCommands } from "./run-commands";
import { mustWait } from "./typing-guard";

export const holdsCards = (lane: Lane): boolean => lane.type !== "feelings" && !lane.collapsed;

/** Cards one moves through in a cell: all of them, or for touchpoints the first of each channel. */
export function cardsToWalk(kit: Pick<BoardKit, "session">, stepId: string, laneId: string): readonly string[] {
  const { lanes, cells, cards } = kit.session.map.get();
  const lane = lanes.find((candidate) => candidate.id === laneId);
  if (!lane || !holdsCards(lane)) return [];
  const ids = cells.get(cellKey(stepId, laneId)) ?? [];
  if (lane.type !== "touchpoints") return ids;
  const known = ids.flatMap((id) => cards.get(id) ?? []);
  return groupTouchpoints(known).flatMap((group) => group.cards[0]?.id ?? []);
}

/** A touchpoint chip stands for every card of its channel in the cell. */
export function withGroup(kit: Pick<BoardKit, "session">, cardIds: readonly string[]): readonly string[] {
  const { cells, cards, lanes } = kit.session.map.get();
  return [...new Set(cardIds.flatMap((id) => {
    const card = cards.get(id);
    const lane = card && lanes.find((candidate) => candidate.id === card.place.laneId);
    if (!card || lane?.type !== "touchpoints") return [id];
    const inCell = (cells.get(cellKey(card.place.stepId, card.place.laneId)) ?? []).flatMap((other) => cards.get(other) ?? []);
    return groupTouchpoints(inCell).find((group) => group.cards.some((other) => other.id === id))?.cards.map((other) => other.id) ?? [id];
  }))];
}

/**
 * A new note, open for writing, and already there for everybody: what is typed into it is live and safe from the first
 * letter. It goes again when it is left without a word.
 */
export function startNote(kit: BoardKit, at: { stepId: string; laneId: string; after?: string; text?: string; cardType?: CardType }): void {
  const departmentId = kit.posting.get();
  const text = at.text ?? "";
  const ids = runCommands(kit, [{
    type: "addCard", stepId: at.stepId, laneId: at.laneId, text,
    ...(at.after === undefined ? {} : { after: at.after }), ...(at.cardType ? { cardType: at.cardType } : {}),
    ...(departmentId === null ? {} : { departmentId }),
  }]);
  const cardId = ids?.[0];
  if (!cardId) return;
  kit.view.update({ editing: { cardId, fresh: true }, tool: "select", renaming: null, menu: null });
  kit.view.select([cardId]);
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
    case "cell": return inLane(from.stepId, from.laneId);
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
  kit.view.update({ editing: { cardId, fresh: false }, renaming: null, menu: null });
  kit.view.select([cardId]);
}

/** Ends writing. An emptied new note goes; a touchpoint that names a channel becomes one of that channel. */
export function finishEditing(kit: BoardKit, next: "stay" | "away"): void {
  const { editing } = kit.view.get();
  if (!editing) return;
  const card = kit.session.map.get().cards.get(editing.cardId);
  kit.view.update({ editing: null });
  if (card && editing.fresh && card.text.trim() === "") {
    runCommands(kit, [{ type: "deleteCard", id: card.id }]);
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

const walkable = (kit: BoardKit, card: Card): string => withGroup(kit, [card.id])[0] ?? card.id;

function namedChannel(kit: BoardKit, card: Card): string | null {
  if (card.type !== "touchpoint" || card.touchpoint) return null;
  const word = card.text.trim().toLowerCase();
  return kit.data.channels.find(({ key, name }) => key === word || name.toLowerCase() === word)?.key ?? null;
}

export const nameOfCards = (count: number): string => (count === 1 ? "Note" : `${count} notes`);

export function deleteCards(kit: BoardKit, cardIds: readonly string[]): void {
  const { cards } = kit.session.map.get();
  const ids = withGroup(kit, cardIds).filter((id) => cards.has(id));
  if (!kit.canEdit.get() || ids.length === 0 || mustWait(kit, ids, "delete")) return;
  const first = cards.get(ids[0] ?? "");
  if (!runCommands(kit, ids.map((id) => ({ type: "deleteCard", id })))) return;
  kit.session.stopCapturing();
  kit.view.select([]);
  if (first) kit.focus.request({ kind: "cell", stepId: first.place.stepId, laneId: first.place.laneId });
  showToast({
    message: `${nameOfCards(ids.length)} deleted`, duration: 8_000,
    action: {
      label: "Undo",
      onSelect: () => {
        if (runCommands(kit, ids.map((id) => ({ type: "restoreCard", id }))) && ids[0]) kit.focus.request({ kind: "card", cardId: ids[0] });
      },
    },
  });
  kit.announce(`${nameOfCards(ids.length)} deleted. Undo with Control Z.`);
}

/** Puts cards into a cell behind `after` (null = first, absent = last), in their order. */
export function moveCards(kit: BoardKit, cardIds: readonly string[], to: { stepId: string; laneId: string; after?: string | null }): boolean {
  const ids = withGroup(kit, cardIds);
  if (!kit.canEdit.get() || mustWait(kit, ids, "move")) return false;
  let after = to.after;
  const commands = ids.map((id): CommandOf<"moveCard"> => {
    const command: CommandOf<"moveCard"> = {
      type: "moveCard", id, stepId: to.stepId, laneId: to.laneId, ...(after === undefined ? {} : { after }),
    };
    if (after !== undefined) after = id;
    return command;
  });
  if (!runCommands(kit, commands)) return false;
  kit.session.stopCapturing();
  if (cardIds[0]) kit.focus.request({ kind: "card", cardId: cardIds[0] });
  kit.announce(`Moved to ${describeCell(kit, to.stepId, to.laneId)}.`);
  return true;
}

/** Alt + arrows. Up and down go through the cell first, then to the lane beside it. */
export function nudgeCards(kit: BoardKit, cardIds: readonly string[], move: "up" | "down" | "left" | "right"): void {
  const { cards, cells, stages, lanes } = kit.session.map.get();
  const card = cards.get(cardIds[0] ?? "");
  if (!card) return;
  const { stepId, laneId } = card.place;
  const steps = stages.flatMap((stage) => stage.steps);
  const rows = lanes.filter((lane) => !lane.hidden && holdsCards(lane));
  if (move === "left" || move === "right") {
    const step = steps[steps.findIndex(({ id }) => id === stepId) + (move === "left" ? -1 : 1)];
    if (step) moveCards(kit, cardIds, { stepId: step.id, laneId });
    return;
  }
  const inCell = (cells.get(cellKey(stepId, laneId)) ?? []).filter((id) => id === card.id || !cardIds.includes(id));
  const at = inCell.indexOf(card.id);
  const row = rows.findIndex(({ id }) => id === laneId);
  if (move === "up") {
    if (at > 0) moveCards(kit, cardIds, { stepId, laneId, after: inCell[at - 2] ?? null });
    else if (rows[row - 1]) moveCards(kit, cardIds, { stepId, laneId: rows[row - 1]?.id ?? laneId });
  } else {
    const next = inCell[at + 1];
    if (next !== undefined) moveCards(kit, cardIds, { stepId, laneId, after: next });
    else if (rows[row + 1]) moveCards(kit, cardIds, { stepId, laneId: rows[row + 1]?.id ?? laneId, after: null });
  }
}

/** Alt + Shift + arrows: a copy beside the original, posted by me. */
export function copyCards(kit: BoardKit, cardIds: readonly string[]): void {
  const { cards } = kit.session.map.get();
  const departmentId = kit.posting.get();
  const commands = withGroup(kit, cardIds).flatMap((id): Command[] => {
    const card = cards.get(id);
    if (!card) return [];
    const { detail, severity, channels, touchpoint, momentOfTruth, metricId, tags } = card;
    return [{
      type: "addCard", stepId: card.place.stepId, laneId: card.place.laneId, after: card.id, cardType: card.type, text: card.text,
      ...withoutAbsent({ detail, severity, touchpoint, momentOfTruth, metricId }),
      ...(channels ? { channels: [...channels] } : {}), ...(tags ? { tags: [...tags] } : {}),
      ...(departmentId === null ? {} : { departmentId }),
    }];
  });
  const ids = runCommands(kit, commands);
  kit.session.stopCapturing();
  const first = ids?.find((id) => id !== null);
  if (first) kit.focus.request({ kind: "card", cardId: first });
}

function withoutAbsent<T extends object>(fields: T): Partial<T> {
  const present: Partial<T> = { ...fields };
  for (const key of Object.keys(present)) if (key in present && isAbsent(present, key)) Reflect.deleteProperty(present, key);
  return present;
}
const isAbsent = (object: object, key: string): boolean => Reflect.get(object, key) === undefined;

/** "Pain points, Asks for a return". */
export function describeCell(kit: Pick<BoardKit, "session">, stepId: string, laneId: string): string {
  const { stages, lanes } = kit.session.map.get();
  const step = stages.flatMap((stage) => stage.steps).find(({ id }) => id === stepId);
  const lane = lanes.find(({ id }) => id === laneId);
  return [lane?.title, step?.title].filter(Boolean).join(", ");
}

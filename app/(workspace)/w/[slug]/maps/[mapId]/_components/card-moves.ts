/** Moving and copying cards, as the keyboard, the mouse and the menus ask for it. */
import { cellKey, type Card } from "@/lib/journey/model";
import type { CommandOf } from "@/lib/journey/commands/schema";
import type { BoardKit } from "./board-kit";
import { describeCell, holdsCards, withGroup } from "./cell-contents";
import { runCommands } from "./run-commands";
import { mustWait } from "./typing-guard";

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

/** Alt + Shift + arrows, and the menu: a copy behind the original, posted by me. */
export function copyCards(kit: BoardKit, cardIds: readonly string[]): void {
  const { cards } = kit.session.map.get();
  const departmentId = kit.posting.get();
  const copies = withGroup(kit, cardIds).flatMap((id) => cards.get(id) ?? []).map((card) => copyOf(card, departmentId));
  const ids = runCommands(kit, copies);
  kit.session.stopCapturing();
  const first = ids?.find((id) => id !== null);
  if (first) kit.focus.request({ kind: "card", cardId: first });
}

function copyOf(card: Card, departmentId: string | null): CommandOf<"addCard"> {
  const { detail, severity, channels, touchpoint, momentOfTruth, metricId, tags } = card;
  return {
    type: "addCard", stepId: card.place.stepId, laneId: card.place.laneId, after: card.id, cardType: card.type, text: card.text,
    ...(detail && { detail }), ...(severity && { severity }), ...(touchpoint && { touchpoint }), ...(metricId && { metricId }),
    ...(momentOfTruth && { momentOfTruth }), ...(channels && { channels: [...channels] }), ...(tags && { tags: [...tags] }),
    ...(departmentId !== null && { departmentId }),
  };
}

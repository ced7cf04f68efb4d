/** Alt + arrows: cards go to the cell beside theirs; up and down go through the cell first. */
import { cellKey } from "@/lib/journey/model";
import type { BoardKit } from "../board-kit";
import { moveCards } from "../card-moves";
import { describeCell, withGroup } from "../cell-contents";
import { runCommands } from "../run-commands";
import { mustWait } from "../typing-guard";
import { inMapOrder } from "./duplicate-cards";
import { neighbours, sayEdge, type Direction } from "./neighbours";

export function nudgeCards(kit: BoardKit, cardIds: readonly string[], direction: Direction): void {
  const { cards, cells } = kit.session.map.get();
  const card = cards.get(cardIds[0] ?? "");
  if (!card) return;
  const { stepId, laneId } = card.place;
  const together = withGroup(kit, cardIds).every((id) => {
    const place = cards.get(id)?.place;
    return place?.stepId === stepId && place.laneId === laneId;
  });
  if (together && (direction === "up" || direction === "down")) {
    const inCell = (cells.get(cellKey(stepId, laneId)) ?? []).filter((id) => id === card.id || !cardIds.includes(id));
    const at = inCell.indexOf(card.id);
    const after = direction === "up" ? inCell[at - 2] ?? null : inCell[at + 1];
    if (direction === "up" ? at > 0 : after !== undefined) {
      moveCards(kit, cardIds, { stepId, laneId, ...(after === undefined ? {} : { after }) });
      return;
    }
  }
  shift(kit, cardIds, direction);
}

/** Every card one cell further. From above it comes first in the cell below, from elsewhere last. */
function shift(kit: BoardKit, cardIds: readonly string[], direction: Direction): void {
  const moving = inMapOrder(kit, cardIds);
  const places = neighbours(kit, moving, direction);
  if (!places) return sayEdge(kit);
  if (!kit.canEdit.get() || mustWait(kit, moving.map(({ id }) => id), "move")) return;
  const lastIn = new Map<string, string>();
  kit.session.stopCapturing();
  const done = runCommands(kit, moving.map(({ id }, index) => {
    const { stepId, laneId } = places[index] ?? { stepId: "", laneId: "" };
    const key = cellKey(stepId, laneId);
    const after = direction === "down" ? { after: lastIn.get(key) ?? null } : {};
    lastIn.set(key, id);
    return { type: "moveCard", id, stepId, laneId, ...after };
  }));
  kit.session.stopCapturing();
  const [first] = places;
  if (!done || !first) return;
  kit.focus.request({ kind: "card", cardId: cardIds[0] ?? "" });
  kit.announce(moving.length === 1 || places.every(({ stepId, laneId }) => stepId === first.stepId && laneId === first.laneId)
    ? `Moved to ${describeCell(kit, first.stepId, first.laneId)}.` : `${moving.length} cards moved.`);
}

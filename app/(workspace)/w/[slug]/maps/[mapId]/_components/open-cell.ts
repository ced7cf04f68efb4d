/** Opens a full cell in place: the first card that was waiting takes focus. */
import type { BoardKit } from "./board-kit";
import { cardsToWalk } from "./cell-contents";
import { shownIn } from "./density-store";

export function openCell(kit: BoardKit, stepId: string, laneId: string): boolean {
  const ids = cardsToWalk(kit, stepId, laneId);
  const cardId = ids[shownIn(kit.density.get(), stepId, laneId, ids.length)];
  if (cardId === undefined) return false;
  kit.focus.request({ kind: "card", cardId });
  return true;
}

export function closeCell(kit: BoardKit, stepId: string, laneId: string): void {
  kit.density.close(stepId, laneId);
  kit.focus.request({ kind: "cell", stepId, laneId });
}

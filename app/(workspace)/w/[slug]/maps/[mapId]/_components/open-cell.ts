/** Opens a full cell in place: the first card that was waiting takes focus. */
import { cellKey } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { shownIn } from "./density-store";

export function openCell(kit: BoardKit, stepId: string, laneId: string): boolean {
  const ids = kit.session.map.get().cells.get(cellKey(stepId, laneId)) ?? [];
  const cardId = ids[shownIn(kit.density.get(), stepId, laneId, ids.length)];
  if (cardId === undefined) return false;
  kit.focus.request({ kind: "card", cardId });
  return true;
}

export function closeCell(kit: BoardKit, stepId: string, laneId: string): void {
  kit.density.close(stepId, laneId);
  kit.focus.request({ kind: "cell", stepId, laneId });
}

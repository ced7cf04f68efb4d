/** Where on the map a thread hangs, and whether that is still there. Loaded with the comments. */
import type { GridPosition } from "@/components/journey/grid-position";
import type { CommentAnchor } from "@/lib/contract/comments";
import type { BoardCore } from "../board-kit";

/** What a thread is about, as a place of the map. Null: the whole map, or a change of a version. */
export function placeOf({ cardId, stepId, laneId }: CommentAnchor): Extract<GridPosition, { kind: "card" | "step" | "cell" }> | null {
  if (cardId !== null) return { kind: "card", cardId };
  if (stepId === null) return null;
  return laneId === null ? { kind: "step", stepId } : { kind: "cell", stepId, laneId };
}

/** Whether it is on the map now, and shows there. */
export function isOnMap(kit: Pick<BoardCore, "session">, anchor: CommentAnchor): boolean {
  const { cards, stages, lanes } = kit.session.map.get();
  const { cardId, stepId, laneId } = anchor;
  if (cardId !== null) return cards.has(cardId);
  return stepId !== null && stages.some(({ steps }) => steps.some(({ id }) => id === stepId)) && (laneId === null || lanes.some(({ id }) => id === laneId));
}

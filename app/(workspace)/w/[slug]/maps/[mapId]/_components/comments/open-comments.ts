/** The one way to comments from anywhere on the board: what they are about opens beside the map, with its threads. */
import type { GridPosition } from "@/components/journey/grid-position";
import type { CommentAnchor } from "@/lib/contract/comments";
import { can } from "@/lib/policy/can";
import type { BoardCore, BoardKit } from "../board-kit";
import type { BoardPanel } from "../board-view";

export const mayComment = (kit: Pick<BoardKit, "data">): boolean => can(kit.data.me, "map.comment");

/** @param comment the one to show, or "write" */
export function openComments(kit: BoardCore, at: GridPosition | null, comment: string | null): void {
  if (at?.kind === "card") kit.view.select([at.cardId]);
  kit.view.update({ panel: panelFor(at), comment, menu: null });
}

function panelFor(at: GridPosition | null): BoardPanel {
  switch (at?.kind) {
    case "card": return { kind: "inspector" };
    case "step": return { kind: "step", stepId: at.stepId };
    case "cell": case "more": return { kind: "cell", stepId: at.stepId, laneId: at.laneId };
    case "stage": case "lane": case "corner": case undefined: return { kind: "comments" };
  }
}

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

/** The one way to comments from anywhere on the board: what they are about opens beside the map, with its threads. */
import type { GridPosition } from "@/components/journey/grid-position";
import { can } from "@/lib/policy/can";
import type { BoardCore, BoardKit } from "../board-kit";
import type { BoardPanel } from "../board-view";

export const mayComment = (kit: Pick<BoardKit, "data">): boolean => can(kit.data.me, "map.comment");

/** What key C asks for: to write, or, for those who may only read, to see. */
export const wishOf = (kit: Pick<BoardKit, "data">): "write" | "show" => (mayComment(kit) ? "write" : "show");

/** @param comment the one to show, or "show" for all there are, or "write" to write one */
export function openComments(kit: BoardCore, at: GridPosition | null, comment: string): void {
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

/** Where on the board a dragged thing would fall, and what happens when it does. */
import { anchorForSlot, slotAt } from "@/components/journey/drop-slot";
import { cellKey } from "@/lib/journey/model";
import type { DragItem } from "./board-drag";
import type { BoardKit } from "./board-kit";
import type { DropMark } from "./board-view";
import { moveCards } from "./card-moves";
import { cellAt } from "./cell-at";
import { holdsCards, withGroup } from "./cell-contents";
import type { Point } from "./pointer-drag";
import { moveHeader } from "./move-header";

/** Null: nothing can fall here. */
export function markAt(kit: BoardKit, scroller: HTMLElement, item: DragItem, { x, y }: Point): DropMark | null {
  if (item.kind === "card") {
    const cell = cellAt(scroller, { x, y });
    const [stepId, laneId] = cell?.dataset["cell"]?.split("|") ?? [];
    const lane = kit.session.map.get().lanes.find(({ id }) => id === laneId);
    if (!cell || !stepId || !laneId || !lane || !holdsCards(lane)) return null;
    const cards = [...cell.querySelectorAll<HTMLElement>("[data-card]")].map((card) => card.getBoundingClientRect());
    const slot = lane.type === "touchpoints" ? chipSlot(kit, stepId, laneId, cards[0], { x, y })
      : slotAt(cards.map(({ top, bottom }) => ({ start: top, end: bottom })), y);
    return { kind: "card", stepId, laneId, slot, height: item.height };
  }
  const selector = { stage: "[data-stage]", step: "[data-step]", lane: "[data-lane-id]" }[item.kind];
  const header = document.elementsFromPoint(x, y).find((each) => !each.matches(".map-drag-cover"))?.closest<HTMLElement>(selector);
  const id = header?.dataset["stage"] ?? header?.dataset["step"] ?? header?.dataset["laneId"];
  if (!header || !id || id === item.id) return null;
  const box = header.getBoundingClientRect();
  const behind = item.kind === "lane" ? y > (box.top + box.bottom) / 2 : x > (box.left + box.right) / 2;
  return { kind: item.kind, id, side: behind ? "after" : "before" };
}

/** Among touchpoints only the first place has a meaning: it makes the main channel. */
function chipSlot(kit: BoardKit, stepId: string, laneId: string, first: DOMRect | undefined, { x, y }: Point): number {
  if (first && y < first.bottom && x < (first.left + first.right) / 2) return 0;
  return kit.session.map.get().cells.get(cellKey(stepId, laneId))?.length ?? 0;
}

export function dropItem(kit: BoardKit, item: DragItem, mark: DropMark): void {
  if (item.kind !== "card") {
    if (mark.kind === item.kind) moveHeader(kit, item.kind, item.id, mark.id, mark.side);
    return;
  }
  if (mark.kind !== "card") return;
  const moving = withGroup(kit, item.cardIds);
  const inCell = kit.session.map.get().cells.get(cellKey(mark.stepId, mark.laneId)) ?? [];
  const after = anchorForSlot(inCell, mark.slot, moving);
  if (after !== undefined) moveCards(kit, item.cardIds, { stepId: mark.stepId, laneId: mark.laneId, after });
}

export const sameMark = (a: DropMark | null, b: DropMark | null): boolean => JSON.stringify(a) === JSON.stringify(b);

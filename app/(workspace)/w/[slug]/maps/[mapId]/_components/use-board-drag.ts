"use client";
/** Follows a drag over the map: the exact slot under the pointer, scrolling at the edges, and the drop itself. */
import { useEffect, type RefObject } from "react";
import { anchorForSlot, edgeScroll, slotAt } from "@/components/journey/drop-slot";
import { cellKey } from "@/lib/journey/model";
import { dragItemOf, type DragItem } from "./board-drag";
import type { BoardKit } from "./board-kit";
import { NO_IDS, type DropMark } from "./board-view";
import { moveCards } from "./card-moves";
import { withGroup } from "./cell-contents";
import { loadDragLibrary, withDragLibrary } from "./drag-library";
import { moveHeader } from "./structure-actions";

interface Point { readonly x: number; readonly y: number }

export function useBoardDrag(kit: BoardKit, scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let point: Point = { x: 0, y: 0 };
    let frame = 0;
    const scroll = () => {
      const box = element.getBoundingClientRect();
      element.scrollBy(edgeScroll(point.x, { start: box.left, end: box.right }), edgeScroll(point.y, { start: box.top, end: box.bottom }));
      frame = requestAnimationFrame(scroll);
    };
    const begin = (item: DragItem) => {
      const ids = item.kind === "card" ? withGroup(kit, item.cardIds) : [item.id];
      element.dataset["dragging"] = item.kind;
      kit.view.update({ dragging: new Set(ids), drop: null, menu: null });
      frame = requestAnimationFrame(scroll);
    };
    const end = () => {
      cancelAnimationFrame(frame);
      delete element.dataset["dragging"];
      kit.view.update({ dragging: NO_IDS, drop: null });
    };
    const follow = (item: DragItem, at: Point) => {
      point = at;
      const drop = markAt(kit, item, at);
      if (JSON.stringify(drop) !== JSON.stringify(kit.view.get().drop)) kit.view.update({ drop });
    };
    element.addEventListener("pointermove", loadDragLibrary, { passive: true });
    element.addEventListener("pointerdown", loadDragLibrary, { passive: true });
    const stopTarget = withDragLibrary((library) => library.dropTargetForElements({ element, canDrop: ({ source }) => dragItemOf(source.data) !== null }));
    const stopMonitor = withDragLibrary((library) => library.monitorForElements({
      canMonitor: ({ source }) => dragItemOf(source.data) !== null,
      onDragStart: ({ source, location }) => {
        const item = dragItemOf(source.data);
        if (!item) return;
        point = { x: location.initial.input.clientX, y: location.initial.input.clientY };
        begin(item);
      },
      onDrag: ({ source, location }) => {
        const item = dragItemOf(source.data);
        if (item) follow(item, { x: location.current.input.clientX, y: location.current.input.clientY });
      },
      onDrop: ({ source, location }) => {
        const item = dragItemOf(source.data);
        // Drag events come once a frame: the place of the drop itself is the one that counts.
        const { clientX, clientY } = location.current.input;
        const mark = item && location.current.dropTargets.length > 0 ? markAt(kit, item, { x: clientX, y: clientY }) : null;
        end();
        if (item && mark) dropItem(kit, item, mark);
      },
    }));
    return () => {
      end();
      element.removeEventListener("pointermove", loadDragLibrary);
      element.removeEventListener("pointerdown", loadDragLibrary);
      stopTarget();
      stopMonitor();
    };
  }, [kit, scroller]);
}

function markAt(kit: BoardKit, item: DragItem, { x, y }: Point): DropMark | null {
  const under = document.elementFromPoint(x, y);
  if (item.kind === "card") {
    const cell = under?.closest<HTMLElement>("[data-cell]");
    const [stepId, laneId] = cell?.dataset["cell"]?.split("|") ?? [];
    const lane = kit.session.map.get().lanes.find(({ id }) => id === laneId);
    if (!cell || !stepId || !laneId || !lane || lane.collapsed) return null;
    const cards = [...cell.querySelectorAll<HTMLElement>("[data-card]")].map((card) => card.getBoundingClientRect());
    const slot = lane.type === "touchpoints" ? chipSlot(kit, stepId, laneId, cards[0], { x, y })
      : slotAt(cards.map(({ top, bottom }) => ({ start: top, end: bottom })), y);
    return { kind: "card", stepId, laneId, slot };
  }
  const selector = { stage: "[data-stage]", step: "[data-step]", lane: "[data-lane-id]" }[item.kind];
  const header = under?.closest<HTMLElement>(selector);
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

function dropItem(kit: BoardKit, item: DragItem, mark: DropMark): void {
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

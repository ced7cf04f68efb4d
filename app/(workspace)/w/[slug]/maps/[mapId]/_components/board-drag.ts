/** Dragging on the board: what a pointer took, its picture under the pointer, the slot it would fall into, scrolling at the edges. */
import { edgeScroll } from "@/components/journey/drop-slot";
import type { BoardKit } from "./board-kit";
import { NO_IDS, type HeaderKind } from "./board-view";
import { withGroup } from "./cell-contents";
import { createDragCopy, type DragCopy } from "./drag-copy";
import { dropItem, markAt, sameMark } from "./drop-mark";
import { followPointer, type Point } from "./pointer-drag";
import { mustWait } from "./typing-guard";

export type DragItem =
  | { readonly kind: "card"; readonly cardIds: readonly string[]; /** Of the one that was taken, px. */ readonly height: number }
  | { readonly kind: HeaderKind; readonly id: string };

/** Null: there is nothing to drag here. @returns ends the drag */
export function beginDrag(kit: BoardKit, scroller: HTMLElement, event: PointerEvent): (() => void) | null {
  const source = event.button === 0 && event.isPrimary ? sourceOf(event.target) : null;
  if (!source || !kit.canEdit.get()) return null;
  let item: DragItem | null = null;
  /** What the mark rests on: while all of it is the same, so is the mark. */
  let looked: readonly unknown[] = [];
  let copy: DragCopy | null = null;
  // The hand that holds is this element's cursor, which has the pointer: as the board's own it would have all of it styled anew.
  const cover = document.createElement("div");
  cover.className = "map-drag-cover";
  cover.setAttribute("aria-hidden", "true");
  return followPointer(cover, event, {
    begin(at) {
      item = itemOf(kit, source);
      if (!item || (item.kind === "card" && mustWait(kit, withGroup(kit, item.cardIds), "move"))) return false;
      const ids = item.kind === "card" ? withGroup(kit, item.cardIds) : [item.id];
      copy = createDragCopy(source, at, item.kind === "card" ? item.cardIds.length : 1);
      copy.moveTo(at);
      scroller.dataset["dragging"] = item.kind;
      scroller.querySelector(".map-grid")?.append(cover);
      getSelection()?.removeAllRanges();
      kit.view.update({ dragging: new Set(ids), drop: null, menu: null });
      return true;
    },
    frame(at) {
      if (!item) return;
      const grounds = [at, scroller.scrollLeft, scroller.scrollTop, kit.session.map.get()];
      if (grounds.every((ground, index) => ground === looked[index])) return;
      looked = grounds;
      // Everything is looked up before anything is moved: the page is laid out once in a frame and not twice.
      const drop = markAt(kit, scroller, item, at);
      const by = scrollAtEdges(scroller, item, at);
      copy?.moveTo(at);
      if (by.x !== 0 || by.y !== 0) scroller.scrollBy(by.x, by.y);
      if (!sameMark(drop, kit.view.get().drop)) kit.view.update({ drop });
    },
    drop(at) {
      // Nothing falls through what lies over the map.
      const mark = item && scroller.contains(document.elementFromPoint(at.x, at.y)) ? markAt(kit, scroller, item, at) : null;
      stopShowing();
      if (item && mark) dropItem(kit, item, mark);
    },
    end({ dropped, moved, at }) {
      stopShowing();
      // Held with a finger and let go where it was: the menu.
      if (!dropped && !moved && event.pointerType === "touch") {
        source.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y }));
      }
    },
  });

  function stopShowing(): void {
    copy?.remove();
    copy = null;
    cover.remove();
    delete scroller.dataset["dragging"];
    if (kit.view.get().dragging.size > 0) kit.view.update({ dragging: NO_IDS, drop: null });
  }
}

function sourceOf(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest("input, textarea, select, .map-header-tools, [data-no-drag]")) return null;
  return target.closest<HTMLElement>("[data-card]:not([data-editing]), [data-stage], [data-step], [data-lane-id]");
}

function itemOf(kit: BoardKit, { dataset, offsetHeight: height }: HTMLElement): DragItem | null {
  const cardId = dataset["card"];
  if (cardId !== undefined) {
    const { selection } = kit.view.get();
    return { kind: "card", cardIds: selection.has(cardId) ? [...selection] : [cardId], height };
  }
  if (dataset["stage"] !== undefined) return { kind: "stage", id: dataset["stage"] };
  if (dataset["step"] !== undefined) return { kind: "step", id: dataset["step"] };
  return dataset["laneId"] === undefined ? null : { kind: "lane", id: dataset["laneId"] };
}

/** How far to scroll now. Columns move sideways, lanes up and down; the sticky heads are no part of what scrolls. */
function scrollAtEdges(scroller: HTMLElement, { kind }: DragItem, { x, y }: Point): Point {
  const box = scroller.getBoundingClientRect();
  const heads = scroller.querySelector(".map-corner")?.getBoundingClientRect();
  return {
    x: kind === "lane" ? 0 : edgeScroll(x, { start: heads?.right ?? box.left, end: box.right }),
    y: kind === "card" || kind === "lane" ? edgeScroll(y, { start: heads?.bottom ?? box.top, end: box.bottom }) : 0,
  };
}

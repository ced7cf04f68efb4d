/** Dragging a rectangle over empty ground selects the cards it touches. */
import type { BoardKit } from "../board-kit";
import { sayHowMany } from "./say-selection";

/** Smaller movements are clicks. */
const STARTS_PX = 4;

interface Point { readonly x: number; readonly y: number }

export function watchMarquee(kit: BoardKit): () => void {
  let end: (() => void) | null = null;
  const handleDown = (event: PointerEvent) => {
    const scroller = event.target instanceof Element ? event.target.closest<HTMLElement>(".map-scroll") : null;
    const isGround = event.target instanceof Element && event.target.matches(".map-cell, .map-grid, .map-scroll, .map-cell-prompt");
    if (!scroller || !isGround || event.defaultPrevented || event.button !== 0 || event.pointerType !== "mouse" || kit.view.get().tool !== "select") return;
    // On the scroll bar.
    if (event.offsetX > scroller.clientWidth && event.target === scroller) return;
    end?.();
    end = drawMarquee(kit, scroller, event);
  };
  document.addEventListener("pointerdown", handleDown);
  return () => {
    end?.();
    document.removeEventListener("pointerdown", handleDown);
  };
}

function drawMarquee(kit: BoardKit, scroller: HTMLElement, { clientX, clientY, shiftKey, ctrlKey, metaKey }: PointerEvent): () => void {
  /** Of the scrolled content, so that scrolling on the way counts. */
  const origin: Point = { x: clientX + scroller.scrollLeft, y: clientY + scroller.scrollTop };
  const base = shiftKey || ctrlKey || metaKey ? [...kit.view.get().selection] : [];
  /** Those that were scrolled away may not be drawn any more: they stay as they were last seen. */
  const hit = new Map<string, boolean>();
  let box: HTMLElement | null = null;
  let last: Point = { x: clientX, y: clientY };
  const draw = () => {
    const from = { x: origin.x - scroller.scrollLeft, y: origin.y - scroller.scrollTop };
    if (!box && Math.hypot(last.x - from.x, last.y - from.y) < STARTS_PX) return;
    box ??= addBox();
    const [left, right, top, bottom] = [Math.min(from.x, last.x), Math.max(from.x, last.x), Math.min(from.y, last.y), Math.max(from.y, last.y)];
    Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
    for (const card of scroller.querySelectorAll<HTMLElement>("[data-card]")) {
      const rect = card.getBoundingClientRect();
      hit.set(card.dataset["card"] ?? "", rect.left < right && rect.right > left && rect.top < bottom && rect.bottom > top);
    }
    kit.view.select([...new Set([...base, ...[...hit].flatMap(([id, isIn]) => (isIn ? [id] : []))])]);
  };
  const handleMove = (event: PointerEvent) => {
    last = { x: event.clientX, y: event.clientY };
    draw();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !box) return;
    event.stopPropagation();
    kit.view.select(base);
    end();
  };
  const noText = (event: Event) => event.preventDefault();
  const end = () => {
    if (box) {
      sayHowMany(kit);
      // The click that ends it is none on the ground, which would deselect.
      window.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
    }
    box?.remove();
    document.removeEventListener("pointermove", handleMove);
    document.removeEventListener("pointerup", end);
    document.removeEventListener("pointercancel", end);
    document.removeEventListener("selectstart", noText);
    window.removeEventListener("keydown", handleKey, { capture: true });
    scroller.removeEventListener("scroll", draw);
  };
  document.addEventListener("pointermove", handleMove);
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);
  document.addEventListener("selectstart", noText);
  window.addEventListener("keydown", handleKey, { capture: true });
  scroller.addEventListener("scroll", draw);
  return end;
}

const swallow = (event: Event): void => event.stopPropagation();
function addBox(): HTMLElement {
  const box = document.createElement("div");
  box.className = "map-marquee";
  box.ariaHidden = "true";
  document.body.append(box);
  return box;
}

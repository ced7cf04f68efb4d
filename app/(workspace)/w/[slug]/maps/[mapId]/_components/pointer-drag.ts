/**
 * One drag of a pointer, from pressing to letting go: it begins after a few pixels with a mouse or pen and after holding
 * still with a finger, is told once a frame, and Escape ends it without a drop.
 */
export interface Point { readonly x: number; readonly y: number }
export interface DragSteps {
  /** False: not now. */
  begin(at: Point): boolean;
  /** Once a frame, whether the pointer moved or not: the map may scroll under it. */
  frame(at: Point): void;
  drop(at: Point): void;
  /** After a drop, or instead of it. `moved`: it was more than a press. */
  end(outcome: { readonly dropped: boolean; readonly moved: boolean; readonly at: Point }): void;
}

const START_PX = 4;
const HOLD_MS = 350;
/** A finger is never quite still. */
const HOLD_PX = 10;

/** @param element gets the pointer for the time of the drag; on the page once `begin` has answered true. @returns ends it */
export function followPointer(element: HTMLElement, { pointerId, pointerType, clientX, clientY }: PointerEvent, steps: DragSteps): () => void {
  const start: Point = { x: clientX, y: clientY };
  const isTouch = pointerType === "touch";
  const listening = new AbortController();
  let at = start;
  let state: "pressed" | "dragging" | "over" = "pressed";
  let moved = false;
  let frame = 0;
  const distance = () => Math.hypot(at.x - start.x, at.y - start.y);
  const tick = () => {
    steps.frame(at);
    frame = requestAnimationFrame(tick);
  };
  const finish = (dropped: boolean) => {
    if (state === "over") return;
    const wasDragging = state === "dragging";
    state = "over";
    clearTimeout(hold);
    cancelAnimationFrame(frame);
    listening.abort();
    if (!wasDragging) return;
    if (element.hasPointerCapture(pointerId)) element.releasePointerCapture(pointerId);
    swallowClick();
    if (dropped) steps.drop(at);
    steps.end({ dropped, moved, at });
  };
  const begin = () => {
    if (!steps.begin(start)) {
      finish(false);
      return;
    }
    state = "dragging";
    element.setPointerCapture(pointerId);
    frame = requestAnimationFrame(tick);
  };
  const hold = isTouch ? setTimeout(begin, HOLD_MS) : undefined;
  const own = (handle: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    at = { x: event.clientX, y: event.clientY };
    handle(event);
  };
  const { signal } = listening;
  window.addEventListener("pointermove", own(() => {
    if (distance() >= START_PX) moved = true;
    if (state !== "pressed") return;
    if (isTouch ? distance() > HOLD_PX : distance() >= START_PX) {
      if (isTouch) finish(false);
      else begin();
    }
  }), { signal });
  window.addEventListener("pointerup", own(() => finish(moved)), { signal });
  window.addEventListener("pointercancel", own(() => finish(false)), { signal });
  window.addEventListener("selectstart", (event) => {
    event.preventDefault();
    getSelection()?.removeAllRanges();
  }, { signal });
  window.addEventListener("contextmenu", (event) => {
    if (state === "dragging") event.preventDefault();
  }, { signal, capture: true });
  window.addEventListener("keydown", (event) => {
    if (state !== "dragging" || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    finish(false);
  }, { signal, capture: true });
  return () => finish(false);
}

/** Letting go after a drag is no click on what lies there, and what a finger held open does not close again. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  const noMouse = (event: TouchEvent) => event.preventDefault();
  window.addEventListener("click", swallow, { capture: true, once: true });
  window.addEventListener("touchend", noMouse, { capture: true, once: true, passive: false });
  setTimeout(() => {
    window.removeEventListener("click", swallow, { capture: true });
    window.removeEventListener("touchend", noMouse, { capture: true });
  });
}

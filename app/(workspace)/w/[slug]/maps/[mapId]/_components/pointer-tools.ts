/** Everything a pointer can do on the wide map besides clicking: showing itself to others, panning, zooming, dragging. */
import { beginDrag } from "./board-drag";
import type { BoardKit } from "./board-kit";
import { followMapPointer } from "./map-pointer";
import { zoomByWheel } from "./wheel-zoom";

/** @returns stops all of it */
export function startPointerTools(kit: BoardKit, element: HTMLElement): () => void {
  let endDrag: (() => void) | null = null;
  const handleDown = (event: PointerEvent) => {
    endDrag?.();
    endDrag = beginDrag(kit, element, event);
  };
  // After a finger was held on a card its movement drags and does not scroll.
  const handleTouch = (event: TouchEvent) => {
    if (element.dataset["dragging"] !== undefined && event.cancelable) event.preventDefault();
  };
  const stops = [followMapPointer(kit, element), zoomByWheel(kit, element)];
  element.addEventListener("pointerdown", handleDown);
  element.addEventListener("touchmove", handleTouch, { passive: false });
  return () => {
    endDrag?.();
    element.removeEventListener("pointerdown", handleDown);
    element.removeEventListener("touchmove", handleTouch);
    for (const stop of stops) stop();
  };
}

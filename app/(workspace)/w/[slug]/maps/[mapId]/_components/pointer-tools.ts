/** Everything a pointer can do on the wide map besides clicking: showing itself to others, panning, zooming, dragging. */
import { beginDrag } from "./board-drag";
import type { BoardKit } from "./board-kit";
import { followMapPointer } from "./map-pointer";
import { zoomByWheel } from "./wheel-zoom";

/**
 * @param pressed a press that came before the tools and is still held
 * @returns stops all of it
 */
export function startPointerTools(kit: BoardKit, element: HTMLElement, pressed: PointerEvent | null): () => void {
  let endDrag: (() => void) | null = null;
  const handleDown = (event: PointerEvent) => {
    endDrag?.();
    endDrag = beginDrag(kit, element, event);
  };
  const stops = [followMapPointer(kit, element), zoomByWheel(kit, element)];
  element.addEventListener("pointerdown", handleDown);
  if (pressed) handleDown(pressed);
  return () => {
    endDrag?.();
    element.removeEventListener("pointerdown", handleDown);
    for (const stop of stops) stop();
  };
}

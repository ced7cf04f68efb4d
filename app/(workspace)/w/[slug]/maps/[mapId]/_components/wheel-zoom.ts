/** Ctrl + wheel, and pinch on a trackpad, zoom about the pointer. */
import type { BoardKit } from "./board-kit";
import { clampZoom } from "./board-view";
import { setZoomPointer } from "./zoom-point";

/** @returns stops it */
export function zoomByWheel(kit: BoardKit, element: HTMLElement): () => void {
  const handleWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    setZoomPointer({ x: event.clientX, y: event.clientY });
    kit.view.update({ zoom: clampZoom(kit.view.get().zoom * Math.exp(-event.deltaY / 400)) });
    setZoomPointer(null);
  };
  element.addEventListener("wheel", handleWheel, { passive: false });
  return () => element.removeEventListener("wheel", handleWheel);
}

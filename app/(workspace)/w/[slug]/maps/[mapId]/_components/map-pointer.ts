/** Tells the others where my pointer is, as a share of the cell under it, and lets Space + drag pan the map. */
import type { BoardKit } from "./board-kit";
import { cellAt } from "./cell-at";

/** At most one message in this time. */
const CURSOR_EVERY_MS = 50;

/** @returns stops it */
export function followMapPointer(kit: BoardKit, element: HTMLElement): () => void {
  let sentAt = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  let space = false;
  let pan: { x: number; y: number; left: number; top: number } | null = null;

  const tell = (event: PointerEvent) => {
    clearTimeout(later);
    const wait = CURSOR_EVERY_MS - (performance.now() - sentAt);
    if (wait > 0) {
      later = setTimeout(() => tell(event), wait);
      return;
    }
    sentAt = performance.now();
    kit.session.setPresence({ cursor: cursorAt(element, event) });
  };
  const handleMove = (event: PointerEvent) => {
    if (pan) element.scrollTo(pan.left - (event.clientX - pan.x), pan.top - (event.clientY - pan.y));
    else if (event.pointerType === "mouse") tell(event);
  };
  const handleLeave = () => {
    clearTimeout(later);
    kit.session.setPresence({ cursor: null });
  };
  const handleDown = (event: PointerEvent) => {
    if (!space || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    pan = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
    element.setPointerCapture(event.pointerId);
  };
  const handleUp = () => {
    pan = null;
  };
  const isWriting = (target: EventTarget | null) => target instanceof HTMLElement && target.matches("input, textarea, select, button, [contenteditable]");
  const handleKey = (event: KeyboardEvent) => {
    if (event.code !== "Space" || isWriting(event.target)) return;
    space = event.type === "keydown";
    element.style.cursor = space ? "grab" : "";
    if (space && event.target instanceof Node && (element.contains(event.target) || event.target === document.body)) event.preventDefault();
  };
  element.addEventListener("pointermove", handleMove);
  element.addEventListener("pointerleave", handleLeave);
  element.addEventListener("pointerdown", handleDown, { capture: true });
  element.addEventListener("pointerup", handleUp);
  window.addEventListener("keydown", handleKey);
  window.addEventListener("keyup", handleKey);
  return () => {
    clearTimeout(later);
    element.removeEventListener("pointermove", handleMove);
    element.removeEventListener("pointerleave", handleLeave);
    element.removeEventListener("pointerdown", handleDown, { capture: true });
    element.removeEventListener("pointerup", handleUp);
    window.removeEventListener("keydown", handleKey);
    window.removeEventListener("keyup", handleKey);
  };
}

function cursorAt(scroller: HTMLElement, event: PointerEvent): { stepId: string; laneId: string; x: number; y: number } | null {
  const { target, clientX: x, clientY: y } = event;
  // A drag holds the pointer: what is under it is not what the event is sent to.
  const cell = target === scroller || event.buttons !== 0 ? cellAt(scroller, { x, y }) : target instanceof Element && target.closest<HTMLElement>("[data-grid-key^='cell:']");
  if (!cell || !cell.isConnected) return null;
  const [stepId, laneId] = cell.dataset["gridKey"]?.slice("cell:".length).split("|") ?? [];
  if (!stepId || !laneId) return null;
  const box = cell.getBoundingClientRect();
  const share = (at: number, from: number, size: number) => Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 1000) / 1000;
  return { stepId, laneId, x: share(x, box.left, box.width), y: share(y, box.top, box.height) };
}

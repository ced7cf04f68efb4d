/** What hangs under the pointer while a card or a head is dragged: its picture, lifted and tilted, with how many there are. */
import type { Point } from "./pointer-drag";

export interface DragCopy {
  moveTo(at: Point): void;
  remove(): void;
}

/** @param grabbed where the pointer took the element */
export function createDragCopy(element: HTMLElement, grabbed: Point, count: number): DragCopy {
  const box = element.getBoundingClientRect();
  const zoom = box.width / Math.max(1, element.offsetWidth);
  const copy = document.createElement("div");
  copy.className = "map-drag-copy";
  copy.setAttribute("aria-hidden", "true");
  const picture = element.cloneNode(true);
  if (picture instanceof HTMLElement) {
    for (const each of [picture, ...picture.querySelectorAll("*")]) {
      for (const name of ["id", "data-grid-key", "data-card", "data-edge", "data-selected", "data-typing", "data-dragging", "tabindex"]) each.removeAttribute(name);
    }
    Object.assign(picture.style, { position: "static", width: `${element.offsetWidth}px`, zoom: String(zoom) });
    copy.append(picture);
  }
  if (count > 1) {
    const badge = document.createElement("b");
    badge.textContent = String(count);
    copy.append(badge);
  }
  document.body.append(copy);
  return {
    moveTo: ({ x, y }) => {
      copy.style.transform = `translate3d(${x - (grabbed.x - box.left)}px, ${y - (grabbed.y - box.top)}px, 0) rotate(-1.5deg)`;
    },
    remove: () => copy.remove(),
  };
}

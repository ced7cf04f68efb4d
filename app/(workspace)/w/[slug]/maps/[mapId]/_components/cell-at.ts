/** The cell at a point of the window, told from where the heads are: asking the browser what lies there costs it a look at the whole board. */
import type { Point } from "./pointer-drag";

const covers = ({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean => x >= left && x < right && y >= top && y < bottom;

/** Null: a head is there, one of the tools beside the map lies over it, or nothing. */
export function cellAt(scroller: HTMLElement, at: Point): HTMLElement | null {
  const view = scroller.getBoundingClientRect();
  const heads = scroller.querySelector(".map-corner")?.getBoundingClientRect();
  if (!covers(view, at) || !heads || at.x < heads.right || at.y < heads.bottom) return null;
  const over = [...scroller.closest("[data-region=map]")?.children ?? []].filter((part) => !part.contains(scroller));
  if (over.some((part) => covers(part.getBoundingClientRect(), at))) return null;
  const lane = [...scroller.querySelectorAll<HTMLElement>("[data-lane-id]")].find((head) => {
    const { top, bottom } = head.getBoundingClientRect();
    return at.y >= top && at.y < bottom;
  });
  const cells = lane?.parentElement?.querySelectorAll<HTMLElement>("[data-grid-key^='cell:']") ?? [];
  return [...cells].find((cell) => covers(cell.getBoundingClientRect(), at)) ?? null;
}

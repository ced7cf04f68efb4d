/** What lies under a point of the map, found again after the zoom has changed and put back there. */
export interface ZoomPoint {
  /** Columns from the first, with a fraction. */
  readonly column: number;
  readonly laneId: string | null;
  /** Of the lane's height. */
  readonly share: number;
  /** In the scroller's box, px. */
  readonly x: number;
  readonly y: number;
}

/** In the window; null: the middle of what is in view. */
let at: { readonly x: number; readonly y: number } | null = null;

/** Set while a pointer zooms. */
export const setZoomPointer = (pointer: typeof at): void => {
  at = pointer;
};

export function pointAt(scroller: HTMLElement, columnWidth: number): ZoomPoint {
  const box = scroller.getBoundingClientRect();
  const head = scroller.querySelector(".map-corner")?.getBoundingClientRect();
  const [left, top] = [(head?.right ?? box.left) - box.left, (head?.bottom ?? box.top) - box.top];
  const x = Math.max(left, at ? at.x - box.left : (left + scroller.clientWidth) / 2);
  const y = Math.max(top, at ? at.y - box.top : (top + scroller.clientHeight) / 2);
  const lane = lanesOf(scroller).find((element) => element.getBoundingClientRect().bottom - box.top > y);
  const extent = lane?.getBoundingClientRect();
  return {
    x, y, column: (scroller.scrollLeft + x - left) / columnWidth, laneId: lane?.dataset["laneId"] ?? null,
    share: extent ? (y - (extent.top - box.top)) / Math.max(1, extent.height) : 0,
  };
}

export function putBack(scroller: HTMLElement, columnWidth: number, { column, laneId, share, x, y }: ZoomPoint): void {
  const box = scroller.getBoundingClientRect();
  const left = (scroller.querySelector(".map-corner")?.getBoundingClientRect().right ?? box.left) - box.left;
  scroller.scrollLeft = column * columnWidth - (x - left);
  const extent = lanesOf(scroller).find((element) => element.dataset["laneId"] === laneId)?.getBoundingClientRect();
  if (extent) scroller.scrollTop += extent.top - box.top + share * extent.height - y;
}

const lanesOf = (scroller: HTMLElement): readonly HTMLElement[] => [...scroller.querySelectorAll<HTMLElement>(".map-lane")];

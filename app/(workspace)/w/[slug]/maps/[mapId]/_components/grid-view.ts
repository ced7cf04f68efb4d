/** Reads from the page which part of the map is in view. Pixels before zoom. */
export interface Extent { readonly start: number; readonly end: number }
export interface GridView {
  /** Of the columns: how far they are scrolled, and how much of them shows beside the lanes. */
  readonly left: number;
  readonly width: number;
  /** Height of the view below the heads, and the rows from there. */
  readonly height: number;
  readonly rows: readonly Extent[];
}

/** Null while the grid is not on the page. */
export function viewOf(scroller: HTMLElement, scale: number): GridView | null {
  const corner = scroller.querySelector(".map-corner")?.getBoundingClientRect();
  if (!corner) return null;
  const { top } = scroller.getBoundingClientRect();
  return {
    left: scroller.scrollLeft / scale,
    width: Math.max(0, scroller.clientWidth - corner.width) / scale,
    height: Math.max(0, top + scroller.clientHeight - corner.bottom) / scale,
    rows: [...scroller.querySelectorAll(".map-lane")].map((lane) => {
      const box = lane.getBoundingClientRect();
      return { start: (box.top - corner.bottom) / scale, end: (box.bottom - corner.bottom) / scale };
    }),
  };
}

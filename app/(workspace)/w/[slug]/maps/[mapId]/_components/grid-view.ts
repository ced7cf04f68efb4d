/** Reads from the page which part of the map is in view, and what its drawn cells measure. Pixels before zoom. */
import type { GridLayout } from "@/components/journey/grid-layout";
import type { GridGeometry } from "./grid-geometry";

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

/** A cell is as high as its row; what it needs itself ends with the last of its contents. */
const CONTENTS = ".map-card, .map-chips, .map-more, .map-moment";

export function learnCells(scroller: HTMLElement, scale: number, { lanes }: GridLayout, geometry: GridGeometry): void {
  const places = new Map(lanes.map((place) => [place.lane.id, place]));
  for (const cell of scroller.querySelectorAll<HTMLElement>("[data-cell]")) {
    const [stepId = "", laneId = ""] = cell.dataset["cell"]?.split("|") ?? [];
    const place = places.get(laneId);
    const last = [...cell.children].findLast((child) => child.matches(CONTENTS));
    if (!place || !last) continue;
    const below = place.lane.type === "moments-of-truth" ? 19 : 7;
    geometry.learn(stepId, place, (last.getBoundingClientRect().bottom - cell.getBoundingClientRect().top) / scale + below);
  }
}

/** Reads from the page what the drawn cells measure. Pixels before zoom. */
import type { GridLayout } from "@/components/journey/grid-layout";
import type { GridGeometry } from "./grid-geometry";

/** A cell is as high as its row; what it needs itself ends with the last of its contents. */
const CONTENTS = ".map-card, .map-chips, .map-more, .map-moment, .map-lost";

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

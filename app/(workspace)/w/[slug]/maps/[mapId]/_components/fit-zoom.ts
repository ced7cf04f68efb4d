/** The zoom at which the whole map shows: as wide as the window, and saying less where that makes it low enough. */
import type { GridLayout } from "@/components/journey/grid-layout";
import type { BoardKit } from "./board-kit";
import { clampZoom } from "./board-view";
import { stack } from "./choose-window";
import { createGridGeometry } from "./grid-geometry";
import { textRulers } from "./text-rulers";
import { densityAt, STEP_WIDTH, stepWidthAt } from "./zoom-levels";

/** Titles only, then blocks. */
const LOWER = [0.66, 0.5];

export function fitZoom(kit: BoardKit, layout: GridLayout, scroller: HTMLElement): number {
  const corner = scroller.querySelector<HTMLElement>(".map-corner");
  const [width, height] = [scroller.clientWidth - (corner?.offsetWidth ?? 0), scroller.clientHeight - (corner?.offsetHeight ?? 0)];
  const wide = Math.min(1, clampZoom(Math.floor((width / Math.max(1, layout.columns.length) / STEP_WIDTH) * 100) / 100));
  const geometry = createGridGeometry(kit);
  const isLowEnough = (zoom: number) => {
    geometry.frame(stepWidthAt(zoom), densityAt(zoom), textRulers());
    return (stack(layout, geometry).at(-1)?.end ?? 0) <= height;
  };
  return [wide, ...LOWER.filter((zoom) => zoom < wide)].find(isLowEnough) ?? wide;
}

/** The zoom at which the whole map shows: as wide as the window, and saying less where that makes it low enough. */
import type { GridLayout } from "@/components/journey/grid-layout";
import type { BoardKit } from "./board-kit";
import { stack } from "./choose-window";
import { createGridGeometry } from "./grid-geometry";
import { textRulers } from "./text-rulers";
import { textSize } from "./text-size";
import { densityAt, stepWidthAt, zoomForWidth } from "./zoom-levels";

/** Titles only, then blocks. */
const LOWER = [0.66, 0.5];

export function fitZoom(kit: BoardKit, layout: GridLayout, scroller: HTMLElement): number {
  const corner = scroller.querySelector<HTMLElement>(".map-corner");
  const [width, height] = [scroller.clientWidth - (corner?.offsetWidth ?? 0), scroller.clientHeight - (corner?.offsetHeight ?? 0)];
  const rem = textSize();
  const wide = zoomForWidth(width, layout.columns.length, rem);
  const geometry = createGridGeometry(kit);
  const isLowEnough = (zoom: number) => {
    geometry.frame(stepWidthAt(zoom, rem), densityAt(zoom), textRulers());
    return (stack(layout, geometry).at(-1)?.end ?? 0) <= height;
  };
  return [wide, ...LOWER.filter((zoom) => zoom < wide)].find(isLowEnough) ?? wide;
}

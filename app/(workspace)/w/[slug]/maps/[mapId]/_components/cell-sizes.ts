/** Sizes of cells that are not drawn, for the zoom of now, and what the drawn ones teach. */
import type { GridLayout } from "@/components/journey/grid-layout";
import type { MapDensity } from "@/components/journey/map-grid";
import type { BoardKit } from "./board-kit";
import { createGridGeometry, type GridGeometry } from "./grid-geometry";
import { learnCells } from "./learn-cells";
import { fontsArrived, textRulers } from "./text-rulers";

export interface CellSizes {
  readonly geometry: GridGeometry;
  /** True when sizes are other ones than before. */
  frame(stepWidth: number, density: MapDensity): boolean;
  learn(scroller: HTMLElement, scale: number, layout: GridLayout): void;
}

/** @param onFonts letters have other widths from now on */
export function createCellSizes(kit: BoardKit, onFonts: () => void): CellSizes {
  const geometry = createGridGeometry(kit);
  void fontsArrived().then(onFonts);
  return {
    geometry,
    frame: (stepWidth, density) => geometry.frame(stepWidth, density, textRulers()),
    learn: (scroller, scale, layout) => learnCells(scroller, scale, layout, geometry),
  };
}

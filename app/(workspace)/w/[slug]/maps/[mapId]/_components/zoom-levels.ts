/** What a zoom means: below 100 % columns get narrower and cards say less, above it everything grows. Pure. */
import type { MapDensity } from "@/components/journey/map-grid";
import { ZOOM_STEPS } from "./board-view";

/** Of a step at 100 %, px. */
const STEP_WIDTH = 176;
/** Widths are multiples of this, so that thirteen steps fit a window of 1920 at 78 %. */
const RASTER = 4;
/** Below these shares cards write smaller, show their titles only, and are blocks. */
const CLOSE_BELOW = 0.85;
const TIGHT_BELOW = 0.67;
const BLOCKS_BELOW = 0.55;

/** @param rem size of the page's text, 1 = the usual one: a column of large words is wider */
export const stepWidthAt = (zoom: number, rem: number): number => Math.floor((STEP_WIDTH * Math.min(1, zoom)) / RASTER) * RASTER * rem;
/** The largest zoom at which so many steps are no wider than `width` px; of those that look the same, the one that + and − stop at. */
export function zoomForWidth(width: number, steps: number, rem: number): number {
  for (let percent = 100; percent > 50; percent -= 1) {
    const own = stepWidthAt(percent / 100, rem);
    if (own * steps <= width) return ZOOM_STEPS.find((zoom) => zoom <= 1 && stepWidthAt(zoom, rem) === own) ?? percent / 100;
  }
  return 0.5;
}
export const scaleAt = (zoom: number): number => Math.max(1, zoom);
export const densityAt = (zoom: number): MapDensity => (zoom < BLOCKS_BELOW ? "blocks" : zoom < TIGHT_BELOW ? "tight" : zoom < CLOSE_BELOW ? "close" : "normal");

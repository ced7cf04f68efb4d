/** What a zoom means: below 100 % columns get narrower and cards say less, above it everything grows. Pure. */
import type { MapDensity } from "@/components/journey/map-grid";

/** Of a step at 100 %, px. */
export const STEP_WIDTH = 176;
/** Below this share cards show their titles only, at the least zoom they are blocks. */
const TIGHT_BELOW = 0.67;
const BLOCKS_BELOW = 0.55;

export const stepWidthAt = (zoom: number): number => Math.round(STEP_WIDTH * Math.min(1, zoom));
export const scaleAt = (zoom: number): number => Math.max(1, zoom);
export const densityAt = (zoom: number): MapDensity => (zoom < BLOCKS_BELOW ? "blocks" : zoom < TIGHT_BELOW ? "tight" : "normal");

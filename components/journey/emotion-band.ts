/** The space between the highest and the lowest of several curves, as an SVG path. Pure. */
import { curvePath, type CurvePoint } from "./monotone-curve";

export interface BandStep { readonly x: number; readonly high: number; readonly low: number }

/** Steps from left to right, in pixels; null = a gap. A lone step has no space of its own. */
export function bandPath(steps: readonly (BandStep | null)[]): string {
  const runs: BandStep[][] = [[]];
  for (const step of steps) {
    if (step) runs.at(-1)?.push(step);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1).map((run) => {
    const edge = (y: "high" | "low"): CurvePoint[] => run.map((step) => ({ x: step.x, y: step[y] }));
    return `${curvePath(edge("high"))}L${curvePath(edge("low").reverse()).slice(1)}Z`;
  }).join("");
}

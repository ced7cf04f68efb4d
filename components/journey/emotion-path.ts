/** SVG paths of the curve: monotone cubic (Fritsch–Carlson, d3-shape's curveMonotoneX), which never overshoots a point. */
import { area, curveMonotoneX, line } from "d3-shape";

export interface CurvePoint { readonly x: number; readonly y: number }

/** Null entries are gaps, not zeros. */
export function curvePath(points: readonly (CurvePoint | null)[]): string {
  return line<CurvePoint | null>()
    .defined((point) => point !== null)
    .x((point) => point?.x ?? 0).y((point) => point?.y ?? 0)
    .curve(curveMonotoneX)([...points]) ?? "";
}
/** The space between the curve and its zero line. */
export function shadePath(points: readonly (CurvePoint | null)[], zeroY: number): string {
  return area<CurvePoint | null>()
    .defined((point) => point !== null)
    .x((point) => point?.x ?? 0).y1((point) => point?.y ?? 0).y0(zeroY)
    .curve(curveMonotoneX)([...points]) ?? "";
}

/**
 * A smooth line through points that never overshoots one: monotone cubic interpolation after Fritsch and Carlson, with
 * the tangents Steffen proposed (1990), as SVG path commands. Ours because it is on every map before the first letter is
 * typed, and the library's is one file with every other curve in it.
 */
export interface CurvePoint { readonly x: number; readonly y: number }

const slope = (a: CurvePoint, b: CurvePoint): number => (b.x === a.x ? 0 : (b.y - a.y) / (b.x - a.x));

/** Tangent at `b`: zero at a turn, else no steeper than either side allows. */
function innerTangent(a: CurvePoint, b: CurvePoint, c: CurvePoint): number {
  const [before, after] = [slope(a, b), slope(b, c)];
  const mean = (before * (c.x - b.x) + after * (b.x - a.x)) / (c.x - a.x);
  return (Math.sign(before) + Math.sign(after)) * Math.min(Math.abs(before), Math.abs(after), 0.5 * Math.abs(mean)) || 0;
}
/** Tangent at an end, given the one at its neighbour. */
const endTangent = (a: CurvePoint, b: CurvePoint, tangent: number): number =>
  (a.x === b.x ? tangent : (3 * slope(a, b) - tangent) / 2);

function tangents(points: readonly CurvePoint[]): number[] {
  const inner = points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    return before && after ? innerTangent(before, point, after) : 0;
  });
  const [first, second, beforeLast, last] = [points[0], points[1], points.at(-2), points.at(-1)];
  if (first && second) inner[0] = endTangent(first, second, inner[1] ?? 0);
  if (beforeLast && last) inner[points.length - 1] = endTangent(beforeLast, last, inner[points.length - 2] ?? 0);
  return inner;
}

/** At most three decimals, as an SVG needs no more. */
const number = (value: number): string => String(Math.round(value * 1_000) / 1_000);
const at = ({ x, y }: CurvePoint): string => `${number(x)},${number(y)}`;

/** The commands from the first point, where the pen already is, to the last. */
function segments(points: readonly CurvePoint[]): string {
  const [start, end] = points;
  if (points.length === 2 && start && end) return `L${at(end)}`;
  const slopes = tangents(points);
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const third = (to.x - from.x) / 3;
    const out = { x: from.x + third, y: from.y + third * (slopes[index] ?? 0) };
    const into = { x: to.x - third, y: to.y - third * (slopes[index + 1] ?? 0) };
    return `C${at(out)},${at(into)},${at(to)}`;
  }).join("");
}

/** Runs of points without a gap. */
function runsOf(points: readonly (CurvePoint | null)[]): CurvePoint[][] {
  const runs: CurvePoint[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** Points from left to right; null entries are gaps, not zeros. A lone point becomes a dot. */
export const curvePath = (points: readonly (CurvePoint | null)[]): string =>
  runsOf(points).map((run) => (run[0] ? `M${at(run[0])}${run.length === 1 ? "Z" : segments(run)}` : "")).join("");

/** The space between the curve and its zero line. */
export const shadePath = (points: readonly (CurvePoint | null)[], zeroY: number): string =>
  runsOf(points).map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last ? `M${at(first)}${segments(run)}L${number(last.x)},${number(zeroY)}L${number(first.x)},${number(zeroY)}Z` : "";
  }).join("");

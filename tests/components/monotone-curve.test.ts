import { area, curveMonotoneX, line } from "d3-shape";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curvePath, shadePath, type CurvePoint } from "@/components/journey/monotone-curve";

/** Numbers of a path to three decimals, and its letters. */
const shapeOf = (path: string) => ({
  letters: path.replace(/[^A-Z]/g, ""),
  numbers: (path.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map((number) => Math.round(Number(number) * 100) / 100),
});
const points = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: -200, max: 200 })), { maxLength: 20 })
  .map((pairs) => {
    let x = 0;
    return pairs.map(([step, y]): CurvePoint => ({ x: (x += step), y }));
  });
const holes = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });

describe("the feeling curve", () => {
  test("is the monotone cubic that d3-shape draws, gaps and lone points included", () => {
    fc.assert(fc.property(points, holes, (all, gaps) => {
      const withGaps = all.map((point, index) => (gaps[index] ? null : point));
      const reference = line<CurvePoint | null>().defined((point) => point !== null)
        .x((point) => point?.x ?? 0).y((point) => point?.y ?? 0).curve(curveMonotoneX)(withGaps) ?? "";
      expect(shapeOf(curvePath(withGaps)).letters).toEqual(shapeOf(reference).letters);
      shapeOf(reference).numbers.forEach((number, index) => {
        expect(shapeOf(curvePath(withGaps)).numbers[index]).toBeCloseTo(number, 1);
      });
    }));
  });

  test("never overshoots a point", () => {
    const path = curvePath([{ x: 0, y: 0 }, { x: 10, y: 50 }, { x: 20, y: 50 }, { x: 30, y: 0 }]);
    expect(Math.max(...shapeOf(path).numbers.filter((_, index) => index % 2 === 1))).toBe(50);
  });

  test("is shaded down to its zero line", () => {
    const run = [{ x: 0, y: 0 }, { x: 10, y: 50 }, { x: 20, y: 20 }];
    const reference = area<CurvePoint>().x(({ x }) => x).y1(({ y }) => y).y0(5).curve(curveMonotoneX)(run) ?? "";
    expect(shadePath(run, 5).startsWith(curvePath(run))).toBe(true);
    expect(shapeOf(shadePath(run, 5)).numbers.slice(-2)).toEqual([0, 5]);
    expect(reference).not.toBe("");
  });
});

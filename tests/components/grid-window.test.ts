import { describe, expect, it } from "vitest";
import { columnsInView, columnsToDraw, covers, isSmall, rowsInView, rowsToDraw } from "@/components/journey/grid-window";
import { rowMinimum } from "@/components/journey/row-minimum";
import { commonShift } from "@/components/journey/common-shift";

describe("the part of a big map that is drawn", () => {
  it("holds every column in view and some to each side", () => {
    for (let left = 0; left < 65 * 176; left += 97) {
      const seen = columnsInView(left, 1_290, 176, 65);
      const drawn = columnsToDraw(seen, 65);
      expect(covers(drawn, seen)).toBe(true);
      expect(drawn.from === 0 || seen.from - drawn.from >= 2).toBe(true);
      expect(drawn.to === 65 || drawn.to - seen.to >= 2).toBe(true);
      expect(drawn.to - drawn.from).toBeLessThan(17);
    }
  });

  it("changes on each side only at every other column", () => {
    const drawn = (column: number) => columnsToDraw(columnsInView(column * 176, 1_290, 176, 65), 65);
    for (const side of ["from", "to"] as const) {
      const changes = Array.from({ length: 65 }, (_, column) => drawn(column)[side] !== drawn(column + 1)[side]).filter(Boolean);
      expect(changes.length).toBeLessThan(34);
    }
  });

  it("holds the rows in view and those near it", () => {
    const rows = [-900, -300, 100, 500, 900, 1_500].map((start) => ({ start, end: start + 300 }));
    expect(rowsInView(rows, 700)).toEqual({ from: 2, to: 4 });
    expect(rowsToDraw(rows, 700)).toEqual({ from: 1, to: 5 });
    expect(rowsInView([], 700)).toEqual({ from: 0, to: 0 });
  });

  it("is all of a small map", () => {
    expect(isSmall(13 * 11, 150)).toBe(true);
    expect(isSmall(13 * 11, 1_500)).toBe(false);
    expect(isSmall(65 * 11, 150)).toBe(false);
  });
});

describe("the height a row keeps for cells out of sight", () => {
  const row = { kept: 100, actual: 200, all: 200, away: 150, seen: true };

  it("is what they need while nothing moves", () => {
    expect(rowMinimum(row)).toBe(150);
    expect(rowMinimum({ ...row, seen: false, all: 900, away: 900 })).toBe(900);
  });

  it("does not grow under my eyes because of a cell I do not see", () => {
    expect(rowMinimum({ ...row, all: 320, away: 320 })).toBe(200);
  });

  it("does not shrink under my eyes either", () => {
    expect(rowMinimum({ ...row, kept: 200, all: 120, away: 80 })).toBe(200);
  });
});

describe("what most things moved by", () => {
  it("is told by the most of them, then by the first", () => {
    expect(commonShift([0, 1, 1, 1])).toBe(1);
    expect(commonShift([2, 0])).toBe(2);
    expect(commonShift([])).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { bandPath } from "@/components/journey/emotion-band";

describe("the space between departments", () => {
  it("goes along the highest and comes back along the lowest", () => {
    expect(bandPath([{ x: 0, high: 1, low: 5 }, { x: 10, high: 2, low: 4 }])).toBe("M0,1L10,2L10,4L0,5Z");
  });
  it("leaves a gap where fewer than two spoke, and draws nothing for a step alone", () => {
    expect(bandPath([{ x: 0, high: 1, low: 5 }, null, { x: 20, high: 1, low: 5 }])).toBe("");
    expect(bandPath([])).toBe("");
  });
  it("never leaves the values on either edge", () => {
    const path = bandPath([{ x: 0, high: 10, low: 60 }, { x: 10, high: 0, low: 80 }, { x: 20, high: 30, low: 70 }]);
    const ys = [...path.matchAll(/,(-?[\d.]+)/g)].map((match) => Number(match[1]));
    expect(Math.min(...ys)).toBe(0);
    expect(Math.max(...ys)).toBe(80);
  });
});

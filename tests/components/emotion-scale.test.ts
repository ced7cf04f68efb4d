import { describe, expect, it } from "vitest";
import { curvePath } from "@/components/journey/monotone-curve";
import { emotionAt, emotionY, extremes, formatEmotion, LANE_SCALE, roundEmotion, sayEmotion } from "@/components/journey/emotion-scale";

describe("the feeling lane", () => {
  it("puts +2 at the top, −2 at the bottom, and finds the value of a height again", () => {
    expect(emotionY(2, LANE_SCALE)).toBe(16);
    expect(emotionY(0, LANE_SCALE)).toBe(74);
    expect(emotionY(-2, LANE_SCALE)).toBe(132);
    for (const value of [-2, -1.6, 0, 0.3, 2]) expect(emotionAt(emotionY(value, LANE_SCALE) / LANE_SCALE.height, LANE_SCALE)).toBe(value);
    expect(emotionAt(-1, LANE_SCALE)).toBe(2);
  });
  it("rounds to a tenth and never says minus zero", () => {
    expect(roundEmotion(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(roundEmotion(-0.01), 0)).toBe(true);
    expect(formatEmotion(-1.6)).toBe("−1.6");
    expect(formatEmotion(1.1)).toBe("+1.1");
    expect(sayEmotion(-1.6)).toBe("Minus 1.6");
  });
  it("gives the highest and the lowest point a face", () => {
    expect([...extremes([-0.9, -0.1, null, 1.5, -1.6, -0.8, -1.8])].sort()).toEqual([3, 4, 6]);
    expect(extremes([1, 1]).size).toBe(0);
  });
  it("leaves a gap where a step has no point", () => {
    expect(curvePath([{ x: 0, y: 1 }, { x: 1, y: 2 }, null, { x: 3, y: 1 }, { x: 4, y: 1 }]).match(/M/g)).toHaveLength(2);
  });
});

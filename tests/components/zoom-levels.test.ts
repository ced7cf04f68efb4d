import { describe, expect, it } from "vitest";
import { densityAt, stepWidthAt, zoomForWidth } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/zoom-levels";

const LANE_COLUMN = 148;

describe("zoom", () => {
  it("shows thirteen steps in a window of 1920 at 78 %, every word of them", () => {
    const zoom = zoomForWidth(1920 - LANE_COLUMN, 13, 1);
    expect(zoom).toBe(0.78);
    expect(densityAt(zoom)).toBe("close");
    expect(LANE_COLUMN + 13 * stepWidthAt(zoom, 1)).toBeLessThanOrEqual(1920);
  });
  it("never makes few steps larger than they are, nor many smaller than half", () => {
    expect(zoomForWidth(1400, 3, 1)).toBe(1);
    expect(zoomForWidth(1400, 60, 1)).toBe(0.5);
  });
  it("gives large words wider columns", () => {
    expect(stepWidthAt(1, 1)).toBe(176);
    expect(stepWidthAt(1, 2)).toBe(352);
    expect(zoomForWidth(1920 - 2 * LANE_COLUMN, 13, 2)).toBe(0.5);
  });
});

import { describe, expect, it } from "vitest";
import { sayMissing, sayMoment, sayShare, sayStretch, sayTouchpoints } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/coverage/coverage-words";

const stages = ["Awareness", "Purchase", "Use"].map((title) => ({ id: title, title, order: title, steps: [] }));

describe("coverage in words", () => {
  it("lists what a stage lacks, and says nothing when it lacks nothing", () => {
    expect(sayMissing(["metric", "goal"])).toBe("No metric · no goal");
    expect(sayMissing([])).toBe("");
  });

  it.each([[0, /^No touchpoint/], [11, /^Fewer/], [12, /^As many/], [30, /^As many/], [31, /^More/]])("explains %i touchpoints by the marks of 12 and 30", (count, words) => {
    expect(sayTouchpoints(count)).toMatch(words);
  });

  it("says how far touchpoints are counted", () => {
    expect(sayStretch({ stages }, 2)).toBe("from Awareness to Purchase");
    expect(sayStretch({ stages }, 1)).toBe("in Awareness");
    expect(sayStretch({ stages }, null)).toBe("on the whole map");
  });

  it("tells how the moments of one code went", () => {
    expect(sayMoment({ code: "FMOT", on: false, outcomes: [] })).toBe("not on the map");
    expect(sayMoment({ code: "FMOT", on: true, outcomes: [] })).toBe("nobody has judged it yet");
    expect(sayMoment({ code: "FMOT", on: true, outcomes: ["lost", "won", "lost"] })).toBe("won, lost 2 times");
  });

  it("shares a map out in whole per cents, an empty one too", () => {
    expect([sayShare(1, 3), sayShare(0, 0)]).toEqual(["33 %", "0 %"]);
  });
});

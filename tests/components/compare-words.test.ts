import { describe, expect, it } from "vitest";
import { curveLabel, differenceLabel, sayStepFeelings } from "@/components/journey/compare/curve-words";
import { worstStatus } from "@/app/(workspace)/w/[slug]/journeys/[journeyId]/compare/_components/both-statuses";

const step = { stepId: "s", stageId: "g", title: "Asks for a return" };

describe("the handle on two curves", () => {
  it("tells both values and their difference, in words for a voice", () => {
    const column = { ...step, before: { value: -1.6 }, after: { value: 0.9 } };
    expect(differenceLabel(column)).toBe("+2.5");
    expect(sayStepFeelings(column)).toBe("Asks for a return: minus 1.6 today, plus 0.9 in the future, a difference of plus 2.5");
    expect(curveLabel(column)).toBe("Feeling across the journey, current and future. Biggest difference: Asks for a return, plus 2.5.");
  });
  it("says so where a step is new, gone, or nobody said how it feels", () => {
    expect(differenceLabel({ ...step, before: null, after: { value: 1 } })).toBe("New");
    expect(differenceLabel({ ...step, before: { value: 1 }, after: null })).toBe("Gone");
    expect(differenceLabel({ ...step, before: { value: null }, after: { value: 1 } })).toBe("Not said");
    expect(sayStepFeelings({ ...step, before: { value: -1.8 }, after: null })).toBe("Asks for a return: minus 1.8 today, no longer happens");
    expect(sayStepFeelings({ ...step, before: { value: 0.5 }, after: { value: 0.5 } })).toBe("Asks for a return: plus 0.5 today, plus 0.5 in the future, no difference");
    expect(curveLabel(undefined)).toBe("Feeling across the journey, current and future.");
  });
});

describe("one word about two maps", () => {
  it("is that of the one that is worse off", () => {
    const saved = { kind: "saved" } as const;
    const offline = { kind: "offline", waiting: 2 } as const;
    const closed = { kind: "closed", code: 4404, waiting: 0 } as const;
    expect(worstStatus(saved, offline)).toBe(offline);
    expect(worstStatus(closed, offline)).toBe(closed);
    expect(worstStatus(saved, { kind: "connecting" })).toEqual({ kind: "connecting" });
  });
});

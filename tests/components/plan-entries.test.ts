import { describe, expect, it } from "vitest";
import { dueWords, gapNumbers, matrixSpots, ownedGaps, planEntries } from "@/components/journey/compare/plan/plan-entries";
import { bringWords } from "@/app/(workspace)/w/[slug]/journeys/[journeyId]/compare/_components/bring-words";
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";

const gap = (number: number, actionId: string | null): JourneyGap => ({ id: `g${number}`, number, title: `Gap ${number}`, futureMapId: "f", changes: [], actionId });
const action = (id: string, more: Partial<JourneyAction> = {}): JourneyAction => ({
  id, number: 1, title: id, detail: null, status: "planned", gapIds: [], closes: null, cardIds: [], ownerId: null, departmentId: null, due: null, effort: null, impact: null, metricId: null, ...more,
});

describe("the plan beside a comparison", () => {
  const actions = [action("late", { ownerId: "ann", effort: "small", impact: "high" }), action("early", { effort: "small", impact: "high" }), action("elsewhere", { ownerId: "ann" })];
  const entries = planEntries([gap(4, null), gap(3, "late"), gap(2, "late"), gap(1, "early"), gap(5, "deleted since")], actions);

  it("shows each action once with all its gaps, then the gaps nobody has taken", () => {
    expect(entries.map((entry) => [entry.action?.title ?? null, gapNumbers(entry)])).toEqual([["early", "1"], ["late", "2, 3"], [null, "4"], [null, "5"]]);
  });
  it("counts a gap as owned when somebody looks after its action", () => expect(ownedGaps(entries)).toBe(2));
  it("puts two of one effort and impact beside each other, and leaves out what nobody weighed", () => {
    const spots = matrixSpots(entries);
    expect(spots.map(({ entry }) => entry.key)).toEqual(["early", "late"]);
    expect(spots[0]?.y).toBe(spots[1]?.y);
    expect(spots[0]?.x).not.toBe(spots[1]?.x);
  });
  it("writes a month as a month and a day as a day", () => expect([dueWords("2027-01"), dueWords("2027-01-31")]).toEqual(["Jan 2027", "31 Jan 2027"]));
});

describe("bringing a change over", () => {
  it("is called by what it does to the map it comes to", () => {
    expect(bringWords({ mark: "added", part: "card" }, "to-current")).toBe("Bring this card to current");
    expect(bringWords({ mark: "removed", part: "step" }, "to-current")).toBe("Delete this step from current, too");
    expect(bringWords({ mark: "removed", part: "card" }, "to-future")).toBe("Bring this card from current");
    expect(bringWords({ mark: "added", part: "stage" }, "to-future")).toBe("Delete this stage from the future");
    expect(bringWords({ mark: "changed", part: "card" }, "to-future")).toContain("as it is today");
  });
});

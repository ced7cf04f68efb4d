import { describe, expect, it } from "vitest";
import { planEntries } from "@/components/journey/compare/plan-entries";
import { bringWords } from "@/app/(workspace)/w/[slug]/journeys/[journeyId]/compare/_components/bring-words";
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";

const gap = (number: number, actionId: string | null): JourneyGap => ({ id: `g${number}`, number, title: `Gap ${number}`, futureMapId: "f", changes: [], actionId });
const action = (id: string): JourneyAction => ({
  id, number: 1, title: id, detail: null, status: "planned", gapIds: [], closes: null, cardIds: [], ownerId: null, departmentId: null, due: null, effort: null, impact: null, metricId: null,
});

describe("the plan beside a comparison", () => {
  it("shows each action once with all its gaps, then the gaps nobody has taken", () => {
    const entries = planEntries([gap(4, null), gap(3, "late"), gap(2, "late"), gap(1, "early"), gap(5, "deleted since")], [action("late"), action("early"), action("elsewhere")]);
    expect(entries.map((entry) => (entry.kind === "gap" ? entry.gap.number : [entry.action.title, entry.gaps.map(({ number }) => number)])))
      .toEqual([["early", [1]], ["late", [2, 3]], 4, 5]);
  });
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

/** The plan's page in words and places: where the arrows lead, what is owned and closed, what a form sends. */
import { describe, expect, it } from "vitest";
import { bodyOf, changedOf, isDue, valuesOf } from "@/app/(workspace)/w/[slug]/(shell)/journeys/[journeyId]/actions/_components/action-form-values";
import { reachAfter } from "@/app/(workspace)/_components/fresh/reach";
import { SORTS, sortedBy } from "@/app/(workspace)/w/[slug]/(shell)/journeys/[journeyId]/actions/_components/sort-actions";
import { closingOf, ownedGaps, ownedWords } from "@/components/journey/plan/closing-words";
import { columnUnder } from "@/components/journey/plan/column-under";
import { dueWords } from "@/components/journey/plan/due";
import { cellOf, movedBy, placeAt, placeWords, spread } from "@/components/journey/plan/matrix-place";
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";
import { AppError } from "@/lib/errors";
import { EFFORTS, IMPACTS } from "@/lib/journey/gaps/types";

const action = (changes: Partial<JourneyAction> = {}): JourneyAction => ({
  id: "a1", number: 1, title: "QR code", detail: null, status: "planned", gapIds: [], closes: null, cardIds: [], ownerId: null, departmentId: null,
  due: null, effort: null, impact: null, metricId: null, ...changes,
});
const gap = (id: string, actionId: string | null): JourneyGap => ({ id, number: 1, title: `Gap ${id}`, futureMapId: null, changes: [], actionId });

describe("the arrow keys", () => {
  it("lead every action to every place and never off the matrix", () => {
    expect(movedBy(null, "ArrowUp")).toEqual({ effort: "medium", impact: "medium" });
    expect(movedBy({ effort: "medium", impact: "medium" }, "ArrowRight")).toEqual({ effort: "small", impact: "medium" });
    expect(movedBy({ effort: "small", impact: "medium" }, "ArrowUp")).toEqual({ effort: "small", impact: "high" });
    expect(movedBy({ effort: "small", impact: "high" }, "ArrowUp")).toBeNull();
    expect(movedBy({ effort: "large", impact: "low" }, "ArrowLeft")).toBeNull();
    expect(placeWords({ effort: "small", impact: "high" })).toBe("small effort, high impact: a quick win");
    expect(placeWords({ effort: "medium", impact: "high" })).toBe("medium effort, high impact");
    expect(placeWords(null)).toBe("not placed yet");
  });
  it("mean the places a pointer drops on, and dots of one place never cover each other", () => {
    for (const effort of EFFORTS) for (const impact of IMPACTS) {
      const { column, row } = cellOf({ effort, impact });
      expect(placeAt((column + 0.5) / 3, (row + 0.5) / 3)).toEqual({ effort, impact });
      for (const count of [1, 2, 3, 4, 5, 9]) {
        const dots = Array.from({ length: count }, (_, index) => spread({ effort, impact }, count, index));
        expect(new Set(dots.map(({ left, top }) => `${left} ${top}`)).size).toBe(count);
        expect(dots.every(({ left, top }) => JSON.stringify(placeAt(left / 100, top / 100)) === JSON.stringify({ effort, impact }))).toBe(true);
      }
    }
    expect([placeAt(-0.01, 0.5), placeAt(0.5, 1.01)]).toEqual([null, null]);
    expect(placeAt(1, 1)).toEqual({ effort: "small", impact: "low" });
  });
});

describe("what an action closes", () => {
  const gaps = [gap("g1", "a1"), gap("g2", "a1"), gap("g3", null)];
  it("is said in its own words or its gaps', with how far the current map is", () => {
    expect(closingOf(action(), [], {})).toBeNull();
    expect(closingOf(action({ closes: "No printer" }), gaps, {})).toEqual({ what: "No printer", state: "open", words: "" });
    const part = { g1: { state: "closed", closed: 1, of: 1 }, g2: { state: "open", closed: 0, of: 2 } } as const;
    expect(closingOf(action(), gaps, part)).toEqual({ what: "Gap g1, Gap g2", state: "partly", words: "1 of 3 changes closed on the current map" });
    expect(closingOf(action(), gaps, { ...part, g2: { state: "closed", closed: 2, of: 2 } })).toMatchObject({ state: "closed", words: "closed on the current map" });
  });
  it("counts as owned only with somebody who looks after an action that was not dropped", () => {
    const count = (changes: Partial<JourneyAction>) => ownedWords(ownedGaps(gaps, [action(changes)]), gaps.length);
    expect([count({ ownerId: "p" }), count({}), count({ ownerId: "p", status: "dropped" })]).toEqual(["2 of 3 gaps owned", "0 of 3 gaps owned", "0 of 3 gaps owned"]);
    expect([ownedWords(0, 0), ownedWords(1, 1)]).toEqual(["No gaps yet", "1 of 1 gap owned"]);
  });
});

describe("the table", () => {
  it("sorts by every column both ways, and keeps what is empty last", () => {
    const names = { person: (id: string | null) => id ?? undefined, department: (id: string | null) => id ?? undefined, metric: (id: string | null) => id ?? undefined };
    const list = [action({ id: "x", number: 3, effort: "large", due: "2027-02", ownerId: "Aiko" }), action({ id: "y", number: 1 }), action({ id: "z", number: 2, effort: "small", due: "2027-01-15", ownerId: "Ben" })];
    const ids = (by: (typeof SORTS)[number]["key"], down = false) => sortedBy(list, { by, down }, names).map(({ id }) => id).join("");
    expect([ids("number"), ids("number", true)]).toEqual(["yzx", "xzy"]);
    for (const by of ["effort", "due"] as const) expect([ids(by), ids(by, true)]).toEqual(["zxy", "xzy"]);
    expect([ids("owner"), ids("owner", true)]).toEqual(["xzy", "zxy"]);
    for (const { key } of SORTS) expect(ids(key)).toHaveLength(3);
  });
});

describe("the form", () => {
  it("sends only what was changed, and null for what was cleared", () => {
    const opened = valuesOf(action({ due: "2027-01", gapIds: ["g1"] }), undefined);
    expect(changedOf(opened, opened)).toEqual({});
    expect(changedOf(opened, { ...opened, title: " New ", due: "", gapIds: ["g1", "g2"], effort: "small" })).toEqual({ title: "New", due: null, gapIds: ["g1", "g2"], effort: "small" });
  });
  it("begins a new one for a gap with the gap's title", () => {
    expect(bodyOf(valuesOf(undefined, gap("g3", null)))).toMatchObject({ title: "Gap g3", gapIds: ["g3"], status: "planned", ownerId: null });
  });
  it("takes a month or a day as due", () => {
    expect(["", "2027-01", "2027-12-31"].map(isDue)).toEqual([true, true, true]);
    for (const wrong of ["soon", "2027-13", "2027-1", "2027-02-30", "01.02.2027"]) expect(isDue(wrong)).toMatch(/^Give a month/);
    expect([dueWords("2027-01"), dueWords("2027-01-31"), dueWords("later")]).toEqual(["Jan 2027", "31 Jan 2027", "later"]);
  });
});

describe("the plan without a server", () => {
  it("stays as it is until there is an answer, and a refusal is one", () => {
    expect(reachAfter(null, true)).toBe("reached");
    expect(reachAfter(new AppError("unauthorized", "signed out"), true)).toBe("reached");
    expect(reachAfter(new AppError("not_found", "no such journey"), true)).toBe("reached");
    expect(reachAfter(new AppError("unavailable", "no answer"), true)).toBe("unreachable");
    expect(reachAfter(new AppError("internal", "broken"), true)).toBe("unreachable");
    expect(reachAfter(new TypeError("network"), true)).toBe("unreachable");
    expect(reachAfter(new AppError("unavailable", "no answer"), false)).toBe("offline");
  });
});

describe("a card dropped on the board", () => {
  const columns = [{ key: "planned", left: 0, right: 100, top: 0 }, { key: "started", left: 110, right: 210, top: 0 }, { key: "done", left: 0, right: 100, top: 300 }];
  it("goes to the column it was dropped on or below, and beside or above all of them nowhere", () => {
    expect(columnUnder(columns, 50, 20)).toBe("planned");
    expect(columnUnder(columns, 150, 900)).toBe("started");
    expect(columnUnder(columns, 50, 900)).toBe("done");
    expect(columnUnder(columns, 105, 20)).toBeNull();
    expect(columnUnder(columns, 50, -5)).toBeNull();
  });
});

describe("when an action is due", () => {
  it("is a month or a day of this time, and a typing slip in the year is said", () => {
    for (const due of ["", "2000-01", "2199-12-31", " 2027-05 "]) expect(isDue(due), due).toBe(true);
    for (const due of ["0000-01", "0202-05", "1999-12-31", "2200-01"]) expect(isDue(due), due).toBe("Give a year from 2000 to 2199.");
    for (const due of ["soon", "2027-13", "2027-02-30"]) expect(isDue(due), due).toBe("Give a month such as 2027-01 or a date such as 2027-01-31.");
  });
});

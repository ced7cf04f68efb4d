/** The rows of a difference: what a person reads on the compare page. */
import { describe, expect, it } from "vitest";
import { applyCommands, read } from "@/lib/journey";
import type { Command, MapModel } from "@/lib/journey";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { createNames } from "@/lib/journey/diff/name-directory";
import { diffRows } from "@/lib/journey/diff/rows/diff-rows";
import { changedRows, countCards, neighbourRow, rowsOfDepartment } from "@/lib/journey/diff/rows/shown-rows";
import { biggestDifference, differenceAt, stepFeelings } from "@/lib/journey/diff/rows/step-feelings";
import type { DiffRow, Mark } from "@/lib/journey/diff/rows/types";
import { importSample } from "./support/samples";
import { context, copyOf, idOf, smallMap } from "./support/small-map";

const SALES = idOf("department", 1);
const names = createNames({ people: [], departments: [{ id: SALES, name: "Sales" }], metrics: [], channels: [] });

/** The rows between a small map, first changed by `earlier`, and a copy of it on which `later` was done. */
function rowsAfter(later: (after: MapModel) => readonly Command[], earlier: readonly Command[] = []) {
  const doc = smallMap();
  applyCommands(doc, earlier, context());
  const copy = copyOf(doc, 2);
  applyCommands(copy, later(read(copy)), context());
  return diffRows(diffMaps(read(doc), read(copy), { departmentFeelings: false }), names);
}
const cardOf = (map: MapModel, text: string): string => [...map.cards.values()].find((card) => card.text === text)?.id ?? "";
const only = (rows: readonly DiffRow[]): DiffRow => {
  expect(rows).toHaveLength(1);
  return rows[0] as DiffRow;
};

describe("the rows of the sample", () => {
  const [current, future] = importSample("northpeak.journey.json").docs.map(read) as [MapModel, MapModel];
  const diff = diffMaps(current, future, { departmentFeelings: false });
  const rows = diffRows(diff, names);
  const cards = [...changedRows(rows), ...rows.stages.flatMap(({ kept }) => kept)].filter(({ part }) => part === "card");

  it("show every card of both maps once, as the counts say", () => {
    const of = (mark: Mark): number => cards.filter((row) => row.mark === mark).length;
    const { kept, reworded, moved, edited, added, removed, realised } = diff.cards;
    expect([of("kept"), of("added"), of("removed"), of("realised")]).toEqual([kept, added, removed, realised]);
    // What is only elsewhere in its cell is kept in the counts and still has a row.
    const inPlace = cards.filter(({ mark, changes }) => mark === "changed" && changes.every(({ kind }) => kind === "reordered")).length;
    expect(of("changed") - inPlace).toBe(reworded + moved + edited);
    expect(countCards(rows)).toEqual(diff.cards);
    const ids = [...changedRows(rows), ...rows.stages.flatMap((stage) => stage.kept)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("put the cards of the step that is gone behind it", () => {
    const support = rows.stages.find(({ title }) => title === "Support");
    const at = support?.rows.findIndex(({ part, mark }) => part === "step" && mark === "removed") ?? -1;
    expect(support?.rows[at]).toMatchObject({ before: "Waits for refund", after: null });
    expect(support?.rows.slice(at + 1, at + 7).map(({ goneAlong, notes }) => [goneAlong, notes])).toEqual(Array(6).fill([true, ["Goes with its step"]]));
    expect([support?.stepsBefore, support?.stepsAfter]).toEqual([3, 2]);
  });

  it("say in short and in full, never with an id or a hole", () => {
    for (const { before, after, notes, story, label } of changedRows(rows)) {
      for (const words of [before ?? "", after ?? "", label, ...notes, ...story]) expect(words).not.toMatch(/undefined|null|NaN|\[object|[0-9a-f]{8}-[0-9a-f]{4}/);
    }
  });

  it("draw both curves over the steps of both maps and find the biggest gain", () => {
    const columns = stepFeelings(diff);
    expect(columns.map(({ title }) => title)).toContain("Waits for refund");
    expect(columns.find(({ title }) => title === "Waits for refund")).toMatchObject({ after: null });
    expect(columns).toHaveLength(13);
    const best = columns[biggestDifference(columns)];
    expect(best && Math.max(...columns.map((column) => Math.abs(differenceAt(column) ?? 0)))).toBe(best && Math.abs(differenceAt(best) ?? 0));
  });
});

describe("a row", () => {
  it("is one however much changed about its card, and says the rest beneath the words", () => {
    const { stages } = rowsAfter((map) => [
      { type: "setCardText", id: cardOf(map, "No size guide"), text: "No good size guide" },
      { type: "setCardFields", id: cardOf(map, "No size guide"), severity: "high" },
      { type: "moveCard", id: cardOf(map, "No size guide"), stepId: map.stages[0]?.steps[0]?.id ?? "", laneId: map.lanes[2]?.id ?? "" },
    ]);
    expect(only(stages.flatMap(({ rows }) => rows))).toMatchObject({
      mark: "changed", label: "Pain point", before: "No size guide", after: "No good size guide",
      words: [{ kind: "same", text: "No " }, { kind: "added", text: "good " }, { kind: "same", text: "size guide" }],
      notes: ["Moved from Buys", "Is rated high"],
    });
  });

  it("stands where the thing was when it is gone, and says nothing about the other side", () => {
    const { stages } = rowsAfter((map) => [
      { type: "deleteCard", id: cardOf(map, "Asks a friend") }, { type: "addCard", stepId: map.stages[0]?.steps[1]?.id ?? "", laneId: map.lanes[0]?.id ?? "", text: "Reads a promise" },
    ]);
    expect(stages[0]?.rows.map(({ mark, before, after }) => [mark, before, after])).toEqual([["removed", "Asks a friend", null], ["added", null, "Reads a promise"]]);
    expect(stages[0]?.kept.map(({ after }) => after)).toEqual(["Reads reviews", "No size guide"]);
  });

  it("tells all feelings of a stage together", () => {
    const { stages } = rowsAfter((map) => map.stages[0]?.steps.map(({ id }): Command => ({ type: "setEmotion", stepId: id, value: 1.5 })) ?? [],
      [{ type: "setEmotion", stepId: idOf("step", 1), value: -1 }, { type: "setEmotion", stepId: idOf("step", 2), value: 0.5 }]);
    expect(only(stages.flatMap(({ rows }) => rows))).toMatchObject({ mark: "changed", before: "Looks −1, Buys +0.5", after: "Looks +1.5, Buys +1.5", changes: [{}, {}] });
    expect(stages[0]?.feeling.difference).toBe(1.75);
    expect(stages[1]?.feeling.difference).toBeNull();
  });

  it("tells a connection by the steps it joins, a lane apart from the stages", () => {
    const { whole, stages } = rowsAfter((map) => {
      const [from, to] = map.stages.flatMap(({ steps }) => steps.map(({ id }) => id));
      return [{ type: "addEdge", kind: "loop", fromStepId: to ?? "", toStepId: from ?? "" }, { type: "renameLane", id: map.lanes[0]?.id ?? "", title: "What they do" }];
    });
    expect(only(whole)).toMatchObject({ label: "Lane", before: "Actions", after: "What they do", laneType: "actions" });
    expect(only(stages.flatMap(({ rows }) => rows))).toMatchObject({ label: "Connection", after: "Buys → Looks", mark: "added" });
  });
});

describe("going through the rows", () => {
  const rows = rowsAfter((map) => [
    { type: "setCardFields", id: cardOf(map, "Reads reviews"), departmentId: SALES },
    { type: "setCardText", id: cardOf(map, "Asks a friend"), text: "Asks two friends" }, { type: "renameStage", id: map.stages[1]?.id ?? "", title: "Later" },
  ]);
  const list = changedRows(rows);

  it("goes in the order of the journey, and stops at either end", () => {
    expect(list.map(({ after }) => after)).toEqual(["Reads reviews", "Asks two friends", "Later"]);
    const ids = list.map(({ id }) => id);
    expect(neighbourRow(list, null, 1)?.id).toBe(ids[0]);
    expect(neighbourRow(list, null, -1)?.id).toBe(ids[2]);
    expect(neighbourRow(list, ids[0] ?? "", 1)?.id).toBe(ids[1]);
    expect(neighbourRow(list, ids[2] ?? "", 1)).toBeNull();
    expect(neighbourRow(list, ids[0] ?? "", -1)).toBeNull();
    expect(neighbourRow(list, "a row that is gone", 1)?.id).toBe(ids[0]);
  });

  it("shows what speaks for one department, kept or changed", () => {
    expect(changedRows(rowsOfDepartment(rows, SALES)).map(({ after, notes }) => [after, notes])).toEqual([["Reads reviews", ["Speaks now for Sales"]]]);
    expect(rowsOfDepartment(rows, null)).toBe(rows);
    expect(countCards(rowsOfDepartment(rows, SALES))).toMatchObject({ edited: 1, added: 0, removed: 0 });
  });
});

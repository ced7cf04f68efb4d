/** What a future no longer has, as its own map shows it. */
import { describe, expect, it } from "vitest";
import { differencesOf } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/differences/differences-of";
import { sayDifferences } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/differences/differences-words";
import { applyCommands, read } from "@/lib/journey";
import type { Command, MapModel } from "@/lib/journey";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { lossesOf } from "@/lib/journey/diff/losses";
import { createNames } from "@/lib/journey/diff/name-directory";
import type { MapDiff } from "@/lib/journey/diff/types";
import { importSample } from "./support/samples";
import { context, copyOf, idOf, smallMap } from "./support/small-map";

const names = createNames({ people: [], departments: [], metrics: [], channels: [] });
const sample = importSample("northpeak.journey.json").docs.map(read) as [MapModel, MapModel];
const STEP = (number: number) => idOf("step", number);
const LANE = (number: number) => idOf("lane", number);

const diffAfter = (...commands: readonly Command[]): MapDiff => diffBetween([], commands);
/** Of the small map, first changed by `earlier`, and a copy of it on which `commands` were done. */
function diffBetween(earlier: readonly Command[], commands: readonly Command[]): MapDiff {
  const doc = smallMap();
  applyCommands(doc, earlier, context());
  const copy = copyOf(doc, 2);
  applyCommands(copy, commands, context());
  return diffMaps(read(doc), read(copy), { departmentFeelings: false });
}
const cellsOf = (diff: MapDiff) => [...lossesOf(diff, names).cells].map(([key, lost]) => [key, lost.map(({ card }) => card.text)]);
const stepsOf = (diff: MapDiff) => [...lossesOf(diff, names).steps].map(([key, lost]) => [key, lost.map(({ title, cards, sentence }) => [title, cards, sentence])]);

describe("what a future no longer has", () => {
  it("is nothing while nothing is taken away", () => {
    const diff = diffAfter({ type: "setCardText", id: idOf("card", 1), text: "Reads every review" });
    expect([cellsOf(diff), stepsOf(diff)]).toEqual([[], []]);
  });

  it("stands in the cell where it was, in the order it had, each told in a sentence", () => {
    const diff = diffAfter({ type: "deleteCard", id: idOf("card", 2) }, { type: "deleteCard", id: idOf("card", 1) });
    expect(cellsOf(diff)).toEqual([[`${STEP(1)}|${LANE(1)}`, ["Reads reviews", "Asks a friend"]]]);
    expect([...lossesOf(diff, names).cells.values()].flat().map(({ sentence }) => sentence))
      .toEqual(["Action “Reads reviews” was removed from Looks.", "Action “Asks a friend” was removed from Looks."]);
  });

  it("stands at the step before when its step is gone, else at the one after, else in the next stage", () => {
    expect(stepsOf(diffAfter({ type: "deleteStep", id: STEP(2) })))
      .toEqual([[STEP(1), [["Buys", 1, "The step “Buys” no longer happens and takes along 1 card."]]]]);
    expect(stepsOf(diffAfter({ type: "deleteStep", id: STEP(1) }))).toEqual([[STEP(2), [["Looks", 2, expect.any(String)]]]]);
    // Between two that stay: the one before; first of its stage: not the end of the stage before.
    const more: Command[] = [4, 5].map((number) => ({ type: "addStep", id: STEP(number), stageId: idOf("stage", 2), title: `Then ${number}` }));
    expect(stepsOf(diffBetween(more, [{ type: "deleteStep", id: STEP(4) }])).map(([at]) => at)).toEqual([STEP(3)]);
    expect(stepsOf(diffBetween(more, [{ type: "deleteStep", id: STEP(3) }])).map(([at]) => at)).toEqual([STEP(4)]);
    const stage = diffAfter({ type: "deleteStage", id: idOf("stage", 1) });
    expect(stepsOf(stage)).toEqual([[STEP(3), [["Looks", 2, "The step “Looks” no longer happens."], ["Buys", 1, "The step “Buys” no longer happens."]]]]);
    expect(cellsOf(stage)).toEqual([]);
  });

  it("is counted at its step when its lane is gone", () => {
    expect(stepsOf(diffAfter({ type: "deleteLane", id: LANE(1) }))).toEqual([[STEP(1), [["Actions", 2, "2 cards went with the lane “Actions”."]]]]);
  });

  it("shows of the sample every card that is counted as removed, once, and nothing that became real", () => {
    const [current, future] = sample;
    const diff = diffMaps(current, future, { departmentFeelings: false });
    const { cells, steps } = lossesOf(diff, names);
    const shown = [...cells.values()].flatMap((lost) => lost.map(({ card }) => card.id));
    const counted = [...steps.values()].flat().reduce((sum, { cards }) => sum + cards, 0);
    expect([new Set(shown).size, shown.length + counted]).toEqual([shown.length, diff.cards.removed]);
    expect([...steps.values()].flat().map(({ title }) => title)).toEqual(["Waits for refund"]);
    const onMap = new Set(future.stages.flatMap((stage) => stage.steps.flatMap(({ id }) => future.lanes.map((lane) => `${id}|${lane.id}`))));
    for (const key of cells.keys()) expect(onMap).toContain(key);
    for (const { sentence } of [...cells.values(), ...steps.values()].flat()) expect(sentence).not.toMatch(/undefined|null|NaN|[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});

describe("the differences a future's map shows", () => {
  it("mark new and changed cards; what only has another place in its cell is kept, as in the counts", () => {
    const first = idOf("card", 1);
    const diff = diffAfter(
      { type: "moveCard", id: first, stepId: STEP(1), laneId: LANE(1), after: idOf("card", 2) },
      { type: "setCardText", id: idOf("card", 3), text: "No size guide at all" },
      { type: "addCard", id: idOf("card", 9), stepId: STEP(3), laneId: LANE(1), text: "Scans a code" });
    expect(diff.changes.map(({ kind }) => kind)).toContain("reordered");
    const { marks, counts } = differencesOf(diff, names);
    expect(Object.fromEntries(marks)).toEqual({ [idOf("card", 3)]: "changed", [idOf("card", 9)]: "added" });
    expect(counts).toEqual({ added: 1, changed: 1, removed: 0 });
    expect(sayDifferences(counts)).toBe("Against today: 1 added, 1 changed, 0 removed.");
    expect(sayDifferences({ added: 0, changed: 0, removed: 0 })).toBe("No card differs from today.");
  });

  it("show of what is gone only what the filter speaks of, and count all of it", () => {
    const diff = diffAfter({ type: "deleteCard", id: idOf("card", 1) }, { type: "deleteCard", id: idOf("card", 3) });
    const { losses, counts } = differencesOf(diff, names, new Set([idOf("card", 3)]));
    expect([...losses.cells.values()].flat().map(({ card }) => card.text)).toEqual(["No size guide"]);
    expect(counts.removed).toBe(2);
  });
});

import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { applyCommands, invertCommands, read, withIds } from "@/lib/journey";
import type { Command } from "@/lib/journey";
import { context, copyOf, idOf, meet, smallMap, textsIn } from "./support/small-map";

const [before, after] = [idOf("stage", 1), idOf("stage", 2)];
const [looks, buys, returns] = [idOf("step", 1), idOf("step", 2), idOf("step", 3)];
const run = (doc: Y.Doc, ...commands: Command[]) => applyCommands(doc, commands, context());
const columns = (doc: Y.Doc) => read(doc).stages.map(({ title, steps }) => [title, ...steps.map((step) => step.title)]);
const feelings = (doc: Y.Doc) => [...read(doc).emotions.values()].map(({ key, value }) => [key, value]);
const edges = (doc: Y.Doc) => read(doc).edges.map(({ kind, fromStepId, toStepId }) => [kind, fromStepId, toStepId]);
const cells = (doc: Y.Doc) => [...read(doc).cells].sort();

/** Does a command and takes it back. @returns what was there before, after, and after taking it back */
function thereAndBack(doc: Y.Doc, command: Command, look: (doc: Y.Doc) => unknown): readonly [unknown, unknown, unknown] {
  const commands = withIds([command], context().newId);
  const back = invertCommands(doc, commands, context());
  const start = look(doc);
  run(doc, ...commands);
  const done = look(doc);
  run(doc, ...back);
  return [start, done, look(doc)];
}

/** Both steps have feelings, notes and connections. */
function fullMap(): Y.Doc {
  const doc = smallMap();
  run(
    doc, { type: "addCard", id: idOf("card", 9), stepId: buys, laneId: idOf("lane", 1), text: "Pays" },
    { type: "setEmotion", stepId: looks, value: 1 }, { type: "setEmotion", stepId: buys, value: -1 },
    { type: "setEmotion", stepId: buys, departmentId: idOf("department", 1), value: 0.5 },
    { type: "setStepMoment", id: buys, momentOfTruth: "FMOT" },
    { type: "addEdge", id: idOf("edge", 1), kind: "wait", fromStepId: looks, toStepId: buys, label: "2 days" },
    { type: "addEdge", id: idOf("edge", 2), kind: "skip", fromStepId: buys, toStepId: returns },
    { type: "addEdge", id: idOf("edge", 3), kind: "repeat", fromStepId: buys, toStepId: looks },
  );
  return doc;
}
const all = (doc: Y.Doc) => JSON.stringify([columns(doc), cells(doc), feelings(doc), edges(doc), read(doc).stages.map(({ steps }) => steps.map((step) => step.momentOfTruth))]);

describe("merging steps", () => {
  it("moves notes and connections, keeps the target's feelings and takes those it has none of", () => {
    const doc = fullMap();
    run(doc, { type: "mergeSteps", id: buys, intoId: looks });
    expect(columns(doc)).toEqual([["Before", "Looks"], ["After", "Returns"]]);
    expect(textsIn(doc, 1, 1)).toEqual(["Reads reviews", "Asks a friend", "Pays"]);
    expect(textsIn(doc, 1, 3)).toEqual(["No size guide"]);
    expect(feelings(doc)).toEqual([[`${looks}:${idOf("department", 1)}`, 0.5], [`${looks}:team`, 1]]);
    expect(read(doc).stages[0]?.steps[0]?.momentOfTruth).toBe("FMOT");
    expect(edges(doc)).toEqual([["skip", looks, returns], ["repeat", looks, looks]]);
    expect(read(doc).recovered).toEqual([]);
  });
  it("puts the notes of an earlier step first", () => {
    const doc = fullMap();
    run(doc, { type: "mergeSteps", id: looks, intoId: buys });
    expect(textsIn(doc, 2, 1)).toEqual(["Reads reviews", "Asks a friend", "Pays"]);
  });
  it("is taken back whole", () => {
    for (const [id, intoId] of [[buys, looks], [looks, buys], [returns, looks]] as const) {
      const [start, done, end] = thereAndBack(fullMap(), { type: "mergeSteps", id, intoId }, all);
      expect(done).not.toEqual(start);
      expect(end).toEqual(start);
    }
  });
  it("keeps a note that a colleague wrote into the step meanwhile", () => {
    const mine = fullMap();
    const yours = copyOf(mine, 2);
    run(mine, { type: "mergeSteps", id: buys, intoId: looks });
    run(yours, { type: "addCard", stepId: buys, laneId: idOf("lane", 1), text: "Just now" }, { type: "setCardText", id: idOf("card", 9), text: "Pays by card" });
    meet(mine, yours);
    expect(textsIn(mine, 1, 1)).toContain("Pays by card");
    expect(read(yours).recovered.map(({ card, reason }) => [card.text, reason])).toEqual([["Just now", "step-gone"]]);
  });
});

describe("splitting a step", () => {
  it("takes the named notes along, and what leads away", () => {
    const doc = fullMap();
    const split: Command = { type: "splitStep", id: idOf("step", 8), stepId: buys, title: "Pays", cardIds: [idOf("card", 9)] };
    run(doc, split);
    expect(columns(doc)[0]).toEqual(["Before", "Looks", "Buys", "Pays"]);
    expect([textsIn(doc, 2, 1), textsIn(doc, 8, 1), textsIn(doc, 2, 3)]).toEqual([[], ["Pays"], ["No size guide"]]);
    expect(edges(doc)).toEqual([["wait", looks, buys], ["skip", idOf("step", 8), returns], ["repeat", idOf("step", 8), looks]]);
    const [start, , end] = thereAndBack(fullMap(), split, all);
    expect(end).toEqual(start);
  });
});

describe("splitting and merging stages", () => {
  it("splits at a step and merges again", () => {
    const [start, done, end] = thereAndBack(smallMap(), { type: "splitStage", stageId: before, fromStepId: buys, title: "Buying" }, columns);
    expect(done).toEqual([["Before", "Looks"], ["Buying", "Buys"], ["After", "Returns"]]);
    expect(end).toEqual(start);
  });
  it("keeps the steps' order and both goals, and is taken back whole", () => {
    const doc = smallMap();
    run(doc, { type: "setStageGoal", id: before, goal: "Be found" }, { type: "setStageGoal", id: after, goal: "Be kept" });
    const look = (now: Y.Doc) => [columns(now), read(now).stages.map(({ goal }) => goal)];
    const [start, done, end] = thereAndBack(doc, { type: "mergeStages", id: after, intoId: before }, look);
    expect(done).toEqual([[["Before", "Looks", "Buys", "Returns"]], ["Be found\nBe kept"]]);
    expect(end).toEqual(start);
    run(doc, { type: "mergeStages", id: before, intoId: after });
    expect(look(doc)).toEqual([[["After", "Looks", "Buys", "Returns"]], ["Be found\nBe kept"]]);
  });
  it.each<readonly [string, Command]>([
    ["a split at the first step", { type: "splitStage", stageId: before, fromStepId: looks, title: "x" }],
    ["a split at another stage's step", { type: "splitStage", stageId: before, fromStepId: returns, title: "x" }],
    ["a stage merged with itself", { type: "mergeStages", id: before, intoId: before }],
    ["a step merged with itself", { type: "mergeSteps", id: looks, intoId: looks }],
  ])("refuses %s", (_what, command) => {
    expect(() => run(smallMap(), command)).toThrow(expect.objectContaining({ code: "bad_request" }));
  });
});

describe("a connection", () => {
  it("changes kind, ends, label and owner one by one, and back", () => {
    const doc = fullMap();
    const look = (now: Y.Doc) => read(now).edges[0];
    const [start, done, end] = thereAndBack(doc, {
      type: "setEdge", id: idOf("edge", 1), kind: "branch", toStepId: returns, label: null, departmentId: idOf("department", 1),
    }, look);
    expect(done).toEqual({ id: idOf("edge", 1), kind: "branch", fromStepId: looks, toStepId: returns, departmentId: idOf("department", 1) });
    expect(end).toEqual(start);
  });
});

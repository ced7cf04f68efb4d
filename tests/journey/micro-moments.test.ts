import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, copyMapCommands, invertCommands, read, validate } from "@/lib/journey";
import type { Command } from "@/lib/journey";
import { exportMap } from "@/lib/journey/export/export-map";
import { importMapCommands, newThingIds } from "@/lib/journey/export/import-map";
import { parseJourneyFile } from "@/lib/journey/export/parse-journey-file";
import { context, copyOf, idOf, meet, plainDoc, smallMap } from "./support/small-map";

const [know, compare, buy] = [1, 2, 3].map((number) => idOf("moment", number)) as [string, string, string];
const [looks, buys] = [idOf("step", 1), idOf("step", 2)];
const ADD: readonly Command[] = [
  { type: "addMicroMoment", id: know, stepId: looks, text: "I want to know" },
  { type: "addMicroMoment", id: compare, stepId: looks, text: "I want to compare", channel: "web" },
  { type: "addMicroMoment", id: buy, stepId: buys, text: "I want to buy" },
];
function withMoments(): Y.Doc {
  const doc = smallMap();
  applyCommands(doc, ADD, context());
  return doc;
}
const texts = (doc: Y.Doc, stepId: string): string[] => (read(doc).microMoments.get(stepId) ?? []).map(({ text }) => text);
const head = { id: idOf("stage", 9), state: "current", title: "" } as const;

describe("the micro-moments of a step", () => {
  it("keep their order, their channel and their words, and move between steps", () => {
    const doc = withMoments();
    expect(texts(doc, looks)).toEqual(["I want to know", "I want to compare"]);
    expect(read(doc).microMoments.get(looks)?.[1]?.channel).toBe("web");
    applyCommands(doc, [{ type: "moveMicroMoment", id: compare, stepId: looks, after: null }, { type: "moveMicroMoment", id: know, stepId: buys, after: buy }], context());
    expect([texts(doc, looks), texts(doc, buys)]).toEqual([["I want to compare"], ["I want to buy", "I want to know"]]);
    expect(validate(doc)).toEqual([]);
  });

  it("keep both people's letters when two write in one at once, and are in one place when two move it", () => {
    const mine = withMoments();
    const yours = copyOf(mine, 2);
    applyCommands(mine, [{ type: "setMicroMoment", id: know, text: "I really want to know" }, { type: "moveMicroMoment", id: compare, stepId: buys }], context());
    applyCommands(yours, [{ type: "setMicroMoment", id: know, text: "I want to know it now" }, { type: "moveMicroMoment", id: compare, stepId: idOf("step", 3) }], context());
    meet(mine, yours);
    expect(texts(mine, looks)).toEqual(["I really want to know it now"]);
    expect([...texts(mine, buys), ...texts(mine, idOf("step", 3))].filter((text) => text === "I want to compare")).toHaveLength(1);
    expect(plainDoc(mine)).toEqual(plainDoc(yours));
  });

  it("wait in Recovered with their words when somebody deletes them or their step, and come back", () => {
    const doc = withMoments();
    applyCommands(doc, [{ type: "deleteMicroMoment", id: know }, { type: "deleteStep", id: buys }], context());
    expect(read(doc).recoveredMoments.map(({ moment, reason }) => `${moment.text}: ${reason}`).sort()).toEqual(["I want to buy: step-gone", "I want to know: deleted"]);
    applyCommands(doc, [{ type: "restoreMicroMoment", id: buy, stepId: looks }, { type: "restoreMicroMoment", id: know }], context());
    expect(texts(doc, looks).sort()).toEqual(["I want to buy", "I want to compare", "I want to know"]);
    expect(read(doc).recoveredMoments).toEqual([]);
    applyCommands(doc, [{ type: "setMicroMoment", id: know, text: "" }, { type: "deleteMicroMoment", id: know }], context());
    expect(read(doc).recoveredMoments).toEqual([]);
  });

  it("keep words a colleague writes in one while I delete it", () => {
    const mine = withMoments();
    const yours = copyOf(mine, 2);
    applyCommands(mine, [{ type: "deleteMicroMoment", id: know }], context());
    applyCommands(yours, [{ type: "setMicroMoment", id: know, text: "I want to know why" }], context());
    meet(mine, yours);
    expect(read(mine).recoveredMoments.map(({ moment }) => moment.text)).toEqual(["I want to know why"]);
  });

  it("go along when their step is merged, in order, and back when that is undone", () => {
    const doc = withMoments();
    const commands: Command[] = [{ type: "mergeSteps", id: buys, intoId: looks }];
    const back = invertCommands(doc, commands, context());
    applyCommands(doc, commands, context());
    expect(texts(doc, looks)).toEqual(["I want to know", "I want to compare", "I want to buy"]);
    applyCommands(doc, back, context());
    expect([texts(doc, looks), texts(doc, buys)]).toEqual([["I want to know", "I want to compare"], ["I want to buy"]]);
  });

  it("remember in a future which one they were made from", () => {
    const future = new Y.Doc();
    let made = 0;
    const newId = () => `eeeeeeee-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`;
    applyCommands(future, copyMapCommands(read(withMoments()), { newId, authorOf: () => undefined }), context());
    expect([...read(future).microMoments.values()].flat().map(({ text, channel, derivedFromId }) => [text, channel, derivedFromId])).toEqual([
      ["I want to know", undefined, know], ["I want to compare", "web", compare], ["I want to buy", undefined, buy],
    ]);
  });

  it("are refused where there is no step, and never under an id that is taken", () => {
    const doc = withMoments();
    const run = (command: Command) => () => applyCommands(doc, [command], context());
    expect(run({ type: "addMicroMoment", id: know, stepId: looks, text: "" })).toThrow("is taken");
    expect(run({ type: "addMicroMoment", stepId: idOf("step", 8), text: "" })).toThrow("No step");
    expect(run({ type: "setMicroMoment", id: idOf("moment", 8), text: "" })).toThrow("No micro-moment");
    applyCommands(doc, [{ type: "deleteMicroMoment", id: know }], context());
    expect(run({ type: "setMicroMoment", id: know, text: "" })).toThrow("is deleted");
  });
});

describe("micro-moments in the open format", () => {
  const FILE = {
    format: "throughline/journey", version: 1, journey: { id: idOf("stage", 7), title: "Tents" },
    maps: [{
      id: idOf("stage", 8), state: "current", title: "Now", lanes: [], cards: [],
      stages: [{ id: idOf("stage", 1), title: "Before", steps: [{
        id: looks, title: "Looks", microMoments: [{ id: know, title: "I want to know", "x-ours": { kept: true } }, { id: compare, title: "I want to compare", channel: "web" }],
      }] }],
    }],
  };

  it("go in and out again as they were, channel and foreign keys included", () => {
    const parsed = parseJourneyFile(new TextEncoder().encode(JSON.stringify(FILE)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.report));
    expect(parsed.report.warnings).toEqual([]);
    const doc = new Y.Doc();
    const [map] = parsed.file.maps;
    if (!map) throw new Error("a map expected");
    applyCommands(doc, importMapCommands(map, { things: newThingIds([map], {}, context().newId), departments: {}, people: {}, metrics: new Map() }), context());
    expect(exportMap(doc, { head, fileIds: true, authorOf: () => undefined }).stages[0]?.steps[0]?.microMoments).toEqual(FILE.maps[0]?.stages[0]?.steps[0]?.microMoments);
  });

  it("are still read where an older document lists them on the step, until they become things of their own", () => {
    const doc = smallMap();
    doc.getMap<Y.Map<unknown>>("steps").get(looks)?.set("microMoments", [{ id: know, title: "I want to know" }, { id: compare, title: "I want to compare" }]);
    const listed = () => exportMap(doc, { head, fileIds: true, authorOf: () => undefined }).stages[0]?.steps[0]?.microMoments?.map(({ title }) => title);
    expect(listed()).toEqual(["I want to know", "I want to compare"]);
    applyCommands(doc, [{ type: "addMicroMoment", id: know, stepId: looks, text: "I want to know" }, { type: "setMicroMoment", id: know, text: "I know" }], context());
    expect(listed()).toEqual(["I want to compare", "I know"]);
  });
});

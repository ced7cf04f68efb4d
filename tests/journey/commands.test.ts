import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { isAppError } from "@/lib/errors";
import { applyCommands, cardDetail, cardText, read } from "@/lib/journey";
import type { Command } from "@/lib/journey";
import { ANNA, LATER, NOW, context, idOf, plainDoc, smallMap, textsIn } from "./support/small-map";

const [step, lane, card, stage] = [idOf("step", 1), idOf("lane", 1), idOf("card", 1), idOf("stage", 1)];
const missing = idOf("card", 999);

/** The error of a batch, and proof that nothing of it was written. */
function refusal(doc: Y.Doc, commands: readonly Command[]): { code: string; fields: unknown } {
  const before = Y.encodeStateVector(doc);
  try {
    applyCommands(doc, commands, context());
  } catch (error) {
    expect(Y.encodeStateVector(doc)).toEqual(before);
    if (isAppError(error)) return { code: error.code, fields: Object.keys(error.fields ?? {}) };
    throw error;
  }
  throw new Error("it was allowed");
}

describe("a batch of commands", () => {
  it("is one update, and answers with what it created", () => {
    const doc = smallMap();
    let updates = 0;
    doc.on("update", () => { updates += 1; });
    const { ids } = applyCommands(doc, [
      { type: "addStep", id: idOf("step", 9), stageId: stage, title: "Pays" }, { type: "renameStep", id: idOf("step", 9), title: "Pays now" },
      { type: "addCard", stepId: idOf("step", 9), laneId: lane, text: "With a card" },
    ], context());
    expect(updates).toBe(1);
    expect(ids).toEqual([idOf("step", 9), null, expect.stringMatching(/^ffffffff-/)]);
    expect(read(doc).stages[0]?.steps.map(({ title }) => title)).toEqual(["Looks", "Buys", "Pays now"]);
  });

  it("is all or nothing, and says which command was not possible", () => {
    const doc = smallMap();
    const good: Command = { type: "renameStage", id: stage, title: "Changed" };
    expect(refusal(doc, [good, { type: "renameStage", id: idOf("stage", 99), title: "x" }])).toEqual({ code: "not_found", fields: ["commands.1"] });
    applyCommands(doc, [{ type: "deleteCard", id: card }], context());
    expect(refusal(doc, [good, good, { type: "setCardText", id: card, text: "x" }])).toEqual({ code: "conflict", fields: ["commands.2"] });
    expect(read(doc).stages[0]?.title).toBe("Before");
  });

  it("sees what its earlier commands did", () => {
    const doc = smallMap();
    expect(refusal(doc, [{ type: "deleteLane", id: lane }, { type: "addCard", stepId: step, laneId: lane, text: "x" }]).code).toBe("conflict");
    expect(refusal(doc, [{ type: "deleteStage", id: stage }, { type: "renameStep", id: step, title: "x" }]).code).toBe("conflict");
    expect(refusal(doc, [{ type: "addCard", id: missing, stepId: step, laneId: lane, text: "" }, { type: "addCard", id: missing, stepId: step, laneId: lane, text: "" }])).toEqual({ code: "conflict", fields: ["commands.1"] });
  });

  it.each<readonly [string, Command, string]>([
    ["a card that never was", { type: "deleteCard", id: missing }, "not_found"],
    ["a step that never was", { type: "addCard", stepId: missing, laneId: lane, text: "x" }, "not_found"],
    ["a neighbour that never was", { type: "moveCard", id: card, stepId: step, laneId: lane, after: missing }, "not_found"],
    ["a place behind itself", { type: "moveCard", id: card, stepId: step, laneId: lane, after: card }, "bad_request"],
    ["a note in the feeling lane", { type: "addCard", stepId: step, laneId: idOf("lane", 2), text: "x" }, "bad_request"],
    ["more than 10,000 characters", { type: "setCardText", id: card, text: "x".repeat(10_001) }, "bad_request"],
    ["typing beyond 10,000 characters", { type: "editCardText", id: card, index: 0, remove: 0, insert: "x".repeat(9_999) }, "bad_request"],
    ["a feeling that is no number", { type: "setEmotion", stepId: step, value: Number.NaN }, "bad_request"],
  ])("refuses %s", (_what, command, code) => {
    expect(refusal(smallMap(), [command]).code).toBe(code);
  });

  it("takes 10,000 characters even when each needs two units", () => {
    const doc = smallMap();
    applyCommands(doc, [{ type: "setCardText", id: card, text: "👢".repeat(10_000) }], context());
    expect(read(doc).cards.get(card)?.text).toHaveLength(20_000);
  });
});

describe("deleting", () => {
  it("a lane, step or stage takes its cards to Recovered and brings them back with it", () => {
    for (const [take, back, reason] of [
      [{ type: "deleteLane", id: lane }, { type: "restoreLane", id: lane }, "lane-gone"],
      [{ type: "deleteStep", id: step }, { type: "restoreStep", id: step }, "step-gone"],
      [{ type: "deleteStage", id: stage }, { type: "restoreStage", id: stage }, "step-gone"],
    ] as const) {
      const doc = smallMap();
      const before = plainDoc(doc);
      applyCommands(doc, [take], context({ now: LATER }));
      const recovered = read(doc).recovered;
      expect(recovered.map((entry) => entry.card.text)).toEqual(expect.arrayContaining(["Reads reviews", "Asks a friend"]));
      for (const entry of recovered) expect(entry).toMatchObject({ reason, deletedAt: LATER, deletedBy: ANNA });
      applyCommands(doc, [back], context());
      expect(plainDoc(doc)).toEqual(before);
    }
  });

  it("a card keeps its words under Recovered, newest first; a wordless card is not kept", () => {
    const doc = smallMap();
    applyCommands(doc, [
      { type: "addCard", id: idOf("card", 7), stepId: step, laneId: lane, text: "  " }, { type: "deleteCard", id: idOf("card", 7) },
      { type: "deleteCard", id: card },
    ], context({ now: NOW }));
    applyCommands(doc, [{ type: "deleteCard", id: idOf("card", 2) }], context({ now: LATER }));
    expect(read(doc).recovered.map((entry) => [entry.card.text, entry.reason])).toEqual([["Asks a friend", "deleted"], ["Reads reviews", "deleted"]]);
  });

  it("a card is not restored into a cell that is gone, but into another it is", () => {
    const doc = smallMap();
    applyCommands(doc, [{ type: "deleteCard", id: card }, { type: "deleteLane", id: lane }], context());
    expect(refusal(doc, [{ type: "restoreCard", id: card }]).code).toBe("conflict");
    applyCommands(doc, [{ type: "restoreCard", id: card, laneId: idOf("lane", 3) }], context());
    expect(textsIn(doc, 1, 3)).toEqual(["Reads reviews"]);
  });
});

describe("cards", () => {
  it("go where they are put: first, last, behind another, even behind a deleted one", () => {
    const doc = smallMap();
    const add = (text: string, after?: string | null): void => {
      applyCommands(doc, [{ type: "addCard", stepId: step, laneId: lane, text, after }], context());
    };
    add("last");
    add("first", null);
    add("behind reviews", card);
    expect(textsIn(doc, 1, 1)).toEqual(["first", "Reads reviews", "behind reviews", "Asks a friend", "last"]);
    applyCommands(doc, [{ type: "deleteCard", id: card }], context());
    add("where reviews was", card);
    expect(textsIn(doc, 1, 1)).toEqual(["first", "where reviews was", "behind reviews", "Asks a friend", "last"]);
  });

  it("are of their lane's kind unless somebody says otherwise", () => {
    const doc = smallMap();
    const { ids } = applyCommands(doc, [
      { type: "addCard", stepId: step, laneId: idOf("lane", 3), text: "a" }, { type: "addCard", stepId: step, laneId: idOf("lane", 3), text: "b", cardType: "idea" },
    ], context());
    expect(ids.map((id) => read(doc).cards.get(id ?? "")?.type)).toEqual(["pain-point", "idea"]);
  });

  it("keep a colleague's letters when their text is replaced", () => {
    const doc = smallMap();
    const text = cardText(doc, card);
    applyCommands(doc, [{ type: "setCardText", id: card, text: "Reads reviews twice" }], context());
    expect(cardText(doc, card)).toBe(text);
    expect(text?.toString()).toBe("Reads reviews twice");
  });

  it("clamp typing that was meant for an older text", () => {
    const doc = smallMap();
    applyCommands(doc, [{ type: "setCardText", id: card, text: "a👢b" }, { type: "editCardText", id: card, index: 99, remove: 5, insert: "!" }], context());
    expect(read(doc).cards.get(card)?.text).toBe("a👢b!");
    applyCommands(doc, [{ type: "editCardText", id: card, index: 2, remove: 0, insert: "x" }], context());
    expect(read(doc).cards.get(card)?.text).toBe("ax👢b!");
    applyCommands(doc, [{ type: "editCardText", id: card, index: 3, remove: 1, insert: "" }], context());
    expect(read(doc).cards.get(card)?.text).toBe("axb!");
  });

  it("take, keep and drop fields one by one", () => {
    const doc = smallMap();
    applyCommands(doc, [{ type: "setCardFields", id: card, detail: "Long", tags: ["a"], severity: "high" }], context());
    applyCommands(doc, [{ type: "setCardFields", id: card, tags: null, confidence: "data" }], context());
    const read1 = read(doc).cards.get(card);
    expect(read1).toMatchObject({ detail: "Long", severity: "high", confidence: "data" });
    expect(read1 && "tags" in read1).toBe(false);
    applyCommands(doc, [{ type: "setCardFields", id: card, detail: null }], context());
    expect(cardDetail(doc, card)?.toString()).toBe("");
    expect("detail" in (read(doc).cards.get(card) ?? {})).toBe(false);
  });

  it("say when they were changed, at most once a minute", () => {
    const doc = smallMap();
    const times = [NOW, "2026-11-21T10:52:30Z", "2026-11-21T10:53:10Z", "2026-11-21T10:53:40Z"].map((now) => {
      applyCommands(doc, [{ type: "editCardText", id: card, index: 0, remove: 0, insert: "x" }], context({ now }));
      return read(doc).cards.get(card)?.updatedAt;
    });
    expect(times).toEqual([undefined, undefined, "2026-11-21T10:53:10Z", "2026-11-21T10:53:10Z"]);
  });
});

describe("emotions and edges", () => {
  it("hold one point per step and source, rounded and within −2 and 2", () => {
    const doc = smallMap();
    const set = (value: number, departmentId?: string) => applyCommands(doc, [{ type: "setEmotion", stepId: step, value, departmentId }], context()).ids[0];
    const created = set(1.239);
    expect(created).toMatch(/^[0-9a-f-]{36}$/);
    expect(set(-5)).toBeNull();
    set(0.5, idOf("department", 1));
    expect([...read(doc).emotions.values()].map(({ source, value, id }) => [source, value, id === created])).toEqual([
      ["department", 0.5, false], ["team", -2, true],
    ]);
    applyCommands(doc, [{ type: "clearEmotion", stepId: step }], context());
    expect([...read(doc).emotions.values()].map(({ source }) => source)).toEqual(["department"]);
  });

  it("go with their step and come back with it", () => {
    const doc = smallMap();
    applyCommands(doc, [
      { type: "setEmotion", stepId: step, value: 1 },
      { type: "addEdge", id: idOf("edge", 1), kind: "loop", fromStepId: idOf("step", 3), toStepId: step, label: "again" },
    ], context());
    const before = plainDoc(doc);
    applyCommands(doc, [{ type: "deleteStep", id: step }], context());
    expect([read(doc).emotions.size, read(doc).edges.length]).toEqual([0, 0]);
    applyCommands(doc, [{ type: "restoreStep", id: step }], context());
    expect(plainDoc(doc)).toEqual(before);
    applyCommands(doc, [{ type: "deleteEdge", id: idOf("edge", 1) }], context());
    expect(read(doc).edges).toEqual([]);
  });
});

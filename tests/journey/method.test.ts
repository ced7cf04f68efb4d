import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, LANE_TYPES, MOMENT_CODES, read } from "@/lib/journey";
import type { Command } from "@/lib/journey";
import { LANE_GUIDE } from "@/lib/journey/method/lane-guide";
import { MOMENT_GUIDE } from "@/lib/journey/method/moment-guide";
import { METHOD_STEPS, selectMethod } from "@/lib/journey/method/progress";
import { stageGuide } from "@/lib/journey/method/stage-guide";
import { EIGHT_STAGES } from "@/lib/journey/templates/eight-stages";
import { FIVE_STAGES } from "@/lib/journey/templates/five-stages";
import { context, idOf, smallMap } from "./support/small-map";
import { importSample } from "./support/samples";

const facts = { aimedMetrics: 0, futures: 0 };
const standing = (doc: Y.Doc, step: (typeof METHOD_STEPS)[number], known = facts) => {
  const found = selectMethod(read(doc), known).find((one) => one.step === step);
  if (!found) throw new Error(`no ${step}`);
  return found;
};

describe("the eight steps of the method", () => {
  it("come in their order on every map, an empty one too, and none of them stops anybody", () => {
    for (const doc of [new Y.Doc(), smallMap()]) expect(selectMethod(read(doc), facts).map(({ step }) => step)).toEqual(METHOD_STEPS);
    expect(standing(new Y.Doc(), "map").next?.go).toEqual({ kind: "add-step" });
  });

  it("lead to the first step without a word of what the customer does, until there is none", () => {
    const doc = smallMap();
    expect(standing(doc, "map")).toMatchObject({ state: "begun", next: { go: { kind: "cell", stepId: idOf("step", 2), laneId: idOf("lane", 1) } } });
    applyCommands(doc, [2, 3].map((step): Command => ({ type: "addCard", stepId: idOf("step", step), laneId: idOf("lane", 1), text: "Acts" })), context());
    expect(standing(doc, "map")).toMatchObject({ state: "there", next: null });
  });

  it("offer the lane that is missing, and never lead into one that does not show", () => {
    const doc = smallMap();
    expect(standing(doc, "touchpoints").next?.go).toEqual({ kind: "add-lane", laneType: "touchpoints" });
    applyCommands(doc, [{ type: "addLane", id: idOf("lane", 4), laneType: "touchpoints", title: "T" }], context());
    expect(standing(doc, "touchpoints").next?.go).toEqual({ kind: "cell", stepId: idOf("step", 1), laneId: idOf("lane", 4) });
    applyCommands(doc, [{ type: "showLane", id: idOf("lane", 4), collapsed: true }], context());
    expect(standing(doc, "touchpoints").next?.go).toEqual({ kind: "add-lane", laneType: "touchpoints" });
  });

  it("ask for a goal of every stage, and for an owner of what was chosen", () => {
    const doc = smallMap();
    expect(standing(doc, "goals").next?.go).toEqual({ kind: "stage-goal", stageId: idOf("stage", 1) });
    applyCommands(doc, [
      { type: "addLane", id: idOf("lane", 4), laneType: "opportunities", title: "O" },
      { type: "addCard", id: idOf("card", 9), stepId: idOf("step", 1), laneId: idOf("lane", 4), text: "No printer" },
    ], context());
    expect(standing(doc, "track")).toMatchObject({ state: "nothing", next: { words: "Give “No printer” an owner", go: { kind: "card", cardId: idOf("card", 9) } } });
    applyCommands(doc, [{ type: "setCardFields", id: idOf("card", 9), ownerId: idOf("person", 1) }], context());
    expect(standing(doc, "track")).toMatchObject({ state: "there", next: null });
  });

  it("are all there in the sample but for an owner here and there", () => {
    const [doc] = importSample("northpeak.journey.json").docs;
    if (!doc) throw new Error("a map expected");
    const states = Object.fromEntries(selectMethod(read(doc), { persona: "Maya", aimedMetrics: 9, futures: 1 }).map(({ step, state }) => [step, state]));
    expect(states).toMatchObject({ personas: "there", map: "there", touchpoints: "there", needs: "there", strategies: "there", optimise: "there" });
  });
});

describe("questions to ask", () => {
  it("exist for every lane and every moment of truth", () => {
    for (const type of LANE_TYPES) expect(LANE_GUIDE[type].questions.length, type).toBeGreaterThan(0);
    for (const code of MOMENT_CODES) expect(MOMENT_GUIDE[code].questions.length, code).toBeGreaterThan(2);
  });

  it("know the stages of our templates apart, and have some for a stage nobody knows", () => {
    const about = (stages: readonly { title: string }[]) => stages.map(({ title }) => stageGuide(title).about);
    expect(new Set(about(EIGHT_STAGES.stages)).size).toBe(8);
    expect(about(FIVE_STAGES.stages)).not.toContain("Any stage");
    expect(stageGuide("Post-purchase").about).toBe("Right after buying");
    expect(stageGuide("Etwas anderes")).toMatchObject({ about: "Any stage" });
  });
});

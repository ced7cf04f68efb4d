import { describe, expect, it } from "vitest";
import {
  applyCommands, read, selectConfidence, selectCoverage, selectMoments, selectStagesToPurchase, selectSilence, selectTouchpointCount, selectUnexplainedLows, selectUnownedWaits,
} from "@/lib/journey";
import { context, idOf, smallMap } from "./support/small-map";
import { importSample, sampleBytes } from "./support/samples";

const expected = JSON.parse(new TextDecoder().decode(sampleBytes("northpeak.expected.json"))) as {
  map: { touchpointsAwarenessToPurchase: number }; coverage: { voices: Record<string, number[]> };
};

describe("the sample's coverage", () => {
  const { file, docs: [doc] } = importSample("northpeak.journey.json");
  if (!doc) throw new Error("a map expected");
  const map = read(doc);
  const measured = Object.fromEntries((file.maps[0]?.emotions ?? []).flatMap(({ stepId, source, value, n }) =>
    (source === "measured" ? [[stepId, { value, n: n ?? 0 }]] : [])));

  it("has nothing missing but words of departments", () => {
    const targets = new Set([...map.cards.values()].flatMap(({ metricId }) => metricId ?? []));
    const coverage = selectCoverage(map, measured, targets);
    expect(coverage.flatMap(({ missing }) => missing)).toEqual([]);
    const notes = coverage.reduce((sum, { voices }) => sum + [...voices.values()].reduce((a, b) => a + b, 0), 0);
    expect(notes).toBe(Object.values(expected.coverage.voices).flat().reduce((a, b) => a + b, 0));
    expect(selectCoverage(map, {}, new Set()).map(({ missing }) => missing)).toContainEqual(["goal", "evidence"]);
  });

  it("counts touchpoints to the stage of purchase", () => {
    const stages = selectStagesToPurchase(map);
    expect(stages).toBe(4);
    expect(selectTouchpointCount(map, stages ?? 0)).toBe(expected.map.touchpointsAwarenessToPurchase);
    expect(selectStagesToPurchase({ ...map, stages: map.stages.slice(4) })).toBeNull();
  });

  it("knows its moments of truth, how sure it is, and that every low is explained", () => {
    const moments = selectMoments(map);
    expect(moments.every(({ on }) => on)).toBe(true);
    expect(moments.find(({ code }) => code === "AMOT")?.outcomes).toEqual(["lost"]);
    expect(selectConfidence(map)).toEqual({ assumption: 21, anecdote: 39, data: 68, validated: 6, unsaid: 0 });
    expect(selectUnexplainedLows(map)).toEqual([]);
  });
});

describe("the coverage of a young map", () => {
  it("misses everything until somebody adds it", () => {
    const doc = smallMap();
    const missing = () => selectCoverage(read(doc), {}, new Set())[0]?.missing;
    expect(missing()).toEqual(["touchpoint", "metric", "goal", "evidence"]);
    applyCommands(doc, [{ type: "setStageGoal", id: idOf("stage", 1), goal: "Sees us first" }], context());
    expect(missing()).toEqual(["touchpoint", "metric", "evidence"]);
    expect(selectMoments(read(doc)).every(({ on }) => !on)).toBe(true);
  });

  it("finds a low that nobody explains, below −1 only", () => {
    const doc = smallMap();
    applyCommands(doc, [
      { type: "setEmotion", stepId: idOf("step", 1), value: -1 }, { type: "setEmotion", stepId: idOf("step", 2), value: -1.5 },
      { type: "setEmotion", stepId: idOf("step", 3), value: -1.1 },
    ], context());
    expect(selectUnexplainedLows(read(doc))).toEqual([{ stepId: idOf("step", 3), value: -1.1 }]);
  });

  it("knows the waits nobody owns until a department takes them", () => {
    const doc = smallMap();
    applyCommands(doc, [{ type: "addEdge", id: idOf("edge", 1), kind: "wait", fromStepId: idOf("step", 1), toStepId: idOf("step", 2) }], context());
    expect(selectUnownedWaits(read(doc)).map(({ id }) => id)).toEqual([idOf("edge", 1)]);
    applyCommands(doc, [{ type: "setEdge", id: idOf("edge", 1), departmentId: idOf("department", 1) }], context());
    expect(selectUnownedWaits(read(doc))).toEqual([]);
  });

  it("counts, step by step, the cells in which a department has spoken", () => {
    const doc = smallMap();
    applyCommands(doc, [
      { type: "setCardFields", id: idOf("card", 1), departmentId: idOf("department", 1) },
      { type: "setCardFields", id: idOf("card", 2), departmentId: idOf("department", 1) },
      { type: "setCardFields", id: idOf("card", 3), departmentId: idOf("department", 2) },
    ], context());
    expect(selectSilence(read(doc), idOf("department", 1)).map(({ spoken, cells }) => [spoken, cells])).toEqual([[1, 2], [0, 2], [0, 2]]);
    applyCommands(doc, [{ type: "showLane", id: idOf("lane", 3), hidden: true }], context());
    expect(selectSilence(read(doc), idOf("department", 2)).map(({ spoken, cells }) => [spoken, cells])).toEqual([[0, 1], [0, 1], [0, 1]]);
  });
});

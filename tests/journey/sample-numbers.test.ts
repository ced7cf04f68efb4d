import { describe, expect, it } from "vitest";
import {
  read, selectChannelCounts, selectCurveExtremes, selectDepartmentSeries, selectSpreads, selectSteps, selectTeamSeries,
  selectThumbnail, selectTouchpointChips, selectTouchpointCount, selectVoices, validate,
} from "@/lib/journey";
import { selectCell } from "@/lib/journey/selectors/cells";
import { selectStageSpans } from "@/lib/journey/selectors/columns";
import { importSample, sampleBytes } from "./support/samples";

interface Expected {
  map: {
    current: { stages: number; steps: number; lanes: number; cards: number; touchpoints: number };
    future: { stages: number; steps: number; lanes: number; lanesShown: number; cards: number };
    touchpointsAwarenessToPurchase: number;
  };
  stages: string[];
  coverage: { channels: number[]; voices: Record<string, number[]> };
  disagreement: { spreadAtLeast2: string[] };
}
const expected = JSON.parse(new TextDecoder().decode(sampleBytes("northpeak.expected.json"))) as Expected;
const { file, journey, docs } = importSample("northpeak.journey.json");
const [current, future] = docs.map(read);
if (!current || !future) throw new Error("two maps expected");
const departmentOf = (code: string): string => {
  const department = file.workspace?.departments?.find((item) => item.code === code);
  return journey.carried.departmentIds?.[department?.id ?? ""] ?? "";
};

describe("the sample journey", () => {
  it("has the stages, steps, lanes and cards it should", () => {
    expect({
      stages: current.stages.length, steps: selectSteps(current).length, lanes: current.lanes.length, cards: current.cards.size,
      touchpoints: [...current.cards.values()].filter((card) => card.type === "touchpoint").length,
    }).toEqual(expected.map.current);
    expect({
      stages: future.stages.length, steps: selectSteps(future).length, lanes: future.lanes.length,
      lanesShown: future.lanes.filter((lane) => !lane.hidden).length, cards: future.cards.size,
    }).toEqual(expected.map.future);
    expect(current.stages.map((stage) => stage.title)).toEqual(expected.stages);
    expect([...current.recovered, ...future.recovered]).toEqual([]);
    for (const doc of docs) expect(validate(doc)).toEqual([]);
  });

  it("counts touchpoints as the coverage table does", () => {
    expect(selectTouchpointCount(current, 4)).toBe(expected.map.touchpointsAwarenessToPurchase);
    // Support is drawn with 7 and Research with 5: both are what the file has.
    expect(selectChannelCounts(current)).toEqual(expected.coverage.channels);
  });

  it("knows which departments spoke in which stage", () => {
    const voices = selectVoices(current);
    for (const [code, counts] of Object.entries(expected.coverage.voices)) {
      expect(voices.map((stage) => stage.get(departmentOf(code)) ?? 0)).toEqual(counts);
    }
  });

  it("finds the one step the departments disagree about", () => {
    const steps = selectSteps(current);
    const titles = selectSpreads(current).flatMap((spread, index) => (spread !== null && spread >= 2 ? [steps[index]?.title] : []));
    expect(titles).toEqual(expected.disagreement.spreadAtLeast2);
  });

  it("draws gaps where nobody said anything, and finds the ends of the curve", () => {
    const team = selectTeamSeries(current);
    expect(team).toHaveLength(13);
    expect(selectDepartmentSeries(current, departmentOf("SA")).slice(0, 4)).toEqual([null, null, null, expect.any(Number)]);
    const extremes = selectCurveExtremes(team);
    expect(selectSteps(current)[extremes?.lowest ?? -1]?.title).toBe("Waits for refund");
    expect(team[extremes?.highest ?? -1]).toBe(Math.max(...team.map((value) => value ?? -2)));
    expect(selectCurveExtremes([null, null])).toBeNull();
    expect(selectCurveExtremes([1, null, 1])).toBeNull();
  });

  it("groups touchpoints of a cell by channel, the main one first", () => {
    const lane = current.lanes.find(({ type }) => type === "touchpoints");
    const chips = selectSteps(current).map((step) => selectTouchpointChips(selectCell(current, step.id, lane?.id ?? "")));
    expect(chips.flat().flatMap((chip) => chip.cards)).toHaveLength(32);
    for (const step of chips) expect(step.map((chip) => chip.main)).toEqual(step.map((_, index) => index === 0));
  });

  it("spans stages over their steps and draws a small picture", () => {
    expect(selectStageSpans(current).map((span) => span.columns).reduce((a, b) => a + b)).toBe(13);
    const colours = Object.fromEntries((file.workspace?.departments ?? []).map(({ id, colour }) => [journey.carried.departmentIds?.[id] ?? id, colour]));
    const thumbnail = selectThumbnail(current, colours);
    expect(thumbnail.steps.map((step) => step.firstOfStage).filter(Boolean)).toHaveLength(8);
    expect(thumbnail.steps.map((step) => step.feeling)).toEqual(selectTeamSeries(current));
    expect(thumbnail.steps.every((step) => step.noteColours.length <= 3)).toBe(true);
    expect(thumbnail.steps.reduce((sum, step) => sum + step.actions, 0)).toBe(13);
  });

  it("keeps every future thing tied to the current thing it came from", () => {
    const currentIds = new Set([...current.cards.keys(), ...current.lanes.map(({ id }) => id), ...current.stages.map(({ id }) => id)]);
    const derived = [...future.cards.values()].flatMap((card) => card.derivedFromId ?? []);
    expect(derived).toHaveLength(108);
    for (const id of derived) expect(currentIds.has(id)).toBe(true);
    const linked = [...future.cards.values()].flatMap((card) => card.links ?? []);
    expect(linked.length).toBeGreaterThan(0);
    for (const { cardId } of linked) expect(current.cards.has(cardId)).toBe(true);
  });
});

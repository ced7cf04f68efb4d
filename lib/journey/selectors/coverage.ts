/** What a map does not know yet: stages without touchpoint, metric, goal or evidence, and departments that have not spoken. */
import type { Card, Confidence, Edge, MapModel, MomentCode, MomentOfTruth, Stage } from "../model";
import { cellKey, CONFIDENCES, MOMENT_CODES, teamEmotionKey } from "../model";
import { selectSteps } from "./columns";
import type { MeasuredFeelings } from "./discussions";
import { selectVoices } from "./voices";

export type Missing = "touchpoint" | "metric" | "goal" | "evidence";
export interface StageCoverage {
  readonly stageId: string;
  readonly missing: readonly Missing[];
  /** Notes per department; one that is not in it has not spoken here. */
  readonly voices: ReadonlyMap<string, number>;
}

/** @param targets ids of the metrics that have a target: they are a goal too */
export function selectCoverage(map: MapModel, measured: MeasuredFeelings, targets: ReadonlySet<string>): readonly StageCoverage[] {
  const voices = selectVoices(map);
  return map.stages.map((stage, index) => {
    const cards = cardsOf(map, stage);
    const has: Readonly<Record<Missing, boolean>> = {
      touchpoint: cards.some(({ touchpoint }) => touchpoint !== undefined),
      metric: cards.some(({ type, metricId }) => type === "metric" || metricId !== undefined),
      goal: Boolean(stage.goal) || cards.some(({ type, metricId }) => type === "goal" || (metricId !== undefined && targets.has(metricId))),
      evidence: cards.some(({ evidenceIds }) => (evidenceIds?.length ?? 0) > 0) || stage.steps.some((step) => measured[step.fileId ?? step.id]),
    };
    return { stageId: stage.id, missing: KINDS.filter((kind) => !has[kind]), voices: voices[index] ?? new Map<string, number>() };
  });
}
const KINDS: readonly Missing[] = ["touchpoint", "metric", "goal", "evidence"];

const cardsAt = (map: MapModel, stepId: string): readonly Card[] =>
  map.lanes.flatMap((lane) => map.cells.get(cellKey(stepId, lane.id)) ?? []).flatMap((id) => map.cards.get(id) ?? []);
const cardsOf = (map: MapModel, stage: Stage): readonly Card[] => stage.steps.flatMap((step) => cardsAt(map, step.id));

/** Steps where the team's feeling is below −1 and neither a pain point nor evidence says why. */
export const selectUnexplainedLows = (map: MapModel): readonly { readonly stepId: string; readonly value: number }[] =>
  selectSteps(map).flatMap(({ id: stepId }) => {
    const value = map.emotions.get(teamEmotionKey(stepId))?.value ?? 0;
    if (value >= -1 || cardsAt(map, stepId).some(({ type, evidenceIds }) => type === "pain-point" || (evidenceIds?.length ?? 0) > 0)) return [];
    return [{ stepId, value }];
  });

/** Waits between steps that no department answers for. */
export const selectUnownedWaits = (map: MapModel): readonly Edge[] =>
  map.edges.filter(({ kind, departmentId }) => kind === "wait" && departmentId === undefined);

export interface MomentStanding { readonly code: MomentCode; readonly on: boolean; readonly outcomes: readonly NonNullable<MomentOfTruth["outcome"]>[] }
/** All six moments of truth: whether the map has them, and how those of them that were judged went. */
export function selectMoments(map: MapModel): readonly MomentStanding[] {
  const onSteps = new Set(selectSteps(map).flatMap(({ momentOfTruth }) => momentOfTruth ?? []));
  const onCards = [...map.cards.values()].flatMap(({ momentOfTruth }) => momentOfTruth ?? []);
  return MOMENT_CODES.map((code) => ({
    code, on: onSteps.has(code) || onCards.some((moment) => moment.code === code),
    outcomes: onCards.flatMap((moment) => (moment.code === code ? moment.outcome ?? [] : [])),
  }));
}

/** Cards per confidence; `unsaid` = nobody has said. */
export function selectConfidence(map: MapModel): Readonly<Record<Confidence | "unsaid", number>> {
  const counts = { assumption: 0, anecdote: 0, data: 0, validated: 0, unsaid: 0 };
  for (const { confidence } of map.cards.values()) counts[CONFIDENCES.find((known) => known === confidence) ?? "unsaid"] += 1;
  return counts;
}

/** How many stages there are up to and including the one of purchase; null when none is named so. */
export function selectStagesToPurchase(map: MapModel): number | null {
  const at = map.stages.findIndex(({ title }) => /\bpurchase\b/i.test(title) && !/\b(post|after|re)[-\s]?purchase\b/i.test(title));
  return at < 0 ? null : at + 1;
}

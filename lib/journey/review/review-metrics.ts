/** What happened to metrics, as rows of a review: target and baseline side by side, the rest in words. */
import { canonicalJson } from "../export/canonical";
import type { MetricChange, MetricFact } from "../diff/metric-changes";
import { called } from "../diff/names";
import { amountOf, sayMetric } from "../diff/say-metric";
import { idFromText } from "../ids";
import type { MapModel } from "../model";
import type { ChangedValue, ReviewChange, ReviewReading, ReviewStage } from "./types";

type Read = Pick<ReviewReading, "stages" | "whole">;
const GOALS = ["target", "baseline"] as const;

/** Each behind the changes of its stage; what no card shows, with the whole map. */
export function withMetrics({ stages, whole }: Read, metrics: readonly MetricChange[], map: MapModel): Read {
  const inStage = (stageId: string | null) => metrics.filter(({ where }) => (map.stages.some(({ id }) => id === where.stageId) ? where.stageId : null) === stageId).map(rowOf);
  const all = stages.map((stage): ReviewStage => ({ ...stage, changes: [...stage.changes, ...inStage(stage.id)] }));
  for (const [index, { id, title }] of map.stages.entries()) {
    const rows = inStage(id);
    if (rows.length === 0 || all.some((stage) => stage.id === id)) continue;
    const next = all.findIndex(({ position }) => position !== null && position > index + 1);
    all.splice(next < 0 ? all.length : next, 0, { id, title: called(title, "Stage without a name"), gone: false, position: index + 1, changes: rows });
  }
  return { stages: all, whole: [...whole, ...inStage(null)] };
}

function rowOf(change: MetricChange): ReviewChange {
  const { before, after, kind, where, fields } = change;
  const metric = after ?? before;
  const rest = fields.filter(({ field }) => !GOALS.some((goal) => goal === field));
  const baseline = kind === "edited" && !fields.some(({ field }) => field === "baseline") && after?.baseline ? [`baseline ${amountOf(after, after.baseline.value)}`] : [];
  return {
    id: `metric:${metric?.id ?? change.key}`, tickKey: idFromText(canonicalJson(JSON.parse(JSON.stringify([change.key, before, after])))),
    mark: kind === "edited" ? "changed" : kind, part: "metric", label: "Metric", laneType: "metrics", place: called(metric?.name ?? "", "without a name"),
    before: kind === "removed" ? called(before?.name ?? "", "Without a name") : null, after: kind === "added" ? called(after?.name ?? "", "Without a name") : null, words: null,
    values: kind === "removed" ? [] : GOALS.flatMap((goal) => valueOf(goal, before, after)),
    notes: [...(rest.length > 0 ? [sayMetric({ ...change, fields: rest }).replace(/^[^”]*”: /u, "").replace(/\.$/, "")] : []), ...baseline],
    story: [sayMetric(change)], curve: null, departmentId: null, authorIds: [], at: null, stepId: where.stepId, cardId: null,
  };
}

function valueOf(goal: (typeof GOALS)[number], before: MetricFact | null, after: MetricFact | null): ChangedValue[] {
  const [from, to] = [before?.[goal], after?.[goal]];
  const said = (metric: MetricFact | null, amount: MetricFact["target"]) => (metric && amount ? `${amountOf(metric, amount.value)}${from?.value === to?.value && amount.date ? `, ${amount.date}` : ""}` : null);
  const [old, now] = [said(before, from), said(after, to)];
  return old === now ? [] : [{ name: goal === "target" ? "Target" : "Baseline", from: old, to: now }];
}

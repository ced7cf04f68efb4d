/** What happened to a journey's metrics between two states of one of its maps, told where the map shows them. */
import { cellKey, type MapModel, type MetricKind } from "../model";
import { sameValue } from "./fields";
import type { ChangeKind, FieldChange, Where } from "./types";

interface Amount { readonly value: number; readonly date?: string }
interface Measured { readonly date: string; readonly value: number; readonly n?: number }
/** A metric as a version freezes it. */
export interface MetricFact {
  readonly id: string;
  readonly name: string;
  readonly kind: MetricKind;
  readonly unit?: string;
  readonly better?: "up" | "down";
  readonly baseline?: Amount;
  readonly target?: Amount;
  /** Oldest first. */
  readonly actuals: readonly Measured[];
}
export interface MetricChange {
  readonly key: string;
  readonly part: "metric";
  readonly kind: Extract<ChangeKind, "added" | "removed" | "edited">;
  readonly before: MetricFact | null;
  readonly after: MetricFact | null;
  /** The first card that shows it, on the later map or else on the earlier; nowhere if no card does. */
  readonly where: Where;
  /** Of `edited`: at least one. */
  readonly fields: readonly FieldChange[];
}

const FIELDS = ["name", "kind", "unit", "better", "baseline", "target", "actuals"] as const satisfies readonly (keyof MetricFact)[];

/** @param maps the two maps the metrics were frozen with, the later one last */
export function metricChanges(
  before: readonly MetricFact[], after: readonly MetricFact[], maps: { readonly before: MapModel; readonly after: MapModel },
): readonly MetricChange[] {
  const old = new Map(before.map((metric) => [metric.id, metric]));
  const now = new Set(after.map(({ id }) => id));
  const [places, placesBefore] = [placesOf(maps.after), placesOf(maps.before)];
  const change = (kind: MetricChange["kind"], was: MetricFact | null, is: MetricFact | null, fields: readonly FieldChange[] = []): MetricChange => {
    const id = (is ?? was)?.id ?? "";
    return { key: `metric:${kind}:${id}`, part: "metric", kind, before: was, after: is, fields, where: places.get(id) ?? placesBefore.get(id) ?? NOWHERE };
  };
  return [
    ...after.flatMap((metric) => {
      const was = old.get(metric.id);
      if (!was) return [change("added", null, metric)];
      const fields = FIELDS.flatMap((field) => (sameValue(was[field] ?? null, metric[field] ?? null) ? [] : [{ field, from: was[field], to: metric[field] }]));
      return fields.length > 0 ? [change("edited", was, metric, fields)] : [];
    }),
    ...before.filter(({ id }) => !now.has(id)).map((metric) => change("removed", metric, null)),
  ];
}
const NOWHERE: Where = { stageId: null, stepId: null, laneId: null };

/** The place of the first card, in reading order, that names a metric. */
function placesOf(map: MapModel): ReadonlyMap<string, Where> {
  const places = new Map<string, Where>();
  for (const stage of map.stages) {
    for (const { id: stepId } of stage.steps) {
      for (const { id: laneId } of map.lanes) {
        for (const id of map.cells.get(cellKey(stepId, laneId)) ?? []) {
          const metricId = map.cards.get(id)?.metricId;
          if (metricId !== undefined && !places.has(metricId)) places.set(metricId, { stageId: stage.id, stepId, laneId });
        }
      }
    }
  }
  return places;
}

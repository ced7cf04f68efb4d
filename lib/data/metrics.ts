/** What a journey is measured by: metrics with a baseline, a target, and what was really measured. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { JourneyMetric } from "../contract/metrics";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { requireJourney } from "./access";
import type { Database } from "./database";
import { changeJourney, requireRoom } from "./journey-change";
import { findMetric, orderedMetrics, toMetric } from "./metric-rows";

type MetricInput = Omit<JourneyMetric, "id" | "fileId" | "actuals">;
type Clearable = Omit<MetricInput, "name" | "kind">;
/** What is not named stays, null clears. */
type MetricPatch = Partial<Pick<MetricInput, "name" | "kind">> & { readonly [Field in keyof Clearable]: Clearable[Field] | null };

const MOST_METRICS = 500;
const MOST_POINTS = 2_000;

export async function listMetrics(actor: Actor, journeyId: string): Promise<readonly JourneyMetric[]> {
  const { prisma } = requireRuntime();
  const { journey } = await requireJourney(prisma, actor, journeyId, "metrics.read");
  return (await orderedMetrics(prisma, journey.id)).map(toMetric);
}

/** Throws `conflict` when the journey holds five hundred. */
export const createMetric = (actor: Actor, journeyId: string, input: MetricInput): Promise<JourneyMetric> =>
  changeJourney(actor, journeyId, "metrics.change", async (tx, note) => {
    const { name, kind, ...optional } = input;
    const { _count: count, _max: last } = await tx.metric.aggregate({ where: { journeyId }, _count: true, _max: { position: true } });
    requireRoom(count, MOST_METRICS, "metrics in a journey");
    const id = randomUUID();
    await tx.metric.create({
      data: { id, journeyId, name, kind, ...columnsOf(optional), position: (last.position ?? -1) + 1, createdById: actor.userId },
    });
    await note("metric.created", { metricId: id, name });
    return shown(tx, journeyId, id);
  });

export const updateMetric = (actor: Actor, journeyId: string, metricId: string, patch: MetricPatch): Promise<JourneyMetric> =>
  changeJourney(actor, journeyId, "metrics.change", async (tx, note) => {
    await requireMetric(tx, journeyId, metricId);
    const { name, kind, ...optional } = patch;
    await tx.metric.update({ where: { id: metricId }, data: { ...(name !== undefined && { name }), ...(kind && { kind }), ...columnsOf(optional) } });
    await note("metric.changed", { metricId, changed: Object.keys(patch) });
    return shown(tx, journeyId, metricId);
  });

/** Cards that name it keep their words. */
export const deleteMetric = (actor: Actor, journeyId: string, metricId: string): Promise<void> =>
  changeJourney(actor, journeyId, "metrics.change", async (tx, note) => {
    const { name } = await requireMetric(tx, journeyId, metricId);
    await tx.metric.delete({ where: { id: metricId } });
    await note("metric.deleted", { metricId, name });
  });

/** Throws `conflict` when the metric holds two thousand values. */
export const addMetricPoint = (
  actor: Actor, journeyId: string, metricId: string, { date, value, n }: { date: string; value: number; n?: number },
): Promise<JourneyMetric> =>
  changeJourney(actor, journeyId, "metrics.change", async (tx, note) => {
    const { points } = await requireMetric(tx, journeyId, metricId);
    requireRoom(points.length, MOST_POINTS, "values of a metric");
    const position = points.filter((point) => point.date === date).length;
    await tx.metricPoint.create({ data: { id: randomUUID(), metricId, date, value, n: n ?? null, position } });
    await note("metric.changed", { metricId, changed: ["actuals"] });
    return shown(tx, journeyId, metricId);
  });

export const deleteMetricPoint = (actor: Actor, journeyId: string, metricId: string, pointId: string): Promise<JourneyMetric> =>
  changeJourney(actor, journeyId, "metrics.change", async (tx, note) => {
    await requireMetric(tx, journeyId, metricId);
    const { count } = await tx.metricPoint.deleteMany({ where: { id: pointId, metricId } });
    if (count === 0) throw new AppError("not_found", `point ${pointId} is not of metric ${metricId}`);
    await note("metric.changed", { metricId, changed: ["actuals"] });
    return shown(tx, journeyId, metricId);
  });

/** What is not named stays. */
const columnsOf = ({ unit, better, baseline, target }: Omit<MetricPatch, "name" | "kind">) => ({
  ...(unit !== undefined && { unit }), ...(better !== undefined && { better }),
  ...(baseline !== undefined && { baselineValue: baseline?.value ?? null, baselineDate: baseline?.date ?? null }),
  ...(target !== undefined && { targetValue: target?.value ?? null, targetDate: target?.date ?? null }),
});

async function requireMetric(db: Database, journeyId: string, metricId: string) {
  const metric = await findMetric(db, journeyId, metricId);
  if (!metric) throw new AppError("not_found", `metric ${metricId} is not of journey ${journeyId}`);
  return metric;
}
const shown = async (db: Database, journeyId: string, metricId: string) => toMetric(await requireMetric(db, journeyId, metricId));

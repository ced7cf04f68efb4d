/** A metric's rows as pages show it and as a file says it, and a file's metric as rows. */
import { randomUUID } from "node:crypto";
import type { Prisma } from "../../generated/prisma/client";
import type { JourneyMetric, MetricAmount } from "../contract/metrics";
import type { FileMetric } from "../journey/export/file-types";
import type { MetricWithIds } from "../journey/export/import-types";
import { compact, extensionsOf, isPlain } from "../journey/stored-values";
import type { Database, Transaction } from "./database";
import { storableJson, storableText } from "./storable";

const withPoints = { points: { orderBy: [{ date: "asc" }, { position: "asc" }, { id: "asc" }] } } as const satisfies Prisma.MetricInclude;
type MetricRow = Prisma.MetricGetPayload<{ include: typeof withPoints }>;

/** In their order. Without asking for rights: for callers that have. */
export const orderedMetrics = (db: Database, journeyId: string): Promise<MetricRow[]> => db.metric.findMany({
  where: { journeyId }, orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }], include: withPoints,
});
/** Null for a metric of another journey. */
export const findMetric = (db: Database, journeyId: string, id: string): Promise<MetricRow | null> =>
  db.metric.findFirst({ where: { id, journeyId }, include: withPoints });

const amount = (value: number | null, date: string | null): MetricAmount | undefined =>
  (value === null ? undefined : { value, ...(date !== null && { date }) });

export const toMetric = (row: MetricRow): JourneyMetric => compact({
  id: row.id, fileId: row.fileId ?? undefined, name: row.name, kind: row.kind, unit: row.unit ?? undefined,
  better: row.better ?? undefined, baseline: amount(row.baselineValue, row.baselineDate), target: amount(row.targetValue, row.targetDate),
  actuals: row.points.map(({ id, date, value, n }) => compact({ id, date, value, n: n ?? undefined })),
});

/** With the x- keys the file had. */
export function toFileMetric(row: MetricRow): MetricWithIds {
  const { id, fileId, baseline, target, actuals: _actuals, ...metric } = toMetric(row);
  const carried = isPlain(row.carried) ? row.carried : {};
  const extended = (value: MetricAmount | undefined, key: string) => value && { ...value, ...extensionsOf(carried[key]) };
  return compact({
    id, fileId,
    metric: compact({
      id: fileId ?? id, ...metric, baseline: extended(baseline, "baseline"), target: extended(target, "target"),
      actuals: row.points.length === 0 ? undefined
        : row.points.map((point) => compact({ date: point.date, value: point.value, n: point.n ?? undefined, ...extensionsOf(point.carried) })),
      ...extensionsOf(carried),
    }),
  });
}

export async function insertMetrics(
  tx: Transaction, journeyId: string, metrics: readonly MetricWithIds[], userId: string, firstPosition = 0,
): Promise<void> {
  await tx.metric.createMany({
    data: metrics.map(({ id, fileId, metric }, index) => ({
      id, journeyId, position: firstPosition + index, fileId: fileId ?? null, ...metricColumns(metric), createdById: userId,
    })),
  });
  await tx.metricPoint.createMany({
    data: metrics.flatMap(({ id, metric }) => (metric.actuals ?? []).map((point, position) => ({
      id: randomUUID(), metricId: id, position, date: point.date, value: point.value, n: point.n ?? null,
      carried: storableJson(extensionsOf(point)),
    }))),
  });
}

/** What a file says of a metric but its values. */
export const metricColumns = (metric: FileMetric) => ({
  name: storableText(metric.name), kind: metric.kind,
  unit: metric.unit === undefined ? null : storableText(metric.unit), better: metric.better ?? null,
  baselineValue: metric.baseline?.value ?? null, baselineDate: metric.baseline?.date ?? null,
  targetValue: metric.target?.value ?? null, targetDate: metric.target?.date ?? null,
  carried: storableJson(carriedOf(metric)),
});

function carriedOf(metric: FileMetric): object {
  const parts = { baseline: extensionsOf(metric.baseline), target: extensionsOf(metric.target) };
  return {
    ...extensionsOf(metric), ...Object.fromEntries(Object.entries(parts).filter(([, extensions]) => Object.keys(extensions).length > 0)),
  };
}

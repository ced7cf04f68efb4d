/** What a newer file says of metrics, over what is here: values that were measured here stay beside the file's. */
import { randomUUID } from "node:crypto";
import { sameActual } from "../journey/export/file-facts";
import type { MetricWithIds } from "../journey/export/import-types";
import { extensionsOf } from "../journey/stored-values";
import type { Transaction } from "./database";
import { findMetric, insertMetrics, metricColumns, toMetric } from "./metric-rows";
import { storableJson } from "./storable";

export async function mergeMetrics(tx: Transaction, journeyId: string, metrics: readonly MetricWithIds[], userId: string): Promise<void> {
  const added: MetricWithIds[] = [];
  for (const { id, fileId, metric } of metrics) {
    const row = await findMetric(tx, journeyId, id);
    if (!row) {
      added.push({ id, metric, ...(fileId !== undefined && { fileId }) });
      continue;
    }
    await tx.metric.update({ where: { id }, data: metricColumns(metric) });
    const known = toMetric(row).actuals;
    const news = (metric.actuals ?? []).filter((point) => !known.some((one) => sameActual(one, point)));
    await tx.metricPoint.createMany({
      data: news.map((point, index) => ({
        id: randomUUID(), metricId: id, position: known.length + index, date: point.date, value: point.value, n: point.n ?? null, carried: storableJson(extensionsOf(point)),
      })),
    });
  }
  const { _max: { position } } = await tx.metric.aggregate({ where: { journeyId }, _max: { position: true } });
  await insertMetrics(tx, journeyId, added, userId, (position ?? -1) + 1);
}

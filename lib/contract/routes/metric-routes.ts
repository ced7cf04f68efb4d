/** Routes of what a journey is measured by. */
import { defineRoute } from "../define-route";
import { metric, metricPatch, newMetric, newMetricPoint } from "../schemas/metrics";
import { idParams, z } from "../schemas/primitives";

const readMetrics = { kind: "member", action: "metrics.read", of: "journey" } as const;
const changeMetrics = { kind: "member", action: "metrics.change", of: "journey" } as const;

export const listMetricsRoute = defineRoute({
  method: "GET", path: "/api/v1/journeys/{journeyId}/metrics", params: idParams("journeyId"), status: 200, access: readMetrics,
  response: z.object({ metrics: z.array(metric).readonly() }), summary: "What a journey is measured by, with baseline, target and actual values",
});
export const createMetricRoute = defineRoute({
  method: "POST", path: "/api/v1/journeys/{journeyId}/metrics", params: idParams("journeyId"), status: 201, access: changeMetrics,
  body: newMetric, response: metric, summary: "Add a metric; cards name it with `metricId`",
});
export const updateMetricRoute = defineRoute({
  method: "PATCH", path: "/api/v1/journeys/{journeyId}/metrics/{metricId}", params: idParams("journeyId", "metricId"), status: 200,
  access: changeMetrics, body: metricPatch, response: metric, summary: "Change a metric; `null` clears, absent leaves",
});
export const deleteMetricRoute = defineRoute({
  method: "DELETE", path: "/api/v1/journeys/{journeyId}/metrics/{metricId}", params: idParams("journeyId", "metricId"), status: 204,
  access: changeMetrics, summary: "Delete a metric with its values; cards that name it keep their words",
});
export const addMetricPointRoute = defineRoute({
  method: "POST", path: "/api/v1/journeys/{journeyId}/metrics/{metricId}/points", params: idParams("journeyId", "metricId"),
  status: 201, access: changeMetrics, body: newMetricPoint, response: metric, summary: "Add what was measured on a day",
});
export const deleteMetricPointRoute = defineRoute({
  method: "DELETE", path: "/api/v1/journeys/{journeyId}/metrics/{metricId}/points/{pointId}",
  params: idParams("journeyId", "metricId", "pointId"), status: 200, access: changeMetrics, response: metric,
  summary: "Take a measured value away",
});

import { route } from "@/lib/contract/route";
import { deleteMetricRoute, updateMetricRoute } from "@/lib/contract/routes/metric-routes";
import { deleteMetric, updateMetric } from "@/lib/data/metrics";

export const PATCH = route(updateMetricRoute, ({ actor, params, body }) =>
  updateMetric(actor, params.journeyId, params.metricId, body));
export const DELETE = route(deleteMetricRoute, ({ actor, params }) => deleteMetric(actor, params.journeyId, params.metricId));

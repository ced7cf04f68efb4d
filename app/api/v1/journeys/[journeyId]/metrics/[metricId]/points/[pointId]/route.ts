import { route } from "@/lib/contract/route";
import { deleteMetricPointRoute } from "@/lib/contract/routes/metric-routes";
import { deleteMetricPoint } from "@/lib/data/metrics";

export const DELETE = route(deleteMetricPointRoute, ({ actor, params }) =>
  deleteMetricPoint(actor, params.journeyId, params.metricId, params.pointId));

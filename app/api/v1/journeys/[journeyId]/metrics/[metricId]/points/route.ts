import { route } from "@/lib/contract/route";
import { addMetricPointRoute } from "@/lib/contract/routes/metric-routes";
import { addMetricPoint } from "@/lib/data/metrics";

export const POST = route(addMetricPointRoute, ({ actor, params, body }) =>
  addMetricPoint(actor, params.journeyId, params.metricId, body));

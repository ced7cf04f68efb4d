import { route } from "@/lib/contract/route";
import { createMetricRoute, listMetricsRoute } from "@/lib/contract/routes/metric-routes";
import { createMetric, listMetrics } from "@/lib/data/metrics";

export const GET = route(listMetricsRoute, async ({ actor, params }) => ({ metrics: await listMetrics(actor, params.journeyId) }));
export const POST = route(createMetricRoute, ({ actor, params, body }) => createMetric(actor, params.journeyId, body));

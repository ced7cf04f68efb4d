import { route } from "@/lib/contract/route";
import { readMetricsRoute } from "@/lib/contract/routes/server-routes";
import { readProcessMetrics } from "@/lib/data/process-metrics";

export const GET = route(readMetricsRoute, ({ headers }) => readProcessMetrics(headers.get("authorization")));

/** Routes about the server itself. */
import { defineRoute, PUBLIC } from "../define-route";
import { z } from "../schemas/primitives";

export const readHealthRoute = defineRoute({
  method: "GET", path: "/api/health", access: PUBLIC, status: 200, response: z.object({ status: z.literal("ok") }),
  summary: "Whether the server is ready; 503 while it starts, stops or has lost its database",
});
export const readMetricsRoute = defineRoute({
  method: "GET", path: "/api/metrics", access: PUBLIC, status: 200, text: ["text/plain"],
  summary: "Numbers of this process in Prometheus's format, for who sends METRICS_TOKEN as bearer token; 404 where none is set",
});
export const readOpenApiRoute = defineRoute({
  method: "GET", path: "/api/v1/openapi.json", access: PUBLIC, status: 200, response: z.looseObject({}),
  summary: "This description",
});

import { route } from "@/lib/contract/route";
import { describeApi } from "@/lib/contract/openapi";
import { readOpenApiRoute } from "@/lib/contract/routes/server-routes";

export const GET = route(readOpenApiRoute, async () => describeApi());

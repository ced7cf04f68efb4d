import { route } from "@/lib/contract/route";
import { readServerStateRoute } from "@/lib/contract/routes/workspace-routes";
import { readServerState } from "@/lib/data/server-state";

export const GET = route(readServerStateRoute, ({ actor, params }) => readServerState(actor, params.workspaceId));

import { route } from "@/lib/contract/route";
import { readNewsStateRoute } from "@/lib/contract/routes/notification-routes";
import { readNewsState } from "@/lib/data/inbox";

export const GET = route(readNewsStateRoute, ({ actor, params }) => readNewsState(actor, params.workspaceId));

import { route } from "@/lib/contract/route";
import { createActionRoute, listActionsRoute } from "@/lib/contract/routes/plan-routes";
import { createAction, listActions } from "@/lib/data/actions";

export const GET = route(listActionsRoute, async ({ actor, params }) => ({ actions: await listActions(actor, params.journeyId) }));
export const POST = route(createActionRoute, ({ actor, params, body }) => createAction(actor, params.journeyId, body));

import { route } from "@/lib/contract/route";
import { deleteActionRoute, updateActionRoute } from "@/lib/contract/routes/plan-routes";
import { deleteAction, updateAction } from "@/lib/data/actions";

export const PATCH = route(updateActionRoute, ({ actor, params, body }) => updateAction(actor, params.journeyId, params.actionId, body));
export const DELETE = route(deleteActionRoute, ({ actor, params }) => deleteAction(actor, params.journeyId, params.actionId));

import { route } from "@/lib/contract/route";
import { deleteGapRoute, updateGapRoute } from "@/lib/contract/routes/plan-routes";
import { deleteGap, updateGap } from "@/lib/data/gaps";

export const PATCH = route(updateGapRoute, ({ actor, params, body }) => updateGap(actor, params.journeyId, params.gapId, body));
export const DELETE = route(deleteGapRoute, ({ actor, params }) => deleteGap(actor, params.journeyId, params.gapId));

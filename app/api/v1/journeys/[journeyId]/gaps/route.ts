import { route } from "@/lib/contract/route";
import { createGapRoute, listGapsRoute } from "@/lib/contract/routes/plan-routes";
import { createGap, listGaps } from "@/lib/data/gaps";

export const GET = route(listGapsRoute, async ({ actor, params }) => ({ gaps: await listGaps(actor, params.journeyId) }));
export const POST = route(createGapRoute, ({ actor, params, body }) => createGap(actor, params.journeyId, body));

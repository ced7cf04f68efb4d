import { route } from "@/lib/contract/route";
import { createMapRoute } from "@/lib/contract/routes/journey-routes";
import { createFutureMap } from "@/lib/data/maps";

export const POST = route(createMapRoute, ({ actor, params, body }) => createFutureMap(actor, params.journeyId, body));

import { route } from "@/lib/contract/route";
import { readMapDiffRoute } from "@/lib/contract/routes/map-routes";
import { readMapDiff } from "@/lib/data/map-diff";

export const GET = route(readMapDiffRoute, ({ actor, params, query }) => readMapDiff(actor, params.mapId, query));

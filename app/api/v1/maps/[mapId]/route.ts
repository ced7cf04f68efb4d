import { route } from "@/lib/contract/route";
import { deleteMapRoute, readMapRoute, updateMapRoute } from "@/lib/contract/routes/map-routes";
import { deleteMap, readMap, updateMap } from "@/lib/data/maps";

export const GET = route(readMapRoute, ({ actor, params }) => readMap(actor, params.mapId));
export const PATCH = route(updateMapRoute, ({ actor, params, body }) => updateMap(actor, params.mapId, body));
export const DELETE = route(deleteMapRoute, ({ actor, params }) => deleteMap(actor, params.mapId));

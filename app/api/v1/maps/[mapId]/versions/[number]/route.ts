import { route } from "@/lib/contract/route";
import { readVersionRoute, renameVersionRoute } from "@/lib/contract/routes/version-routes";
import { readVersion, renameVersion } from "@/lib/data/versions";

export const GET = route(readVersionRoute, ({ actor, params }) => readVersion(actor, params.mapId, params.number));
export const PATCH = route(renameVersionRoute, ({ actor, params, body }) => renameVersion(actor, params.mapId, params.number, body.title));

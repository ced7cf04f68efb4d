import { route } from "@/lib/contract/route";
import { restoreVersionRoute } from "@/lib/contract/routes/version-routes";
import { restoreVersion } from "@/lib/data/version-restore";

export const POST = route(restoreVersionRoute, ({ actor, params }) => restoreVersion(actor, params.mapId, params.number));

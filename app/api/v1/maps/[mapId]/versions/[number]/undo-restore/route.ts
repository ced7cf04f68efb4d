import { route } from "@/lib/contract/route";
import { undoRestoreRoute } from "@/lib/contract/routes/version-routes";
import { undoRestore } from "@/lib/data/version-restore";

export const POST = route(undoRestoreRoute, ({ actor, params }) => undoRestore(actor, params.mapId, params.number));

import { route } from "@/lib/contract/route";
import { runCommandsRoute } from "@/lib/contract/routes/map-routes";
import { runCommands } from "@/lib/data/map-commands";

export const POST = route(runCommandsRoute, ({ actor, params, body }) => runCommands(actor, params.mapId, body.commands));

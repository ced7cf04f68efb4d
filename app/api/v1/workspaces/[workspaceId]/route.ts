import { route } from "@/lib/contract/route";
import { renameWorkspaceRoute } from "@/lib/contract/routes/workspace-routes";
import { renameWorkspace } from "@/lib/data/workspaces";

export const PATCH = route(renameWorkspaceRoute, ({ actor, params, body }) => renameWorkspace(actor, params.workspaceId, body));

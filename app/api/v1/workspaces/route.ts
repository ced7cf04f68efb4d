import { route } from "@/lib/contract/route";
import { createWorkspaceRoute } from "@/lib/contract/routes/workspace-routes";
import { createWorkspace } from "@/lib/data/workspaces";

export const POST = route(createWorkspaceRoute, ({ actor, body }) => createWorkspace(actor, body));

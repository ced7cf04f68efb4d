import { route } from "@/lib/contract/route";
import { readMeRoute } from "@/lib/contract/routes/account-routes";
import { listWorkspaces } from "@/lib/data/workspaces";

export const GET = route(readMeRoute, async ({ actor }) => ({
  user: { id: actor.userId, name: actor.name, email: actor.email },
  workspaces: await listWorkspaces(actor),
}));

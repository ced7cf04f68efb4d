import { route } from "@/lib/contract/route";
import { listMembersRoute } from "@/lib/contract/routes/member-routes";
import { listMembers } from "@/lib/data/members";

export const GET = route(listMembersRoute, async ({ actor, params }) => ({ members: await listMembers(actor, params.workspaceId) }));

import { route } from "@/lib/contract/route";
import { removeMemberRoute, updateMemberRoute } from "@/lib/contract/routes/member-routes";
import { removeMember, updateMember } from "@/lib/data/members";

export const PATCH = route(updateMemberRoute, ({ actor, params, body }) =>
  updateMember(actor, params.workspaceId, params.userId, body));
export const DELETE = route(removeMemberRoute, ({ actor, params }) => removeMember(actor, params.workspaceId, params.userId));

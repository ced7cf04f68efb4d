import { route } from "@/lib/contract/route";
import { revokeInvitationRoute } from "@/lib/contract/routes/member-routes";
import { revokeInvitation } from "@/lib/data/invitations";

export const DELETE = route(revokeInvitationRoute, ({ actor, params }) =>
  revokeInvitation(actor, params.workspaceId, params.invitationId));

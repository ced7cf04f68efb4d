import { publicOrigin } from "@/lib/auth/request-origin";
import { route } from "@/lib/contract/route";
import { createInvitationRoute, listInvitationsRoute } from "@/lib/contract/routes/member-routes";
import { createInvitation, listInvitations } from "@/lib/data/invitations";
import { requireRuntime } from "@/lib/runtime";

export const GET = route(listInvitationsRoute, async ({ actor, params }) => ({
  invitations: await listInvitations(actor, params.workspaceId),
}));
export const POST = route(createInvitationRoute, async ({ actor, params, body, headers }) => {
  const invitation = await createInvitation(actor, params.workspaceId, body);
  const origin = publicOrigin(headers, requireRuntime().config.publicUrl);
  return { ...invitation, url: `${origin}/invitations/${invitation.token}` };
});

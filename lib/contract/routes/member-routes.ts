/** Routes of members and of the invitations that bring them in. */
import { defineRoute, PUBLIC } from "../define-route";
import {
  acceptance, invitation, invitationMade, invitationPreview, joined, member, memberPatch, newInvitation,
} from "../schemas/people";
import { idParams, z } from "../schemas/primitives";

const params = idParams("workspaceId");
const memberParams = idParams("workspaceId", "userId");
const tokenParams = z.object({ token: z.string().min(1).max(200) });
const changesInvitations = { kind: "member", action: "invitations.change", of: "workspace" } as const;

export const listMembersRoute = defineRoute({
  method: "GET", path: "/api/v1/workspaces/{workspaceId}/members", params, status: 200,
  access: { kind: "member", action: "members.read", of: "workspace" },
  response: z.object({ members: z.array(member).readonly() }), summary: "Members of a workspace, by name",
});
export const updateMemberRoute = defineRoute({
  method: "PATCH", path: "/api/v1/workspaces/{workspaceId}/members/{userId}", params: memberParams, status: 200,
  access: { kind: "member", action: "members.change", of: "workspace" }, body: memberPatch, response: member,
  summary: "Change a member's role or departments, suspend or readmit them; never above one's own role",
});
export const removeMemberRoute = defineRoute({
  method: "DELETE", path: "/api/v1/workspaces/{workspaceId}/members/{userId}", params: memberParams, status: 204,
  access: { kind: "member", action: "members.change", of: "workspace" },
  summary: "Remove a member; everybody may remove themselves, except the last owner",
});
export const listInvitationsRoute = defineRoute({
  method: "GET", path: "/api/v1/workspaces/{workspaceId}/invitations", params, status: 200,
  access: { kind: "member", action: "invitations.read", of: "workspace" },
  response: z.object({ invitations: z.array(invitation).readonly() }), summary: "Invitations that can still be used",
});
export const createInvitationRoute = defineRoute({
  method: "POST", path: "/api/v1/workspaces/{workspaceId}/invitations", params, status: 201, access: changesInvitations,
  body: newInvitation, response: invitationMade,
  summary: "Invite one person by link, for seven days; the link is shown only now, and mailed to `email` where mail is set up",
});
export const revokeInvitationRoute = defineRoute({
  method: "DELETE", path: "/api/v1/workspaces/{workspaceId}/invitations/{invitationId}",
  params: idParams("workspaceId", "invitationId"), status: 204, access: changesInvitations, summary: "Take an invitation back",
});
export const previewInvitationRoute = defineRoute({
  method: "GET", path: "/api/v1/invitations/{token}", params: tokenParams, access: PUBLIC, status: 200,
  response: invitationPreview, summary: "What an invitation is for; 410 once it was used or has expired",
});
export const acceptInvitationRoute = defineRoute({
  method: "POST", path: "/api/v1/invitations/{token}/accept", params: tokenParams, access: PUBLIC, status: 200,
  body: acceptance, response: joined, summary: "Join: signed in with an empty body, or with a new account",
});

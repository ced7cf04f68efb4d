/** Invitations as the invited see them: looked at, and used once. */
import { hashPassword } from "../auth/passwords";
import type { Actor } from "../auth/actor-type";
import { AppError } from "../errors";
import type { Role } from "../policy/roles";
import { requireRuntime } from "../runtime";
import { insertAccount, type NewAccount } from "./accounts";
import { recordAudit } from "./audit";
import type { Database, Transaction } from "./database";
import { hashToken } from "./link-tokens";
import { inTransaction } from "./transaction";

export interface InvitationPreview {
  readonly workspace: { readonly name: string };
  readonly role: Role;
  readonly departments: readonly { readonly name: string; readonly code: string; readonly colour: string }[];
  /** Only this address may use it. */
  readonly email?: string;
  readonly invitedBy?: string;
  readonly expiresAt: string;
}
export interface Joined { readonly userId: string; readonly workspace: { readonly id: string; readonly slug: string; readonly name: string } }

/** Throws `not_found` for an unknown token, `gone` for one that was used, taken back or has run out. */
export async function previewInvitation(token: string): Promise<InvitationPreview> {
  const { prisma } = requireRuntime();
  const invitation = await requireOpenInvitation(prisma, token);
  const inviter = await prisma.user.findUnique({ where: { id: invitation.createdById }, select: { name: true } });
  const departments = await prisma.department.findMany({
    where: { workspaceId: invitation.workspaceId, id: { in: invitation.departmentIds } }, orderBy: { position: "asc" },
    select: { name: true, code: true, colour: true },
  });
  return {
    workspace: { name: invitation.workspace.name }, role: invitation.role, departments,
    ...(invitation.email !== null && { email: invitation.email }), ...(inviter && { invitedBy: inviter.name }),
    expiresAt: invitation.expiresAt.toISOString(),
  };
}

/**
 * Signed in, or with a new account. Of several tries at once, one gets in. Members keep their role, and the link stays
 * unused. Throws as `previewInvitation`, and `forbidden` when the link is for another address.
 */
export async function acceptInvitation(token: string, who: Actor | NewAccount): Promise<Joined> {
  const { prisma, bus } = requireRuntime();
  // Before the slow hash: a dead link costs nothing.
  requireAddress(await requireOpenInvitation(prisma, token), who.email);
  const passwordHash = "password" in who ? await hashPassword(who.password) : null;
  const joined = await inTransaction(async (tx) => {
    const invitation = await requireOpenInvitation(tx, token);
    if ("userId" in who && (await isMember(tx, invitation.workspaceId, who.userId))) {
      return { userId: who.userId, workspace: invitation.workspace };
    }
    await useUp(tx, invitation.id);
    const userId = "userId" in who ? who.userId : (await insertAccount(tx, { ...who, passwordHash })).id;
    await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedById: userId } });
    await insertMember(tx, invitation, userId);
    await recordAudit(tx, {
      kind: "invitation.accepted", actorId: userId, workspaceId: invitation.workspaceId,
      subject: { id: invitation.id, userId, role: invitation.role },
    });
    return { userId, workspace: invitation.workspace };
  });
  bus.publish({ type: "access", workspaceId: joined.workspace.id, userId: joined.userId });
  return joined;
}

type OpenInvitation = Awaited<ReturnType<typeof requireOpenInvitation>>;

async function requireOpenInvitation(db: Database, token: string) {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { workspace: { select: { id: true, slug: true, name: true } } },
  });
  if (!invitation) throw new AppError("not_found", "unknown invitation token");
  if (invitation.acceptedAt || invitation.revokedAt || invitation.expiresAt <= new Date()) throw usedUp(invitation.id);
  return invitation;
}

/** The row's lock lets one of several through; the others find it used. */
async function useUp(tx: Transaction, invitationId: string): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    data: { acceptedAt: new Date() },
  });
  if (count === 0) throw usedUp(invitationId);
}

async function insertMember(tx: Transaction, invitation: OpenInvitation, userId: string): Promise<void> {
  const { workspaceId, role } = invitation;
  // A department may have been deleted since the invitation was made.
  const departments = await tx.department.findMany({
    where: { workspaceId, id: { in: invitation.departmentIds } }, select: { id: true },
  });
  await tx.membership.create({ data: { workspaceId, userId, role } });
  await tx.membershipDepartment.createMany({
    data: departments.map(({ id }) => ({ workspaceId, userId, departmentId: id })),
  });
}

const isMember = async (tx: Transaction, workspaceId: string, userId: string): Promise<boolean> =>
  (await tx.membership.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } })) !== null;

const usedUp = (id: string): AppError => new AppError("gone", `invitation ${id} was used, revoked or has expired`);

function requireAddress(invitation: { readonly id: string; readonly email: string | null }, email: string): void {
  if (invitation.email === null || invitation.email === email.toLowerCase()) return;
  throw new AppError("forbidden", `invitation ${invitation.id} is for another address`, {
    userMessage: "This invitation was made for another e-mail address.",
    fields: { email: "This invitation was made for another e-mail address." },
  });
}

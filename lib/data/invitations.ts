/** Invitations as admins see them: made, listed, taken back. The link itself is shown once; only its hash is kept. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { InvitationListItem } from "../contract/home";
import { AppError } from "../errors";
import type { Role } from "../policy/roles";
import { requireRuntime } from "../runtime";
import { requireAccess, requireDepartments } from "./access";
import { recordAudit } from "./audit";
import { hashToken, linkToken } from "./link-tokens";
import { queueInvitationMail } from "./mail/outbox";
import { inTransaction } from "./transaction";

/**
 * The token is returned here and, if an address is given and mail is set up, mailed to it. Nobody invites to a role above
 * their own.
 */
export async function createInvitation(
  actor: Actor, workspaceId: string, input: { role: Role; departmentIds: readonly string[]; email?: string },
): Promise<{ id: string; token: string; expiresAt: string; mailed: boolean }> {
  const { config } = requireRuntime();
  const id = randomUUID();
  const token = linkToken("invitation", id);
  const expiresAt = new Date(Date.now() + config.limits.lifetime.invitationSeconds * 1000);
  const mailed = await inTransaction(async (tx) => {
    await requireAccess(tx, actor, workspaceId, "invitations.change", { newRole: input.role });
    const departmentIds = [...(await requireDepartments(tx, workspaceId, input.departmentIds))];
    await tx.invitation.create({
      data: {
        id, workspaceId, tokenHash: hashToken(token), role: input.role, departmentIds,
        email: input.email ?? null, createdById: actor.userId, expiresAt,
      },
    });
    await recordAudit(tx, {
      kind: "invitation.created", actorId: actor.userId, workspaceId, subject: { id, role: input.role, departmentIds },
    });
    return queueInvitationMail(tx, { id, email: input.email ?? null });
  });
  return { id, token, expiresAt: expiresAt.toISOString(), mailed };
}

/** Those that can still be used, newest first. */
export async function listInvitations(actor: Actor, workspaceId: string): Promise<readonly InvitationListItem[]> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "invitations.read");
  const rows = await prisma.invitation.findMany({
    where: { workspaceId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id, role: row.role, departmentIds: row.departmentIds, ...(row.email !== null && { email: row.email }),
    createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(),
  }));
}

/** Throws `not_found` when there is no such invitation and `gone` when it was used or taken back before. */
export async function revokeInvitation(actor: Actor, workspaceId: string, invitationId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await requireAccess(tx, actor, workspaceId, "invitations.change");
    const found = await tx.invitation.findFirst({ where: { id: invitationId, workspaceId }, select: { role: true } });
    if (!found) throw new AppError("not_found", `invitation ${invitationId} is not of workspace ${workspaceId}`);
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null }, data: { revokedAt: new Date() },
    });
    if (count === 0) throw new AppError("gone", `invitation ${invitationId} was used or revoked before`);
    await recordAudit(tx, {
      kind: "invitation.revoked", actorId: actor.userId, workspaceId, subject: { id: invitationId, role: found.role },
    });
  });
}

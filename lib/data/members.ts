/** Members of a workspace: who they are, what they may do, for which departments they speak. */
import type { Actor } from "../auth/actor-type";
import { MEMBER_CHANGES, type MemberChange } from "../contract/audit";
import type { MemberListItem } from "../contract/home";
import { AppError } from "../errors";
import type { Role } from "../policy/roles";
import { requireRuntime } from "../runtime";
import { requireAccess, requireDepartments, requireRight } from "./access";
import { recordAudit } from "./audit";
import type { Transaction } from "./database";
import { inTransaction } from "./transaction";

export interface MemberPatch {
  readonly role?: Role;
  readonly departmentIds?: readonly string[];
  readonly suspended?: boolean;
}

const MEMBER = { user: { select: { id: true, name: true, email: true } }, departments: true } as const;
type MemberRow = Awaited<ReturnType<typeof findMember>>;

/** Suspended ones included, by name. */
export async function listMembers(actor: Actor, workspaceId: string): Promise<readonly MemberListItem[]> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "members.read");
  const rows = await prisma.membership.findMany({
    where: { workspaceId }, include: MEMBER, orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(toListItem);
}

/** Nobody changes a role above their own or gives one; the last owner stays one. Felt by open pages within two seconds. */
export async function updateMember(
  actor: Actor, workspaceId: string, userId: string, patch: MemberPatch,
): Promise<MemberListItem> {
  const { bus } = requireRuntime();
  const member = await inTransaction(async (tx) => {
    await requireAccess(tx, actor, workspaceId, "members.change");
    await lockMembers(tx, workspaceId);
    // Read again behind the lock: this person may have been demoted by the one who held it.
    const access = await requireAccess(tx, actor, workspaceId, "members.change");
    const before = await findMember(tx, workspaceId, userId);
    requireRight(access, "members.change", { theirRole: before.role, newRole: patch.role });
    const role = patch.role ?? before.role;
    const suspendedAt = patch.suspended === undefined ? before.suspendedAt
      : patch.suspended ? (before.suspendedAt ?? new Date()) : null;
    if (role !== "owner" || suspendedAt) await requireAnotherOwner(tx, workspaceId, before);
    await tx.membership.update({ where: { workspaceId_userId: { workspaceId, userId } }, data: { role, suspendedAt } });
    if (patch.departmentIds) await replaceDepartments(tx, workspaceId, userId, patch.departmentIds);
    const after = await findMember(tx, workspaceId, userId);
    const changed = changesBetween(before, after);
    if (changed.length > 0) {
      await recordAudit(tx, {
        kind: "member.changed", actorId: actor.userId, workspaceId,
        subject: { userId, changed, role, suspended: suspendedAt !== null, departmentIds: departmentIdsOf(after) },
      });
    }
    return after;
  });
  bus.publish({ type: "access", workspaceId, userId });
  return toListItem(member);
}

/** Removes somebody (admins), or lets the person themselves go (everybody but the last owner). */
export async function removeMember(actor: Actor, workspaceId: string, userId: string): Promise<void> {
  const { bus } = requireRuntime();
  const leaving = actor.userId === userId;
  const action = leaving ? "members.leave" : "members.change";
  await inTransaction(async (tx) => {
    await requireAccess(tx, actor, workspaceId, action);
    await lockMembers(tx, workspaceId);
    const access = await requireAccess(tx, actor, workspaceId, action);
    const member = await findMember(tx, workspaceId, userId);
    requireRight(access, action, { theirRole: member.role });
    await requireAnotherOwner(tx, workspaceId, member);
    await tx.membership.delete({ where: { workspaceId_userId: { workspaceId, userId } } });
    // What they looked after is nobody's from now on, and shows as such.
    await tx.action.updateMany({ where: { ownerId: userId, journey: { workspaceId } }, data: { ownerId: null } });
    await recordAudit(tx, {
      kind: leaving ? "member.left" : "member.removed", actorId: actor.userId, workspaceId, subject: { userId },
    });
  });
  bus.publish({ type: "access", workspaceId, userId });
}

/** Two owners who demote each other at once would leave none: changes of members wait for one another. */
async function lockMembers(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Workspace" WHERE "id" = ${workspaceId}::uuid FOR NO KEY UPDATE`;
}

async function findMember(tx: Transaction, workspaceId: string, userId: string) {
  const member = await tx.membership.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } }, include: MEMBER,
  });
  if (!member) throw new AppError("not_found", `user ${userId} is no member of workspace ${workspaceId}`);
  return member;
}

async function requireAnotherOwner(tx: Transaction, workspaceId: string, member: MemberRow): Promise<void> {
  if (member.role !== "owner" || member.suspendedAt) return;
  const others = await tx.membership.count({
    where: { workspaceId, role: "owner", suspendedAt: null, NOT: { userId: member.userId } },
  });
  if (others > 0) return;
  throw new AppError("conflict", `user ${member.userId} is the last owner of workspace ${workspaceId}`, {
    userMessage: "This is the last owner. Make somebody else an owner first.",
  });
}

async function replaceDepartments(
  tx: Transaction, workspaceId: string, userId: string, departmentIds: readonly string[],
): Promise<void> {
  const ids = await requireDepartments(tx, workspaceId, departmentIds);
  await tx.membershipDepartment.deleteMany({ where: { workspaceId, userId } });
  await tx.membershipDepartment.createMany({ data: ids.map((departmentId) => ({ workspaceId, userId, departmentId })) });
}

function changesBetween(before: MemberRow, after: MemberRow): MemberChange[] {
  const isChanged = {
    role: before.role !== after.role,
    suspended: (before.suspendedAt === null) !== (after.suspendedAt === null),
    departments: departmentIdsOf(before).sort().join() !== departmentIdsOf(after).sort().join(),
  };
  return MEMBER_CHANGES.filter((change) => isChanged[change]);
}

const departmentIdsOf = (row: MemberRow): string[] => row.departments.map(({ departmentId }) => departmentId);

const toListItem = (row: MemberRow): MemberListItem => ({
  id: row.userId, name: row.user.name, email: row.user.email, role: row.role,
  departmentIds: departmentIdsOf(row),
  suspended: row.suspendedAt !== null, joinedAt: row.createdAt.toISOString(),
});

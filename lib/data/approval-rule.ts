/** The workspace's rule about who must approve a version. */
import type { Actor } from "../auth/actor-type";
import type { ApprovalRule } from "../policy/approval";
import { requireRuntime } from "../runtime";
import { requireAccess } from "./access";
import { recordAudit } from "./audit";
import { inTransaction } from "./transaction";

const RULE = { approvalsNeeded: true, everyoneApproves: true } as const;

export async function readApprovalRule(actor: Actor, workspaceId: string): Promise<ApprovalRule> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "workspace.read");
  return prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: RULE });
}

/** What is not named stays. Nothing is approved by it: reviews that stand follow it from their next decision on. */
export const updateApprovalRule = (
  actor: Actor, workspaceId: string, { approvalsNeeded, everyoneApproves }: { [K in keyof ApprovalRule]?: ApprovalRule[K] | undefined },
): Promise<ApprovalRule> => inTransaction(async (tx) => {
  await requireAccess(tx, actor, workspaceId, "workspace.update");
  const rule = await tx.workspace.update({
    where: { id: workspaceId }, select: RULE,
    data: { ...(approvalsNeeded !== undefined && { approvalsNeeded }), ...(everyoneApproves !== undefined && { everyoneApproves }) },
  });
  await recordAudit(tx, { kind: "workspace.approval-changed", actorId: actor.userId, workspaceId, subject: { ...rule } });
  return rule;
});

/** Reads who did what in a workspace. */
import type { Actor } from "../auth/actor-type";
import { requireRuntime } from "../runtime";
import { requireAccess } from "./access";

const PAGE = 100;

export interface AuditEventItem {
  readonly id: string;
  readonly kind: string;
  readonly actorId: string | null;
  readonly subject: unknown;
  readonly at: string;
}

/** The newest hundred, or the newest hundred before a time (ISO, exclusive). */
export async function listAuditEvents(actor: Actor, workspaceId: string, before?: string): Promise<readonly AuditEventItem[]> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "audit.read");
  const rows = await prisma.auditEvent.findMany({
    where: { workspaceId, ...(before !== undefined && { at: { lt: new Date(before) } }) },
    orderBy: [{ at: "desc" }, { id: "desc" }], take: PAGE,
  });
  return rows.map(({ id, kind, actorId, subject, at }) => ({ id, kind, actorId, subject, at: at.toISOString() }));
}

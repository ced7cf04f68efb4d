/** Writes who did what, in the transaction that does it. Append-only: nothing here changes or deletes an event. */
import { randomUUID } from "node:crypto";
import type { Prisma } from "../../generated/prisma/client";
import type { Database } from "./database";

export type AuditKind =
  | "account.created" | "account.password-changed" | "sessions.ended"
  | "workspace.created" | "workspace.renamed" | "workspace.approval-changed"
  | "department.created" | "department.changed" | "department.deleted"
  | "member.joined" | "member.changed" | "member.removed" | "member.left"
  | "invitation.created" | "invitation.revoked" | "invitation.accepted"
  | "journey.created" | "journey.imported" | "journey.updated-from-file" | "journey.exported" | "journey.changed" | "journey.deleted"
  | "gap.created" | "gap.changed" | "gap.deleted"
  | "action.created" | "action.changed" | "action.deleted"
  | "metric.created" | "metric.changed" | "metric.deleted"
  | "comment.created" | "comment.edited" | "comment.deleted" | "comment.resolved" | "comment.reopened"
  | "version.created" | "version.renamed" | "version.restored" | "version.restore-undone"
  | "review.requested" | "review.decided" | "review.withdrawn" | "review.superseded"
  | "map.created" | "map.changed" | "map.deleted";

export interface AuditEntry {
  readonly kind: AuditKind;
  readonly actorId: string | null;
  readonly workspaceId?: string;
  /** Ids and plain values only: no tokens, no passwords. */
  readonly subject: Prisma.InputJsonObject;
}

export async function recordAudit(db: Database, entry: AuditEntry): Promise<void> {
  await db.auditEvent.create({
    data: {
      id: randomUUID(), kind: entry.kind, actorId: entry.actorId, workspaceId: entry.workspaceId ?? null, subject: entry.subject,
    },
  });
}

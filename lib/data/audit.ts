/** Writes who did what, in the transaction that does it. Append-only: nothing here changes or deletes an event. */
import { randomUUID } from "node:crypto";
import type { Prisma } from "../../generated/prisma/client";
import type { AuditKind } from "../contract/audit";
import type { Database } from "./database";

/** Of an account, in whichever workspaces it is: no admin of one reads them. */
type AccountAuditKind = "account.created" | "account.password-changed" | "sessions.ended";

type AuditEntry = {
  readonly actorId: string | null;
  /** Ids and plain values only: no tokens, no passwords. */
  readonly subject: Prisma.InputJsonObject;
} & ({ readonly kind: AuditKind; readonly workspaceId: string } | { readonly kind: AccountAuditKind; readonly workspaceId?: never });

export async function recordAudit(db: Database, { kind, actorId, workspaceId, subject }: AuditEntry): Promise<void> {
  await db.auditEvent.create({ data: { id: randomUUID(), kind, actorId, workspaceId: workspaceId ?? null, subject }, select: { id: true } });
}

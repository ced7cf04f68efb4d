/** Sign-ins: one row each, ended by signing out, by a new password, or everywhere at once. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import { requireRuntime } from "../runtime";
import { recordAudit } from "./audit";
import type { Database } from "./database";
import { inTransaction } from "./transaction";

/** Called by next-auth after the password was right. Returns the id the token carries. */
export async function openSession(userId: string): Promise<string> {
  const { prisma, config } = requireRuntime();
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + config.limits.lifetime.sessionSeconds * 1000);
  await prisma.userSession.create({ data: { id, userId, expiresAt } });
  return id;
}

/** Null when the sign-in was ended, has run out or is somebody else's. Read anew for every request. */
export async function findActor(session: { userId: string; sessionId: string }): Promise<Actor | null> {
  const row = await requireRuntime().prisma.userSession.findFirst({
    where: { id: session.sessionId, userId: session.userId, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, user: { select: { id: true, name: true, email: true } } },
  });
  return row && { userId: row.user.id, sessionId: row.id, name: row.user.name, email: row.user.email };
}

/** Ends one sign-in; its sockets close within two seconds. */
export async function closeSession(session: { userId: string; sessionId: string }): Promise<void> {
  const { prisma, bus } = requireRuntime();
  const { count } = await prisma.userSession.updateMany({
    where: { id: session.sessionId, userId: session.userId, revokedAt: null }, data: { revokedAt: new Date() },
  });
  if (count > 0) bus.publish({ type: "session", userId: session.userId, sessionId: session.sessionId });
}

/** Signs the person out on every device, this one included. */
export async function closeAllSessions(actor: Actor): Promise<void> {
  const { bus } = requireRuntime();
  await inTransaction(async (tx) => {
    const ended = await revokeSessionsOf(tx, actor.userId);
    await recordAudit(tx, { kind: "sessions.ended", actorId: actor.userId, subject: { ended } });
  });
  bus.publish({ type: "session", userId: actor.userId });
}

/** For use inside a transaction; the caller publishes `session` after the commit. Returns how many were open. */
export async function revokeSessionsOf(db: Database, userId: string): Promise<number> {
  const { count } = await db.userSession.updateMany({
    where: { userId, revokedAt: null }, data: { revokedAt: new Date() },
  });
  return count;
}

/** Passwords of accounts: checked at sign-in, changed by their owner. */
import { checkPassword, hashPassword } from "../auth/passwords";
import type { Actor } from "../auth/actor-type";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import type { Account } from "./accounts";
import { recordAudit } from "./audit";
import { openSession, revokeSessionsOf } from "./sessions";
import { inTransaction } from "./transaction";

/** For next-auth: the account when the password is right. An unknown address takes as long as a wrong password. */
export async function findAccountByPassword(email: string, password: string): Promise<Account | null> {
  const user = await requireRuntime().prisma.user.findUnique({ where: { email: email.toLowerCase() } });
  const right = await checkPassword(password, user?.passwordHash);
  return user && right ? { id: user.id, name: user.name, email: user.email } : null;
}

/**
 * Ends every sign-in of the person, and returns the id of the one that replaces this request's. Throws `bad_request`
 * when the current password is wrong.
 */
export async function changePassword(actor: Actor, input: { current: string; next: string }): Promise<string> {
  const { prisma, bus } = requireRuntime();
  const user = await prisma.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { passwordHash: true } });
  if (!(await checkPassword(input.current, user.passwordHash))) {
    throw new AppError("bad_request", `wrong current password of ${actor.userId}`, {
      fields: { current: "This is not your current password." },
    });
  }
  const passwordHash = await hashPassword(input.next);
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash } });
    await revokeSessionsOf(tx, actor.userId);
    await recordAudit(tx, { kind: "account.password-changed", actorId: actor.userId, subject: { userId: actor.userId } });
  });
  bus.publish({ type: "session", userId: actor.userId });
  return openSession(actor.userId);
}

/**
 * Takes mails from the outbox, as many processes as there are, and sends each once: whoever takes one moves it ahead in
 * time under a row lock the others skip, and lets go of it only when it is known what became of it.
 */
import type { Limits } from "../../config/limits";
import type { Logger } from "../../logger";
import { requireRuntime } from "../../runtime";
import { invitationLetter } from "./invitation-letter";
import type { Letter } from "./letter";
import { notificationLetter } from "./notification-letter";

/** What the mail server made of a letter. `code` is for the log and holds no words of people. */
export type Delivery =
  | { readonly outcome: "sent" }
  /** Never: there is no such address, or it does not take this. */
  | { readonly outcome: "refused"; readonly code: string }
  /** Not now. */
  | { readonly outcome: "failed"; readonly code: string };
/** Never throws, and is settled well within `takenForMs`. */
export type SendLetter = (letter: Letter) => Promise<Delivery>;

interface TakenMail {
  readonly id: string;
  readonly notificationId: string | null;
  readonly invitationId: string | null;
  /** This try included. */
  readonly attempts: number;
  readonly createdAt: Date;
}

/** Until nothing is due. Returns how many were sent. */
export async function sendDueMails(send: SendLetter, limits: Limits["mail"], logger: Logger): Promise<number> {
  let sent = 0;
  for (;;) {
    const taken = await takeMails(limits);
    if (taken.length === 0) return sent;
    const delivered = await Promise.all(taken.map((mail) => deliver(mail, send, limits, logger)));
    sent += delivered.filter(Boolean).length;
  }
}

const takeMails = ({ atOnce, takenForMs }: Limits["mail"]): Promise<TakenMail[]> => requireRuntime().prisma.$queryRaw<TakenMail[]>`
  UPDATE "OutgoingMail" SET "attempts" = "attempts" + 1, "dueAt" = now() + make_interval(secs => ${takenForMs / 1000}::float)
  WHERE "id" IN (SELECT "id" FROM "OutgoingMail" WHERE "dueAt" <= now() ORDER BY "dueAt" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
  RETURNING "id", "notificationId", "invitationId", "attempts", "createdAt"`;

async function deliver(mail: TakenMail, send: SendLetter, limits: Limits["mail"], logger: Logger): Promise<boolean> {
  const letter = await composed(mail);
  if (!letter) {
    await finish(mail);
    return false;
  }
  const delivery = await send(letter);
  switch (delivery.outcome) {
    case "sent":
      await finish(mail);
      return true;
    case "refused":
      await finish(mail);
      logger.warn({ mailId: mail.id, code: delivery.code }, "the mail server refuses a mail for good; it is not sent");
      return false;
    case "failed":
      if (Date.now() - mail.createdAt.getTime() >= limits.giveUpAfterMs) {
        await finish(mail);
        logger.error({ mailId: mail.id, attempts: mail.attempts, code: delivery.code }, "a mail could not be sent for a day; it is given up");
      } else await tryLater(mail, limits);
      return false;
  }
}

async function composed({ notificationId, invitationId }: TakenMail): Promise<Letter | null> {
  const { prisma, config: { publicUrl } } = requireRuntime();
  if (publicUrl === null) return null;
  if (notificationId !== null) return notificationLetter(prisma, notificationId, publicUrl);
  return invitationId === null ? null : invitationLetter(prisma, invitationId, publicUrl);
}

/** Only while it is still ours: after a very long try somebody else may have taken it. */
const mine = ({ id, attempts }: TakenMail) => ({ id, attempts });
const finish = (mail: TakenMail) => requireRuntime().prisma.outgoingMail.deleteMany({ where: mine(mail) });
const tryLater = (mail: TakenMail, { firstRetryMs, longestRetryMs }: Limits["mail"]) => requireRuntime().prisma.outgoingMail.updateMany({
  where: mine(mail), data: { dueAt: new Date(Date.now() + Math.min(longestRetryMs, firstRetryMs * 2 ** (mail.attempts - 1))) },
});

/** Mails that have to go out, written in the transaction of what they tell. Without mail settings there are none. */
import { randomUUID } from "node:crypto";
import type { NotificationKind } from "../../contract/notifications";
import { requireRuntime } from "../../runtime";
import type { Transaction } from "../database";
import { within } from "../patience";
import { afterCommit } from "../transaction";

/** That a review was withdrawn shows in the inbox; a mail would only say that there is nothing to do. */
const isMailed = (kind: NotificationKind): boolean => kind !== "review-withdrawn";

/** Links in mails need PUBLIC_URL, so without it none are sent. */
export const mailsAreSent = (): boolean => {
  const { config } = requireRuntime();
  return config.mail !== null && config.publicUrl !== null;
};

/** Whether the person wants such mails, and may still read what it is about, is asked in the moment of sending. */
export async function queueNotificationMails(tx: Transaction, kind: NotificationKind, notifications: readonly { readonly id: string }[]): Promise<void> {
  if (mailsAreSent() && isMailed(kind)) await queue(tx, notifications.map(({ id }) => ({ notificationId: id })));
}

/** False: nobody is mailed, the link has to be handed over. */
export async function queueInvitationMail(tx: Transaction, invitation: { readonly id: string; readonly email: string | null }): Promise<boolean> {
  if (!mailsAreSent() || invitation.email === null) return false;
  await queue(tx, [{ invitationId: invitation.id }]);
  return true;
}

/** Due or not. Null: the database does not answer within a second. */
export const countWaitingMails = (): Promise<number | null> =>
  within(1_000, requireRuntime().prisma.outgoingMail.count()).catch(() => null);

async function queue(tx: Transaction, mails: readonly ({ readonly notificationId: string } | { readonly invitationId: string })[]): Promise<void> {
  await tx.outgoingMail.createMany({ data: mails.map((about) => ({ id: randomUUID(), ...about })) });
  afterCommit(tx, () => requireRuntime().bus.publish({ type: "mail" }));
}

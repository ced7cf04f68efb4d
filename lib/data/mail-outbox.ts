/** Mails that have to go out, written in the transaction of what they tell. Without mail settings there are none. */
import { randomUUID } from "node:crypto";
import type { NotificationKind } from "../contract/notifications";
import { requireRuntime } from "../runtime";
import type { Transaction } from "./database";

/** That a review was withdrawn shows in the inbox; a mail would only say that there is nothing to do. */
const isMailed = (kind: NotificationKind): boolean => kind !== "review-withdrawn";

/** Links in mails need PUBLIC_URL, so without it none are sent. */
export const mailsAreSent = (): boolean => {
  const { config } = requireRuntime();
  return config.mail !== null && config.publicUrl !== null;
};

/** Whether the person wants such mails, and may still read what it is about, is asked in the moment of sending. */
export async function queueMails(tx: Transaction, kind: NotificationKind, notifications: readonly { readonly id: string }[]): Promise<void> {
  if (!mailsAreSent() || !isMailed(kind)) return;
  await tx.outgoingMail.createMany({ data: notifications.map(({ id }) => ({ id: randomUUID(), notificationId: id })) });
}

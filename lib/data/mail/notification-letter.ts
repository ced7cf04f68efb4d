/** The mail of a notification, or none: when its reader may not or does not want to read it any more. */
import { topicOf, type MailTopic } from "../../contract/notifications";
import { newsHeadline } from "../../contract/news-words";
import { can } from "../../policy/can";
import { requireRuntime } from "../../runtime";
import type { Database } from "../database";
import { hashToken, linkToken } from "../link-tokens";
import { STILL_THERE, toNews, WITH_MAP } from "../news-rows";
import { writeLetter, type Letter } from "./letter";

/** Null: not to be sent. Stores the hash of the unsubscribe link that stands in it. */
export async function notificationLetter(db: Database, notificationId: string, publicUrl: string): Promise<Letter | null> {
  const row = await db.notification.findFirst({
    where: { id: notificationId, ...STILL_THERE, recipient: { suspendedAt: null } },
    include: { ...WITH_MAP, recipient: { select: { role: true, workspace: true, user: { include: { mailPreference: true } } } } },
  });
  if (!row || !can(row.recipient, "map.read")) return null;
  const { user, workspace } = row.recipient;
  const [item] = await toNews(db, workspace.slug, [row]);
  if (!item) return null;
  const topic = topicOf(item.kind);
  if (user.mailPreference?.[topic] === false) return null;
  const said = newsHeadline(item);
  return writeLetter({
    id: row.id, to: { name: user.name, address: user.email }, subject: said, sentence: `${said}.`, quote: item.excerpt,
    link: { label: topic === "reviews" ? "Open the review" : "Open the comment", url: `${publicUrl}${item.href}` },
    reason: `You get this because you are a member of ${workspace.name} on Throughline.`,
    unsubscribe: { label: `Stop mails about ${topic}`, url: `${publicUrl}/unsubscribe/${await keepUnsubscribeLink(db, row.id, user.id, topic)}` },
  });
}

/** One per mail, for one person and topic; the next try of the same mail finds its own again. Those that have expired go. Returns its token. */
async function keepUnsubscribeLink(db: Database, notificationId: string, userId: string, topic: MailTopic): Promise<string> {
  const token = linkToken("unsubscribe", notificationId);
  const expiresAt = new Date(Date.now() + requireRuntime().config.limits.lifetime.unsubscribeSeconds * 1000);
  const tokenHash = hashToken(token);
  await db.unsubscribeLink.deleteMany({ where: { userId, expiresAt: { lte: new Date() } } });
  await db.unsubscribeLink.upsert({ where: { tokenHash }, create: { tokenHash, userId, topic, expiresAt }, update: { expiresAt } });
  return token;
}

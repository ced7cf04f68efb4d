/** News for members: written in the transaction that does the thing, told to pages and mailed after its commit. */
import { randomUUID } from "node:crypto";
import type { NotificationKind, ReviewDecision } from "../contract/notifications";
import { can } from "../policy/can";
import type { Role } from "../policy/roles";
import { requireRuntime } from "../runtime";
import type { Transaction } from "./database";
import { queueNotificationMails } from "./mail/outbox";
import { storableText } from "./storable";
import { afterCommit } from "./transaction";

interface News {
  readonly recipients: readonly string[];
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly mapId: string;
}
/** Ids are parsed and belong together: the caller has settled its own rights before. */
export type NewNotification = News & (
  | { readonly kind: "mention" | "reply"; readonly commentId: string; readonly versionNumber?: number | null; readonly excerpt: string }
  | { readonly kind: "review-requested" | "review-withdrawn"; readonly reviewId: string; readonly versionNumber: number;
      /** The message of who asks. */
      readonly excerpt?: string | null }
  | { readonly kind: "review-decided"; readonly reviewId: string; readonly versionNumber: number; readonly decision: ReviewDecision;
      /** The note of who decided. */
      readonly excerpt?: string | null });

/** Enough to know what it is about, characters. */
const EXCERPT_LENGTH = 280;

/**
 * One row for each recipient who may read the map now: members, not suspended, each once, never the actor. Nothing else is
 * to be done: open pages hear of it and mails go out after the commit of `tx`, which must come from `inTransaction`.
 */
export async function notify(tx: Transaction, actor: { readonly userId: string }, news: NewNotification): Promise<void> {
  const userIds = await readersAmong(tx, news.workspaceId, news.recipients.filter((id) => id !== actor.userId));
  if (userIds.length === 0) return;
  const rows = userIds.map((recipientId) => ({ id: randomUUID(), recipientId, actorId: actor.userId, ...columnsOf(news) }));
  await tx.notification.createMany({ data: rows });
  await queueNotificationMails(tx, news.kind, rows);
  tellPages(tx, news.workspaceId, userIds);
}

/** For a comment that is deleted: nobody reads its words any more, and mails that wait are not sent. */
export async function deleteNotificationsOf(tx: Transaction, { commentId }: { readonly commentId: string }): Promise<void> {
  const gone = await tx.notification.findMany({ where: { commentId }, select: { workspaceId: true, recipientId: true } });
  await tx.notification.deleteMany({ where: { commentId } });
  const [first] = gone;
  if (first) tellPages(tx, first.workspaceId, gone.map(({ recipientId }) => recipientId));
}

/** For a comment whose words changed: what was taken out is not to be read here either. */
export async function rewordNotificationsOf(tx: Transaction, { commentId, excerpt }: { readonly commentId: string; readonly excerpt: string }): Promise<void> {
  await tx.notification.updateMany({ where: { commentId }, data: { excerpt: shortened(excerpt) } });
}

interface Columns {
  readonly workspaceId: string; readonly journeyId: string; readonly mapId: string; readonly kind: NotificationKind;
  readonly commentId: string | null; readonly reviewId: string | null; readonly versionNumber: number | null;
  readonly decision: ReviewDecision | null; readonly excerpt: string | null;
}
function columnsOf(news: NewNotification): Columns {
  const { workspaceId, journeyId, mapId, kind, versionNumber = null, excerpt } = news;
  const all = {
    workspaceId, journeyId, mapId, kind, versionNumber, excerpt: excerpt ? shortened(excerpt) : null, commentId: null, reviewId: null, decision: null,
  };
  switch (news.kind) {
    case "mention": case "reply": return { ...all, commentId: news.commentId };
    case "review-requested": case "review-withdrawn": return { ...all, reviewId: news.reviewId };
    case "review-decided": return { ...all, reviewId: news.reviewId, decision: news.decision };
  }
}

/** The rows stay locked against a removal until the commit, or a row here could not say whose it is. */
async function readersAmong(tx: Transaction, workspaceId: string, userIds: readonly string[]): Promise<string[]> {
  if (userIds.length === 0) return [];
  const members = await tx.$queryRaw<{ userId: string; role: Role }[]>`
    SELECT "userId", "role" FROM "Membership"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "userId" = ANY(${[...new Set(userIds)]}::uuid[]) AND "suspendedAt" IS NULL
    ORDER BY "userId" FOR KEY SHARE`;
  return members.filter((member) => can(member, "map.read")).map(({ userId }) => userId);
}

const tellPages = (tx: Transaction, workspaceId: string, userIds: readonly string[]): void =>
  afterCommit(tx, () => requireRuntime().bus.publish({ type: "notifications", workspaceId, userIds }));

/** By characters as people count them, so that no emoji is cut in half. */
function shortened(text: string): string {
  const characters = [...storableText(text).replace(/\s+/gu, " ").trim()];
  return characters.length <= EXCERPT_LENGTH ? characters.join("") : `${characters.slice(0, EXCERPT_LENGTH - 1).join("")}…`;
}

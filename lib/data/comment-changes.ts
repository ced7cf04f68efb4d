/** Writes comments: begun, answered, reworded, deleted, resolved. Open pages are told which thread to read again. */
import { randomUUID } from "node:crypto";
import type { Comment, Journey, Prisma } from "../../generated/prisma/client";
import type { Actor } from "../auth/actor-type";
import type { AuditKind } from "../contract/audit";
import type { CommentAnchor, CommentThread } from "../contract/comments";
import { AppError } from "../errors";
import { can } from "../policy/can";
import { requireRuntime } from "../runtime";
import { requireMap, type Access } from "./access";
import { recordAudit } from "./audit";
import { requireAnchor, requireMentions, type Mentions } from "./comment-targets";
import { tellOfComment } from "./comment-news";
import { readThreads } from "./comment-rows";
import { readerOf } from "./comments";
import type { Transaction } from "./database";
import { requireRoom } from "./journey-change";
import { limitMentions } from "./news-limit";
import { deleteNotificationsOf, rewordNotificationsOf } from "./notifications";
import { inTransaction } from "./transaction";

const MOST_COMMENTS = 10_000;

export interface CommentText extends Partial<Mentions> { readonly text: string }
export interface NewComment extends CommentText, Partial<CommentAnchor> { readonly replyToId?: string }

/**
 * Begins a thread, or answers in one. Throws `bad_request` with `fields` for what it names and is elsewhere, `conflict` when
 * the thread it answers is gone or the map holds ten thousand comments, `rate_limited` when too many people were told things.
 */
export async function createComment(actor: Actor, mapId: string, { replyToId, text, ...input }: NewComment): Promise<CommentThread> {
  const anchor = anchorOf(input);
  if (replyToId === undefined) {
    const { map, journey } = await requireMap(requireRuntime().prisma, actor, mapId, "map.comment");
    await requireAnchor(map, journey.carried, anchor);
  }
  await limitMentions(actor, mentionsOf(input));
  return changeComments(actor, mapId, async (tx, { journey, note }) => {
    requireRoom(await tx.comment.count({ where: { mapId, deletedAt: null } }), MOST_COMMENTS, "comments on a map");
    const mentions = await requireMentions(tx, journey.workspaceId, mentionsOf(input));
    const root = replyToId === undefined ? null : await lockThread(tx, mapId, replyToId);
    const id = randomUUID();
    const comment = await tx.comment.create({
      data: {
        id, mapId, rootId: root?.id ?? null, ...(root ? anchorOf(root) : anchor), authorId: actor.userId, text, createdAt: await timeIn(tx, root),
        mentionUserIds: [...mentions.mentionUserIds], mentionDepartmentIds: [...mentions.mentionDepartmentIds],
      },
    });
    await note("comment.created", { commentId: id });
    await tellOfComment(tx, actor, journey, comment, null);
    return root?.id ?? id;
  });
}

/** Only the author may. Throws `forbidden`, and `bad_request` with `fields` as `createComment`. */
export async function editComment(actor: Actor, mapId: string, commentId: string, { text, ...input }: CommentText): Promise<CommentThread> {
  await limitMentions(actor, mentionsOf(input));
  return changeComments(actor, mapId, async (tx, { journey, note }) => {
    const comment = await requireComment(tx, mapId, commentId);
    if (comment.authorId !== actor.userId) throw new AppError("forbidden", `comment ${commentId} is somebody else's`, { userMessage: "Only its author can change a comment." });
    const mentions = await requireMentions(tx, journey.workspaceId, mentionsOf(input), comment);
    await unlessDeleted(tx, commentId, {
      text, editedAt: new Date(), mentionUserIds: [...mentions.mentionUserIds], mentionDepartmentIds: [...mentions.mentionDepartmentIds],
    });
    await note("comment.edited", { commentId });
    await rewordNotificationsOf(tx, { commentId, excerpt: text });
    await tellOfComment(tx, actor, journey, { ...comment, text, ...mentions }, comment);
    return comment.rootId ?? commentId;
  });
}

/** One's own; admins delete any. Its words are gone for good, the answers to it stay. */
export async function deleteComment(actor: Actor, mapId: string, commentId: string): Promise<void> {
  await changeThread(actor, mapId, async (tx, { access, note }) => {
    const comment = await requireComment(tx, mapId, commentId);
    if (comment.authorId !== actor.userId && !can(access, "comments.moderate")) {
      throw new AppError("forbidden", `comment ${commentId} is somebody else's`, { userMessage: "Only its author and admins can delete a comment." });
    }
    await unlessDeleted(tx, commentId, { text: "", mentionUserIds: [], mentionDepartmentIds: [], deletedAt: new Date() });
    await deleteNotificationsOf(tx, { commentId });
    await note("comment.deleted", { commentId, ...(comment.authorId !== null && { authorId: comment.authorId }) });
    return comment.rootId ?? commentId;
  });
}

/** The thread the comment is in. Whoever may comment may; the first who does so is remembered. */
export const resolveComment = (actor: Actor, mapId: string, commentId: string): Promise<CommentThread> => setResolved(actor, mapId, commentId, true);
export const reopenComment = (actor: Actor, mapId: string, commentId: string): Promise<CommentThread> => setResolved(actor, mapId, commentId, false);

const setResolved = (actor: Actor, mapId: string, commentId: string, resolved: boolean): Promise<CommentThread> =>
  changeComments(actor, mapId, async (tx, { note }) => {
    const { id } = await lockThread(tx, mapId, commentId);
    const { count } = await tx.comment.updateMany({
      where: { id, resolvedAt: resolved ? null : { not: null } },
      data: resolved ? { resolvedAt: new Date(), resolvedById: actor.userId } : { resolvedAt: null, resolvedById: null },
    });
    if (count > 0) await note(resolved ? "comment.resolved" : "comment.reopened", { commentId: id });
    return id;
  });

interface Change {
  readonly journey: Journey;
  readonly access: Access;
  readonly note: (kind: AuditKind, subject: Record<string, string>) => Promise<void>;
}
/** Gives the id of the thread it changed. */
type Work = (tx: Transaction, change: Change) => Promise<string>;

async function changeThread(actor: Actor, mapId: string, work: Work): Promise<{ readonly threadId: string; readonly journey: Journey }> {
  const done = await inTransaction(async (tx) => {
    const { journey, access } = await requireMap(tx, actor, mapId, "map.comment");
    const note: Change["note"] = (kind, subject) =>
      recordAudit(tx, { kind, actorId: actor.userId, workspaceId: journey.workspaceId, subject: { mapId, ...subject } });
    return { threadId: await work(tx, { journey, access, note }), journey };
  });
  requireRuntime().bus.publish({ type: "comments-changed", mapId, threadId: done.threadId });
  return done;
}

async function changeComments(actor: Actor, mapId: string, work: Work): Promise<CommentThread> {
  const { threadId, journey } = await changeThread(actor, mapId, work);
  const { prisma } = requireRuntime();
  const [thread] = await readThreads(prisma, await readerOf(prisma, actor, journey), { id: threadId, mapId });
  if (!thread) throw new AppError("conflict", `thread ${threadId} was deleted meanwhile`, { userMessage: GONE });
  return thread;
}
const GONE = "This thread was deleted in the meantime.";

/** Throws `not_found` for one that was deleted and for those of other maps. */
async function requireComment(tx: Transaction, mapId: string, commentId: string): Promise<Comment> {
  const comment = await tx.comment.findFirst({ where: { id: commentId, mapId, deletedAt: null } });
  if (!comment) throw new AppError("not_found", `comment ${commentId} is not on map ${mapId}`);
  return comment;
}

/** Two who change and delete it at once: what was deleted stays so. Throws `not_found`. */
async function unlessDeleted(tx: Transaction, id: string, data: Prisma.CommentUpdateManyMutationInput): Promise<void> {
  const { count } = await tx.comment.updateMany({ where: { id, deletedAt: null }, data });
  if (count === 0) throw new AppError("not_found", `comment ${id} was deleted meanwhile`, { userMessage: "This comment was deleted in the meantime." });
}

/**
 * The first comment of the thread a comment is in, its row held until the transaction ends: answers come one after the other.
 * Throws `not_found` as `requireComment`, except for a deleted first comment that still holds up answers.
 */
async function lockThread(tx: Transaction, mapId: string, commentId: string): Promise<Comment> {
  const named = await tx.comment.findFirst({ where: { id: commentId, mapId }, select: { id: true, rootId: true } });
  const rootId = named?.rootId ?? named?.id;
  if (rootId !== undefined) await tx.$queryRaw`SELECT "id" FROM "Comment" WHERE "id" = ${rootId}::uuid FOR UPDATE`;
  const root = rootId === undefined ? null : await tx.comment.findFirst({ where: { id: rootId, mapId, OR: [{ deletedAt: null }, { answers: { some: { deletedAt: null } } }] } });
  if (!root) throw new AppError("not_found", `comment ${commentId} is not on map ${mapId}`, { fields: { replyToId: GONE }, userMessage: GONE });
  return root;
}

/** Later than everything in the thread, also where clocks disagree: what was seen up to a time is all of it. */
async function timeIn(tx: Transaction, root: Comment | null): Promise<Date> {
  if (!root) return new Date();
  const { _max: { createdAt: last } } = await tx.comment.aggregate({ where: { OR: [{ id: root.id }, { rootId: root.id }] }, _max: { createdAt: true } });
  return new Date(Math.max(Date.now(), (last?.getTime() ?? 0) + 1));
}

const mentionsOf = ({ mentionUserIds = [], mentionDepartmentIds = [] }: Partial<Mentions>): Mentions => ({ mentionUserIds, mentionDepartmentIds });
const anchorOf = ({ versionNumber, cardId, stepId, laneId, changeKey }: Partial<CommentAnchor>): CommentAnchor => ({
  versionNumber: versionNumber ?? null, cardId: cardId ?? null, stepId: stepId ?? null, laneId: laneId ?? null, changeKey: changeKey ?? null,
});

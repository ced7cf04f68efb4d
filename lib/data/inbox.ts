/** A person's news in one workspace. Rights are asked at every look: who may not read the workspace reads no news of it. */
import type { Actor } from "../auth/actor-type";
import type { NewsState, NotificationPage } from "../contract/notifications";
import { requireRuntime } from "../runtime";
import { requireAccess } from "./access";
import { STILL_THERE, toNews, WITH_MAP } from "./news-rows";

const PAGE = 30;
const NEWEST_FIRST = [{ createdAt: "desc" }, { id: "desc" }] as const;

const ofReader = ({ userId }: Actor, workspaceId: string) => ({ workspaceId, recipientId: userId, ...STILL_THERE });

/** Newest first, behind the notification `before`. */
export async function listNotifications(actor: Actor, workspaceId: string, before?: string): Promise<NotificationPage> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "notifications.read");
  const where = ofReader(actor, workspaceId);
  const start = before === undefined ? null : await prisma.notification.findFirst({ where: { ...where, id: before }, select: { createdAt: true, id: true } });
  const rows = before !== undefined && !start ? [] : await prisma.notification.findMany({
    where: { ...where, ...(start && { OR: [{ createdAt: { lt: start.createdAt } }, { createdAt: start.createdAt, id: { lt: start.id } }] }) },
    orderBy: [...NEWEST_FIRST], take: PAGE + 1, include: WITH_MAP,
  });
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    notifications: await toNews(prisma, await slugOf(workspaceId), shown), unread: await prisma.notification.count({ where: { ...where, readAt: null } }),
    ...(last && { before: last.id }),
  };
}

export async function readNewsState(actor: Actor, workspaceId: string): Promise<NewsState> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "notifications.read");
  const where = ofReader(actor, workspaceId);
  const latest = await prisma.notification.findFirst({ where, orderBy: [...NEWEST_FIRST], select: { id: true } });
  return { unread: await prisma.notification.count({ where: { ...where, readAt: null } }), latest: latest?.id ?? null };
}

/**
 * Those named, or those about one thing, or all. What is not this person's is passed over, as is what went meanwhile: it
 * is unread by nobody.
 */
export async function markNotificationsRead(
  actor: Actor, workspaceId: string, which: { notificationIds?: readonly string[]; commentId?: string; reviewId?: string },
): Promise<void> {
  const { prisma, bus } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "notifications.read");
  const { notificationIds, commentId, reviewId } = which;
  const { count } = await prisma.notification.updateMany({
    where: {
      workspaceId, recipientId: actor.userId, readAt: null, ...(notificationIds && { id: { in: [...notificationIds] } }),
      ...(commentId !== undefined && { commentId }), ...(reviewId !== undefined && { reviewId }),
    },
    data: { readAt: new Date() },
  });
  if (count > 0) bus.publish({ type: "notifications", workspaceId, userIds: [actor.userId] });
}

const slugOf = async (workspaceId: string): Promise<string> =>
  (await requireRuntime().prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { slug: true } })).slug;

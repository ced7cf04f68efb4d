/** What waits for a person in a workspace: reviews, what was said to them, actions that are due. */
import type { Actor } from "../auth/actor-type";
import { newsPlace } from "../contract/news-words";
import { newsHref, type ForYouItem } from "../contract/notifications";
import { requireRuntime } from "../runtime";
import { requireAccess } from "./access";
import type { Database } from "./database";
import { STILL_THERE, toNews, WITH_MAP } from "./news-rows";

/** As many as stand in one row. */
const ROOM = 3;
/** An action shows when it is due within so many days. */
const SOON_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/** At most three: one of each kind if there is any, and then more of those that come first. */
export async function readForYou(actor: Actor, workspace: { readonly id: string; readonly slug: string }, now: Date): Promise<readonly ForYouItem[]> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspace.id, "workspace.read");
  const kinds = [
    await openReviews(prisma, actor, workspace), await unreadNews(prisma, actor, workspace), await dueActions(prisma, actor, workspace, now),
  ];
  const chosen = new Set(kinds.flatMap((items) => items.slice(0, 1)));
  for (const item of kinds.flat()) if (chosen.size < ROOM) chosen.add(item);
  return kinds.flat().filter((item) => chosen.has(item));
}

type Where = { readonly id: string; readonly slug: string };

/** This person is asked and has not decided yet. */
async function openReviews(db: Database, { userId }: Actor, { id: workspaceId, slug }: Where): Promise<ForYouItem[]> {
  const rows = await db.review.findMany({
    where: {
      status: "open", reviewers: { some: { userId } }, decisions: { none: { userId } }, map: { deletedAt: null, journey: { workspaceId, deletedAt: null } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }], take: ROOM, include: WITH_MAP,
  });
  const people = await db.user.findMany({ where: { id: { in: rows.map(({ requestedById }) => requestedById) } }, select: { id: true, name: true } });
  return rows.map(({ id, map, mapId, versionNumber, requestedById, createdAt }) => ({
    kind: "review", id, versionNumber, place: newsPlace({ map, journey: map.journey }), askedAt: createdAt.toISOString(),
    askedBy: people.find((person) => person.id === requestedById)?.name ?? "Somebody", href: newsHref({ slug, mapId, reviewId: id }),
  }));
}

async function unreadNews(db: Database, { userId }: Actor, { id: workspaceId, slug }: Where): Promise<ForYouItem[]> {
  const rows = await db.notification.findMany({
    where: { workspaceId, recipientId: userId, readAt: null, kind: { in: ["mention", "reply", "review-decided"] }, ...STILL_THERE },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: ROOM, include: WITH_MAP,
  });
  return (await toNews(db, slug, rows)).map((news) => ({ kind: "news", id: news.id, news }));
}

/** Soonest first. A month is due on its last day. */
async function dueActions(db: Database, { userId }: Actor, { id: workspaceId, slug }: Where, now: Date): Promise<ForYouItem[]> {
  const soon = dayOf(new Date(now.getTime() + SOON_DAYS * DAY_MS));
  const rows = await db.action.findMany({
    where: { ownerId: userId, status: { in: ["planned", "started"] }, due: { not: null, lte: soon }, journey: { workspaceId, deletedAt: null } },
    include: { journey: { select: { id: true, title: true } } },
  });
  return rows.flatMap(({ id, title, due, journey }) => {
    const last = due === null ? null : lastDayOf(due);
    if (due === null || last === null || last > soon) return [];
    return [{ last, item: {
      kind: "action" as const, id, title, due, late: last < dayOf(now), journeyTitle: journey.title, href: `/w/${slug}/journeys/${journey.id}/actions?action=${id}`,
    } }];
  }).sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0)).slice(0, ROOM).map(({ item }) => item);
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
/** @param due YYYY-MM or YYYY-MM-DD */
function lastDayOf(due: string): string | null {
  if (due.length !== 7) return due;
  const [year, month] = due.split("-").map(Number);
  return year && month ? dayOf(new Date(Date.UTC(year, month, 0))) : null;
}

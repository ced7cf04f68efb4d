/** Rows of notifications as pages and mails show them. */
import type { Prisma } from "../../generated/prisma/client";
import { newsHref, NOTIFICATION_KINDS, REVIEW_DECISIONS, type NotificationItem, type NotificationKind, type ReviewDecision } from "../contract/notifications";
import type { Database } from "./database";

/** What still exists: nothing is said about a map or journey that was deleted. */
export const STILL_THERE = { map: { deletedAt: null, journey: { deletedAt: null } } } as const satisfies Prisma.NotificationWhereInput;
export const WITH_MAP = {
  map: { select: { id: true, state: true, title: true, journey: { select: { id: true, title: true } } } },
} as const satisfies Prisma.NotificationInclude;
export type NewsRow = Prisma.NotificationGetPayload<{ include: typeof WITH_MAP }>;

export async function toNews(db: Database, slug: string, rows: readonly NewsRow[]): Promise<NotificationItem[]> {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ actorId }) => actorId))] } }, select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.flatMap((row): NotificationItem[] => {
    const href = hrefOf(slug, row);
    const { kind, map: { journey, ...map } } = row;
    if (href === null || !isKind(kind)) return [];
    return [{
      id: row.id, kind, href, journey, map, actor: { id: row.actorId, name: nameOf.get(row.actorId) ?? "Somebody" },
      versionNumber: row.versionNumber, decision: isDecision(row.decision) ? row.decision : null, excerpt: row.excerpt,
      createdAt: row.createdAt.toISOString(), read: row.readAt !== null,
    }];
  });
}

function hrefOf(slug: string, { mapId, commentId, reviewId, versionNumber }: NewsRow): string | null {
  if (commentId !== null) return newsHref({ slug, mapId, commentId, versionNumber });
  return reviewId === null ? null : newsHref({ slug, mapId, reviewId });
}

const KINDS: ReadonlySet<string> = new Set(NOTIFICATION_KINDS);
const isKind = (kind: string): kind is NotificationKind => KINDS.has(kind);
const DECISIONS: ReadonlySet<string | null> = new Set(REVIEW_DECISIONS);
const isDecision = (decision: string | null): decision is ReviewDecision => DECISIONS.has(decision);

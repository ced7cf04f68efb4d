/** Reads the comments of a map and its versions, and notes who has seen them. */
import type { Actor } from "../auth/actor-type";
import type { CommentThread } from "../contract/comments";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { readThreads, type CommentReader } from "./comment-rows";
import type { Database } from "./database";
import { inTransaction } from "./transaction";

/** What is absent does not narrow. */
export interface CommentFilter {
  readonly thread?: string | undefined;
  readonly version?: number | undefined;
  readonly card?: string | undefined;
  readonly step?: string | undefined;
  readonly lane?: string | undefined;
  readonly change?: string | undefined;
}

/** Oldest thread first, those on versions too. */
export async function listComments(actor: Actor, mapId: string, filter: CommentFilter = {}): Promise<readonly CommentThread[]> {
  const { prisma } = requireRuntime();
  const { map, journey } = await requireMap(prisma, actor, mapId, "map.read");
  const { thread: id, version: versionNumber, card: cardId, step: stepId, lane: laneId, change: changeKey } = filter;
  const wanted = Object.fromEntries(Object.entries({ id, versionNumber, cardId, stepId, laneId, changeKey }).filter(([, value]) => value !== undefined));
  return readThreads(prisma, await readerOf(prisma, actor, journey), { ...wanted, mapId: map.id });
}

export async function readerOf(
  db: Database, { userId }: Actor, { workspaceId, carried }: { readonly workspaceId: string; readonly carried: unknown },
): Promise<CommentReader> {
  const { createdAt } = await db.membership.findUniqueOrThrow({ where: { workspaceId_userId: { workspaceId, userId } }, select: { createdAt: true } });
  return { userId, memberSince: createdAt, carried };
}

/**
 * Also what came before them in their threads. Said twice or in any order, the newest counts. Throws `bad_request` with
 * `fields` for comments of elsewhere.
 */
export const markCommentsSeen = (actor: Actor, mapId: string, commentIds: readonly string[]): Promise<void> => inTransaction(async (tx) => {
  const { map } = await requireMap(tx, actor, mapId, "map.read");
  const rows = await tx.comment.findMany({ where: { mapId: map.id, id: { in: [...commentIds] } }, select: { id: true, rootId: true, createdAt: true } });
  const known = new Set(rows.map(({ id }) => id));
  const foreign = commentIds.flatMap((id, index) => (known.has(id) ? [] : [[`commentIds.${index}`, "This comment is not on the map."] as const]));
  if (foreign.length > 0) throw new AppError("bad_request", `comments of another map than ${mapId}`, { userMessage: foreign[0]?.[1], fields: Object.fromEntries(foreign) });
  const seen = new Map<string, Date>();
  for (const { id, rootId, createdAt } of rows) {
    const before = seen.get(rootId ?? id);
    if (!before || before < createdAt) seen.set(rootId ?? id, createdAt);
  }
  // In one order for everybody: two tabs of one person would otherwise wait for each other.
  for (const [rootId, seenAt] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await tx.$executeRaw`INSERT INTO "CommentSeen" ("userId", "rootId", "seenAt") VALUES (${actor.userId}::uuid, ${rootId}::uuid, ${seenAt})
      ON CONFLICT ("userId", "rootId") DO UPDATE SET "seenAt" = GREATEST("CommentSeen"."seenAt", EXCLUDED."seenAt")`;
  }
});

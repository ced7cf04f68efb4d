/** Comments as rows, and as the threads people see. Without asking for rights: for callers that have. */
import type { Comment, Prisma } from "../../generated/prisma/client";
import type { CommentThread, MapComment } from "../contract/comments";
import { parseCarried } from "./carried";
import type { Database } from "./database";

/** Who asks, since when they are a member, and what the journey carries of people a file named. */
export interface CommentReader { readonly userId: string; readonly memberSince: Date; readonly carried: unknown }

/**
 * Oldest first. A thread whose every comment was deleted is none.
 * @param where looks at the first comments of the threads
 */
export async function readThreads(db: Database, reader: CommentReader, where: Prisma.CommentWhereInput): Promise<readonly CommentThread[]> {
  const roots = await db.comment.findMany({
    where: { ...where, rootId: null, OR: [{ deletedAt: null }, { answers: { some: { deletedAt: null } } }] }, orderBy: ORDER,
    include: { answers: { where: { deletedAt: null }, orderBy: ORDER }, seen: { where: { userId: reader.userId }, select: { seenAt: true } } },
  });
  const person = await namer(db, reader.carried, roots.flatMap((root) => [root.authorId, root.resolvedById, ...root.answers.map(({ authorId }) => authorId)]));
  return roots.map(({ answers, seen, ...root }) => {
    const since = Math.max(reader.memberSince.getTime(), seen[0]?.seenAt.getTime() ?? 0);
    const shown = (row: Comment): MapComment => ({
      id: row.id, author: person(row.authorId), text: row.text, mentionUserIds: row.mentionUserIds, mentionDepartmentIds: row.mentionDepartmentIds,
      createdAt: row.createdAt.toISOString(), editedAt: row.editedAt?.toISOString() ?? null, deleted: row.deletedAt !== null,
      unread: row.deletedAt === null && row.fileId === null && row.authorId !== reader.userId && row.createdAt.getTime() > since,
    });
    const { id, versionNumber, cardId, stepId, laneId, changeKey, resolvedAt, resolvedById } = root;
    return {
      id, versionNumber, cardId, stepId, laneId, changeKey, resolvedAt: resolvedAt?.toISOString() ?? null,
      resolvedBy: resolvedAt && person(resolvedById), comments: [root, ...answers].map(shown),
    };
  });
}
const ORDER = [{ createdAt: "asc" }, { position: "asc" }, { id: "asc" }] as const satisfies Prisma.CommentOrderByWithRelationInput[];

/** People who have left keep their name, and so do those only an imported file knows. */
async function namer(db: Database, carried: unknown, ids: readonly (string | null)[]): Promise<(id: string | null) => MapComment["author"]> {
  const users = await db.user.findMany({ where: { id: { in: [...new Set(ids)].flatMap((id) => id ?? []) } }, select: { id: true, name: true } });
  const names = new Map([...parseCarried(carried).workspace.people, ...users].map(({ id, name }) => [id, name]));
  return (id) => {
    const name = id === null ? undefined : names.get(id);
    return id === null || name === undefined ? null : { id, name };
  };
}

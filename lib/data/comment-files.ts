/** Comments of a file as rows, and rows as a file takes them. */
import type { CommentWithIds } from "../journey/export/import-types";
import { isPlain } from "../journey/stored-values";
import type { Database, Transaction } from "./database";
import { storableJson, storableText } from "./storable";

/** Of these maps, deleted ones included. */
export const knownComments = (db: Database, mapIds: readonly string[]) =>
  db.comment.findMany({ where: { mapId: { in: [...mapIds] } }, select: { id: true, fileId: true } });

/** Behind their maps: those that are new here. What was said here already stays as it was said. */
export async function mergeComments(tx: Transaction, comments: readonly CommentWithIds[]): Promise<void> {
  const known = new Set((await knownComments(tx, comments.map(({ mapId }) => mapId))).map(({ id }) => id));
  await insertComments(tx, comments.filter(({ id }) => !known.has(id)));
}

/** Behind their maps. Nobody is told: what a file brings is not news. */
export async function insertComments(tx: Transaction, comments: readonly CommentWithIds[]): Promise<void> {
  const now = Date.now();
  // What others answer to has to be there first.
  const ordered = [...comments].sort((a, b) => Number(a.rootId !== null) - Number(b.rootId !== null));
  await tx.comment.createMany({
    data: ordered.map(({ fileId, text, changeKey, createdAt, editedAt, resolvedAt, carried, mentionUserIds, mentionDepartmentIds, ...row }) => ({
      ...row, fileId: fileId ?? null, text: storableText(text), changeKey: changeKey === null ? null : storableText(changeKey),
      createdAt: createdAt === null ? new Date(now + (row.position ?? 0)) : new Date(createdAt), editedAt: editedAt === null ? null : new Date(editedAt),
      resolvedAt: resolvedAt === null ? null : new Date(resolvedAt), carried: storableJson(carried),
      mentionUserIds: [...new Set(mentionUserIds)], mentionDepartmentIds: [...new Set(mentionDepartmentIds)],
    })),
  });
}

/** In the order of the file they came from, then as they were written; without deleted ones. */
export async function commentsToExport(db: Database, mapIds: readonly string[]): Promise<readonly CommentWithIds[]> {
  const rows = await db.comment.findMany({
    where: { mapId: { in: [...mapIds] }, deletedAt: null }, orderBy: [{ position: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
    include: { root: { select: { deletedAt: true, resolvedAt: true, resolvedById: true } } },
  });
  const begun = new Set<string>();
  return rows.map(({ deletedAt: _deleted, root, fileId, createdAt, editedAt, carried, ...row }) => {
    // Now the first of its thread: it says that the thread is resolved.
    const begins = row.rootId !== null && root?.deletedAt != null && !begun.has(row.rootId);
    if (begins && row.rootId !== null) begun.add(row.rootId);
    const { resolvedAt, resolvedById } = begins && root ? root : row;
    return {
      ...row, ...(fileId !== null && { fileId }), createdAt: createdAt.toISOString(), editedAt: editedAt?.toISOString() ?? null,
      resolvedAt: resolvedAt?.toISOString() ?? null, resolvedById, carried: isPlain(carried) ? carried : {},
    };
  });
}

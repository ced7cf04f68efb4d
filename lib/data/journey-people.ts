/** Who may stand behind a note: members, and people who have left since. Without asking for rights: for callers that have. */
import type { BoardPerson } from "../contract/board";
import type { Database } from "./database";

/** Suspended ones too: their notes are still signed. Departments in the workspace's order. */
export async function listMemberPeople(db: Database, workspaceId: string): Promise<readonly BoardPerson[]> {
  const rows = await db.membership.findMany({
    where: { workspaceId }, orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    include: { user: { select: { name: true } }, departments: { include: { department: { select: { position: true } } } } },
  });
  return rows.map((row) => ({
    id: row.userId, name: row.user.name, role: row.role, ...(row.suspendedAt ? { suspended: true as const } : {}),
    departmentIds: [...row.departments].sort((a, b) => a.department.position - b.department.position)
      .map(({ departmentId }) => departmentId),
  }));
}

/** People who wrote or were mentioned in the journey and are no members any more: their notes and comments keep their name. */
export async function listFormerPeople(
  db: Database, journeyId: string, members: readonly BoardPerson[],
): Promise<readonly BoardPerson[]> {
  const maps = await db.journeyMap.findMany({ where: { journeyId }, select: { id: true } });
  const writers = await db.documentClient.findMany({
    where: { mapId: { in: maps.map(({ id }) => id) }, userId: { notIn: members.map(({ id }) => id) } },
    distinct: ["userId"], select: { userId: true },
  });
  const comments = await db.comment.findMany({ where: { mapId: { in: maps.map(({ id }) => id) } }, select: { authorId: true, resolvedById: true, mentionUserIds: true } });
  const known = new Set(members.map(({ id }) => id));
  const gone = new Set([...writers.map(({ userId }) => userId), ...comments.flatMap(({ authorId, resolvedById, mentionUserIds }) => [authorId ?? [], resolvedById ?? [], mentionUserIds].flat())].filter((id) => !known.has(id)));
  if (gone.size === 0) return [];
  const users = await db.user.findMany({
    where: { id: { in: [...gone] } }, select: { id: true, name: true }, orderBy: { name: "asc" },
  });
  return users.map(({ id, name }) => ({ id, name, departmentIds: [], role: null }));
}

/** The versions an imported file told of. They are carried along, not kept here: headlines to read, nothing to open. */
import type { Actor } from "../auth/actor-type";
import type { FileVersion } from "../contract/versions";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { parseCarried } from "./carried";

/** Newest first; without the newest one the file held, which is kept here as it was. */
export async function listFileVersions(actor: Actor, mapId: string): Promise<readonly FileVersion[]> {
  const { prisma } = requireRuntime();
  const { map, journey } = await requireMap(prisma, actor, mapId, "versions.read");
  const { rest, personIds, workspace } = parseCarried(journey.carried);
  const kept = new Set((await prisma.mapVersion.findMany({ where: { mapId: map.id, fileId: { not: null } }, select: { fileId: true } })).map(({ fileId }) => fileId));
  const versions = rest.versions.filter((version) => version.mapId === map.fileId && !kept.has(version.id ?? null));
  const ours = await prisma.user.findMany({
    where: { id: { in: versions.flatMap(({ authorId }) => (authorId === undefined ? [] : personIds[authorId] ?? [])) } }, select: { id: true, name: true },
  });
  const authorOf = (fileId: string) => {
    const person = ours.find(({ id }) => id === personIds[fileId]) ?? workspace.people.find(({ id }) => id === fileId);
    return person ? { id: person.id, name: person.name } : null;
  };
  return versions.map(({ number, title, authorId, createdAt, status, changes }) => ({
    number, title: title ?? null, author: authorId === undefined ? null : authorOf(authorId), createdAt: createdAt ?? null,
    status: status ?? null, changes: changes ?? null,
  })).sort((a, b) => b.number - a.number);
}

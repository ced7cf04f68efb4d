/** Which versions of a map a review is about: the last approved one, what to read against, and who changed the map in between. */
import type { Database } from "./database";
import { parseCarried } from "./carried";

interface ApprovedNumbers {
  /** With a record. */
  readonly here: number | null;
  /** As the map's file tells. */
  readonly inFile: number | null;
}

/** A file's headline that says approved is history: it can be read against, where its content is kept here. */
export async function approvedNumbers(db: Database, map: { readonly id: string; readonly fileId: string | null }, carried: unknown): Promise<ApprovedNumbers> {
  const approved = await db.review.findFirst({ where: { mapId: map.id, status: "approved" }, select: { versionNumber: true } });
  return { here: approved?.versionNumber ?? null, inFile: (await approvedInFile(db, [{ ...map, carried }])).get(map.id) ?? null };
}

/** By map id, as the files say they came from: of versions that are kept here, and of headlines alone. */
export async function approvedInFile(
  db: Database, maps: readonly { readonly id: string; readonly fileId: string | null; readonly carried: unknown }[],
): Promise<ReadonlyMap<string, number>> {
  const kept = await db.mapVersion.findMany({ where: { mapId: { in: maps.map(({ id }) => id) }, fileId: { not: null } }, select: { mapId: true, number: true, fileId: true, fileStatus: true } });
  return new Map(maps.flatMap((map): [string, number][] => {
    const here = kept.filter(({ mapId }) => mapId === map.id);
    const told = parseCarried(map.carried).rest.versions.filter(({ id, mapId }) => mapId === map.fileId && !here.some(({ fileId }) => fileId === id));
    const approved = [...here.map(({ number, fileStatus }) => ({ number, status: fileStatus })), ...told].filter(({ status }) => status === "approved");
    return approved.length > 0 ? [[map.id, Math.max(...approved.map(({ number }) => number))]] : [];
  }));
}

/**
 * The last approved version before `number` that is kept; what only a file says is approved counts where nothing was approved
 * here, or a file could hide what nobody has read. Without one, what the review before was read against, for nothing was
 * accepted since; without a review, the version before it. Null: everything in it is new.
 */
export async function findBaseline(db: Database, mapId: string, number: number, { here, inFile }: ApprovedNumbers): Promise<number | null> {
  const approved = here ?? inFile;
  const kept = approved === null || approved >= number ? null : await db.mapVersion.findUnique({ where: { mapId_number: { mapId, number: approved } }, select: { number: true } });
  if (kept) return kept.number;
  const last = await db.review.findFirst({ where: { mapId, versionNumber: { lt: number } }, orderBy: { createdAt: "desc" }, select: { againstNumber: true } });
  if (last) return last.againstNumber;
  const before = await db.mapVersion.findFirst({ where: { mapId, number: { lt: number } }, orderBy: { number: "desc" }, select: { number: true } });
  return before?.number ?? null;
}

/** Those who changed most come first, version by version. */
export async function contributorsBetween(db: Database, mapId: string, after: number | null, upTo: number): Promise<readonly string[]> {
  const rows = await db.mapVersion.findMany({
    where: { mapId, number: { gt: after ?? 0, lte: upTo } }, orderBy: { number: "desc" }, select: { contributorIds: true },
  });
  return [...new Set(rows.flatMap(({ contributorIds }) => contributorIds))];
}

/**
 * Whose work it is, for the question who may approve it. A file may name anybody as its author: whoever brought a version
 * answers for it.
 */
export async function writersBetween(db: Database, workspaceId: string, mapId: string, after: number | null, upTo: number): Promise<readonly string[]> {
  const rows = await db.mapVersion.findMany({ where: { mapId, number: { gt: after ?? 0, lte: upTo } }, select: { id: true, kind: true, contributorIds: true } });
  const brought = rows.filter(({ kind }) => kind === "imported").map(({ id }) => id);
  const events = brought.length === 0 ? [] : await db.auditEvent.findMany({
    where: { workspaceId, kind: "version.created", OR: brought.map((id) => ({ subject: { path: ["versionId"], equals: id } })) }, select: { actorId: true },
  });
  const bringers = events.flatMap(({ actorId }) => actorId ?? []);
  const written = bringers.length === 0 ? rows : rows.filter(({ kind }) => kind !== "imported");
  return [...new Set([...written.flatMap(({ contributorIds }) => contributorIds), ...bringers])];
}

/** Which versions of a map a review is about: the last approved one, what to read against, and who changed the map in between. */
import type { Database } from "./database";
import { parseCarried } from "./carried";

/** A file's headline that says approved is history: it can be read against, where its content is kept here. */
export async function approvedNumbers(db: Database, map: { readonly id: string; readonly fileId: string | null }, carried: unknown): Promise<{
  /** Here, with a record. */ readonly here: number | null; /** As the map's file tells. */ readonly inFile: number | null;
}> {
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
 * The last approved version before `number` that is kept. Without one, what the review before was read against, for nothing was
 * accepted since; without a review, the version before it. Null: everything in it is new.
 */
export async function findBaseline(db: Database, mapId: string, number: number, approved: readonly (number | null)[]): Promise<number | null> {
  const kept = await db.mapVersion.findMany({
    where: { mapId, number: { lt: number, in: approved.flatMap((one) => one ?? []) } }, select: { number: true }, orderBy: { number: "desc" }, take: 1,
  });
  if (kept[0]) return kept[0].number;
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

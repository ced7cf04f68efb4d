/** Which versions of a map a review is about: the last approved one, what to read against, and who changed the map in between. */
import type { Database } from "./database";
import { parseCarried } from "./carried";

/** A file's headline that says approved is history: it can be read against, where its content is kept here. */
export async function approvedNumbers(db: Database, map: { readonly id: string; readonly fileId: string | null }, carried: unknown): Promise<{
  /** Here, with a record. */ readonly here: number | null; /** As the map's file tells. */ readonly inFile: number | null;
}> {
  const approved = await db.review.findFirst({ where: { mapId: map.id, status: "approved" }, select: { versionNumber: true } });
  const told = parseCarried(carried).rest.versions.filter(({ mapId, status }) => mapId === map.fileId && status === "approved").map(({ number }) => number);
  return { here: approved?.versionNumber ?? null, inFile: told.length > 0 ? Math.max(...told) : null };
}

/** The last approved version before `number` that is kept, else the one before it; null: everything in it is new. */
export async function findBaseline(db: Database, mapId: string, number: number, approved: readonly (number | null)[]): Promise<number | null> {
  const kept = await db.mapVersion.findMany({
    where: { mapId, number: { lt: number, in: approved.flatMap((one) => one ?? []) } }, select: { number: true }, orderBy: { number: "desc" }, take: 1,
  });
  if (kept[0]) return kept[0].number;
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

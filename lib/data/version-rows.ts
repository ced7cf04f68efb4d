/** Versions as rows: read without their bytes, written one after the other. */
import { randomUUID } from "node:crypto";
import type { JourneyMap, MapVersion as VersionRow } from "../../generated/prisma/client";
import type { MapVersion, VersionKind } from "../contract/versions";
import { VERSION_KINDS } from "../contract/versions";
import { AppError } from "../errors";
import type { FrozenDocument, FrozenMap } from "../runtime/ports";
import type { Database, Transaction } from "./database";
import { parseCarried } from "./carried";
import { requireRoom } from "./journey-change";

const MOST_VERSIONS = 5_000;

/** What a list shows: everything but the bytes. */
export const HEADLINE = {
  id: true, number: true, kind: true, title: true, authorId: true, contributorIds: true, createdAt: true, hash: true,
  added: true, changed: true, removed: true, restoredFrom: true, undoneAt: true,
} as const;
export type Headline = Pick<VersionRow, keyof typeof HEADLINE>;

/** People who have left the workspace keep their name. */
export async function toVersions(db: Database, rows: readonly Headline[]): Promise<readonly MapVersion[]> {
  const ids = new Set(rows.flatMap(({ authorId, contributorIds }) => [authorId ?? [], contributorIds].flat()));
  const people = await db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  const person = new Map(people.map((one) => [one.id, one]));
  return rows.map(({ id: _id, authorId, contributorIds, createdAt, added, changed, removed, undoneAt, kind, ...row }) => ({
    ...row, kind: VERSION_KINDS.find((one) => one === kind) ?? "automatic", createdAt: createdAt.toISOString(),
    author: (authorId !== null && person.get(authorId)) || null, contributors: contributorIds.flatMap((id) => person.get(id) ?? []),
    changes: { added, changed, removed }, undone: undoneAt !== null,
  }));
}

export async function requireVersion<T extends object>(found: Promise<T | null>, mapId: string, number: number): Promise<T> {
  const version = await found;
  if (!version) throw new AppError("not_found", `map ${mapId} has no version ${number}`);
  return version;
}
export const findHeadline = (db: Database, mapId: string, number: number): Promise<Headline> =>
  requireVersion(db.mapVersion.findUnique({ where: { mapId_number: { mapId, number } }, select: HEADLINE }), mapId, number);

/** The document a version holds. Throws `not_found`. */
export const readFrozen = (db: Database, mapId: string, number: number): Promise<FrozenDocument> =>
  requireVersion(findFrozen(db, mapId, number), mapId, number);
export async function findFrozen(db: Database, mapId: string, number: number): Promise<FrozenDocument | null> {
  const found = await db.mapVersion.findUnique({ where: { mapId_number: { mapId, number } }, select: { id: true, bytes: true } });
  return found && { versionId: found.id, bytes: found.bytes };
}

export interface LastVersion { readonly number: number; readonly seq: number; readonly frozen: FrozenDocument }
export async function readLast(db: Database, mapId: string): Promise<LastVersion | null> {
  const last = await db.mapVersion.findFirst({
    where: { mapId }, orderBy: { number: "desc" }, select: { id: true, number: true, seq: true, bytes: true },
  });
  return last && { number: last.number, seq: Number(last.seq), frozen: { versionId: last.id, bytes: last.bytes } };
}

export interface NewVersion {
  readonly kind: VersionKind;
  readonly title: string | null;
  readonly authorId: string | null;
  readonly restoredFrom?: number;
  readonly restoreUpdate?: Uint8Array;
}

/** The map's row, held until the transaction ends: versions are numbered one after the other. False: it is gone. */
export async function lockMap(tx: Transaction, mapId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Map" WHERE id = ${mapId}::uuid AND "deletedAt" IS NULL FOR UPDATE`;
  return rows.length > 0;
}

/**
 * Under the map's row lock. Null: another version came in between, and what `frozen` was compared with is no longer the
 * last one.
 */
export async function insertVersion(
  tx: Transaction, map: JourneyMap, carried: unknown, previous: LastVersion | null, frozen: FrozenMap, version: NewVersion,
): Promise<Headline | null> {
  const mapId = map.id;
  const { _max: { number: last }, _count: count } = await tx.mapVersion.aggregate({ where: { mapId }, _max: { number: true }, _count: true });
  if (last !== (previous?.number ?? null)) return null;
  requireRoom(count, MOST_VERSIONS, "versions of a map");
  const { seq, changes, contributorIds, hash } = frozen;
  const made = await tx.mapVersion.create({
    data: {
      id: randomUUID(), mapId, number: (last ?? lastInFile(map, carried)) + 1, kind: version.kind, title: version.title, authorId: version.authorId,
      contributorIds: [...contributorIds], seq: BigInt(seq), bytes: new Uint8Array(frozen.bytes), content: new Uint8Array(frozen.content), hash, ...changes,
      restoredFrom: version.restoredFrom ?? null, restoreUpdate: version.restoreUpdate ? new Uint8Array(version.restoreUpdate) : null,
    },
    select: HEADLINE,
  });
  await noteLookedAt(tx, mapId, seq);
  return made;
}

/** Up to this seq the map's versions know it: nothing that came before makes one by itself. */
export const noteLookedAt = (db: Database, mapId: string, seq: number) =>
  db.journeyMap.updateMany({ where: { id: mapId, versionedSeq: { lt: BigInt(seq) } }, data: { versionedSeq: BigInt(seq) } });

/** A file counts versions of its own; ours go on behind them. */
const lastInFile = ({ fileId }: JourneyMap, carried: unknown): number => Math.max(0, ...parseCarried(carried).rest.versions
  .filter(({ mapId }) => mapId === fileId).map(({ number }) => number));

/** Versions as rows: read without their bytes, written one after the other. */
import { randomUUID } from "node:crypto";
import type { JourneyMap, MapVersion as VersionRow } from "../../generated/prisma/client";
import type { MapVersion, VersionKind } from "../contract/versions";
import type { ChangeCounts } from "../journey/diff/count-changes";
import { FILE_VERSION_STATUSES, VERSION_KINDS } from "../contract/versions";
import { AppError } from "../errors";
import type { FrozenDocument, FrozenMap } from "../runtime/ports";
import type { Database, Transaction } from "./database";
import { parseCarried } from "./carried";
import { requireRoom } from "./journey-change";

const MOST_VERSIONS = 5_000;

/** What a list shows: everything but the bytes. */
export const HEADLINE = {
  id: true, number: true, kind: true, title: true, authorId: true, contributorIds: true, createdAt: true, hash: true,
  added: true, changed: true, removed: true, restoredFrom: true, undoneAt: true, fileStatus: true,
} as const;
export type Headline = Pick<VersionRow, keyof typeof HEADLINE>;
/** Those that wrote something over the map: it can be taken back. */
const UNDOABLE: ReadonlySet<string> = new Set<VersionKind>(["before-restore", "before-import", "imported"]);

/** People who have left the workspace keep their name. */
export async function toVersions(db: Database, rows: readonly Headline[]): Promise<readonly MapVersion[]> {
  const ids = new Set(rows.flatMap(({ authorId, contributorIds }) => [authorId ?? [], contributorIds].flat()));
  const people = await db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  const person = new Map(people.map((one) => [one.id, one]));
  return rows.map(({ id: _id, authorId, contributorIds, createdAt, added, changed, removed, undoneAt, kind, fileStatus, ...row }) => ({
    ...row, kind: VERSION_KINDS.find((one) => one === kind) ?? "automatic", createdAt: createdAt.toISOString(),
    author: (authorId !== null && person.get(authorId)) || null, contributors: contributorIds.flatMap((id) => person.get(id) ?? []),
    changes: { added, changed, removed }, undoable: UNDOABLE.has(kind) && row.restoredFrom !== null || kind === "before-import", undone: undoneAt !== null,
    fileStatus: FILE_VERSION_STATUSES.find((one) => one === fileStatus) ?? null,
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
  const found = await db.mapVersion.findUnique({
    where: { mapId_number: { mapId, number } }, select: { id: true, bytes: true, content: true },
  });
  return found && { versionId: found.id, bytes: found.bytes, content: found.content };
}

/** What the next version of a map is compared with. */
export interface LastVersion {
  /** Null: there is no version yet. */
  readonly number: number | null;
  /** The last version, else the map as it was made; null: a map of before that was kept. */
  readonly frozen: FrozenDocument | null;
  /** The id a file has for the last version. */
  readonly fileId?: string | null;
}
export async function readLast(db: Database, mapId: string): Promise<LastVersion> {
  const last = await db.mapVersion.findFirst({
    where: { mapId }, orderBy: { number: "desc" }, select: { id: true, number: true, bytes: true, content: true, fileId: true },
  });
  if (last) return { number: last.number, fileId: last.fileId, frozen: { versionId: last.id, bytes: last.bytes, content: last.content } };
  const origin = await db.mapOrigin.findUnique({ where: { mapId } });
  return { number: null, frozen: origin && { versionId: `origin of ${mapId}`, bytes: origin.bytes } };
}

export interface NewVersion {
  readonly kind: VersionKind;
  readonly title: string | null;
  readonly authorId: string | null;
  readonly restoredFrom?: number;
  readonly restoreUpdate?: Uint8Array;
  /** As the file it came with says it. */
  readonly fromFile?: {
    readonly id: string; readonly number: number; readonly status: string | null; readonly createdAt: Date | null; readonly changes: ChangeCounts | null;
  };
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
  tx: Transaction, map: Pick<JourneyMap, "id" | "fileId">, carried: unknown, previous: LastVersion, frozen: FrozenMap, version: NewVersion,
): Promise<Headline | null> {
  const mapId = map.id;
  const { _max: { number: last }, _count: count } = await tx.mapVersion.aggregate({ where: { mapId }, _max: { number: true }, _count: true });
  if (last !== previous.number) return null;
  requireRoom(count, MOST_VERSIONS, "versions of a map");
  const { seq, contributorIds, hash } = frozen;
  const { fromFile } = version;
  // The file's number where it is free; the file it came with counts the others.
  const number = fromFile ? Math.max(fromFile.number, (last ?? 0) + 1) : (last ?? lastInFile(map, carried)) + 1;
  const made = await tx.mapVersion.create({
    data: {
      id: randomUUID(), mapId, number, kind: version.kind, title: version.title, authorId: version.authorId,
      contributorIds: [...contributorIds], seq: BigInt(seq), bytes: new Uint8Array(frozen.bytes), content: new Uint8Array(frozen.content), hash,
      ...(fromFile?.changes ?? frozen.changes), ...(fromFile?.createdAt && { createdAt: fromFile.createdAt }),
      fileId: fromFile?.id ?? null, fileStatus: fromFile?.status ?? null,
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
const lastInFile = ({ fileId }: Pick<JourneyMap, "fileId">, carried: unknown): number => Math.max(0, ...parseCarried(carried).rest.versions
  .filter(({ mapId }) => mapId === fileId).map(({ number }) => number));

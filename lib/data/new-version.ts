/** Makes versions: frozen in the worker, written under the map's row lock, once more when another one came in between. */
import type { Actor } from "../auth/actor-type";
import type { AuditKind } from "../contract/audit";
import type { MapVersion } from "../contract/versions";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import type { FrozenMap } from "../runtime/ports";
import { requireMap } from "./access";
import { recordAudit } from "./audit";
import type { Transaction } from "./database";
import { wordsOf } from "./map-content";
import { tellRow, writeLogRow, type LogRow } from "./log-row";
import { inTransaction } from "./transaction";
import { readFacts } from "./version-facts";
import { insertVersion, lockMap, readLast, toVersions, type Headline, type LastVersion, type NewVersion } from "./version-rows";

const TRIES = 5;

/** Repeats `once` until it gives something. */
export async function untilNobodyIsBetween<T>(mapId: string, once: (previous: LastVersion) => Promise<T | null>): Promise<T> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const done = await once(await readLast(requireRuntime().prisma, mapId));
    if (done !== null) return done;
  }
  throw new AppError("unavailable", `versions of map ${mapId} keep coming in between`, { retryAfter: 2 });
}

/**
 * A version somebody asked for, and with it what is written over the map: both or none, whenever the process dies.
 * Null: another version came in between.
 */
export async function writeVersion(
  actor: Actor, mapId: string, previous: LastVersion, frozen: FrozenMap, version: NewVersion, audit: AuditKind, update?: Omit<LogRow, "mapId" | "userId">,
): Promise<Headline | null> {
  const row = update && { ...update, mapId, userId: actor.userId };
  const written = await inTransaction(async (tx) => {
    await lockMap(tx, mapId);
    // The worker may have been busy: the right may be gone by now.
    const { map, journey } = await requireMap(tx, actor, mapId, "versions.change");
    const made = await insertVersion(tx, map, journey.carried, previous, frozen, version);
    if (!made) return null;
    await noteVersion(tx, actor, journey.workspaceId, audit, mapId, made);
    return { made, seq: row && await writeLogRow(tx, row) };
  });
  if (row && written?.seq !== undefined) tellRow(row, written.seq);
  return written && written.made;
}

export const noteVersion = (
  tx: Transaction, { userId }: Pick<Actor, "userId">, workspaceId: string, kind: AuditKind, mapId: string, { id, number, restoredFrom }: Pick<Headline, "id" | "number" | "restoredFrom">,
): Promise<void> => recordAudit(tx, {
  kind, actorId: userId, workspaceId, subject: { mapId, versionId: id, number, ...(restoredFrom !== null && { restoredFrom }) },
});

/** The map as it is now. Throws `conflict` when it holds as many versions as it may. */
export async function createVersion(actor: Actor, mapId: string, title?: string): Promise<MapVersion> {
  const { prisma, documents } = requireRuntime();
  const made = await untilNobodyIsBetween(mapId, async (previous) => {
    const { map, journey } = await requireMap(prisma, actor, mapId, "versions.change");
    const frozen = await documents.freezeMap({ mapId, previous: previous.frozen, words: wordsOf(map), facts: await readFacts(prisma, journey) });
    return writeVersion(actor, mapId, previous, frozen, { kind: "named", title: title ?? null, authorId: actor.userId }, "version.created");
  });
  tellOpenPages(mapId);
  return shown(made);
}

/** Open pages of the map read its versions again. */
export const tellOpenPages = (mapId: string): void => requireRuntime().bus.publish({ type: "journey-changed", mapIds: [mapId] });

export async function shown(row: Headline): Promise<MapVersion> {
  const [version] = await toVersions(requireRuntime().prisma, [row]);
  if (!version) throw new AppError("internal", `version ${row.id} can't be shown`);
  return version;
}

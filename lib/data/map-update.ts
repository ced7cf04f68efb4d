/** What a newer file says of one map, written: the map as it was, the update, and the version the file tells of. */
import type { Actor } from "../auth/actor-type";
import type { ImportedJourney, ImportedMap } from "../journey/export/import-types";
import type { MapToUpdate, MapUpdate } from "../runtime/ports";
import { AnotherVersion } from "./another-version";
import type { Transaction } from "./database";
import { insertBroughtVersion } from "./imported-maps";
import { writeLogRow, type LogRow } from "./log-row";
import { noteVersion } from "./new-version";
import { storableJson, storableText } from "./storable";
import { insertVersion, type LastVersion } from "./version-rows";

interface ToWrite {
  readonly update: MapUpdate;
  readonly map: MapToUpdate;
  readonly previous: LastVersion;
  readonly brought: ImportedMap;
  readonly journey: ImportedJourney;
  readonly workspaceId: string;
}
interface Written {
  readonly row: { readonly row: LogRow; readonly seq: number } | null;
  /** Number of the version by which the update can be taken back. */
  readonly undo: number | null;
}

/** Under the map's row lock. Throws `AnotherVersion`. */
export async function writeMapUpdate(tx: Transaction, actor: Actor, { update, map, previous, brought, journey, workspaceId }: ToWrite): Promise<Written> {
  const { mapId, version } = update;
  const kept = { id: mapId, fileId: map.fileId ?? null };
  let last = previous;
  let undo: number | null = null;
  // Where the last version says what the map is, that one is the map as it was.
  if (update.update && !(update.sameAsLast && version)) {
    const before = { kind: "before-import", title: null, authorId: actor.userId, restoreUpdate: update.update } as const;
    const made = await insertVersion(tx, kept, journey.carried, previous, update.before, before);
    if (!made) throw new AnotherVersion();
    await noteVersion(tx, actor, workspaceId, "version.created", mapId, made);
    undo = made.number;
    last = { ...previous, number: made.number };
  }
  if (version) {
    const takesBack = update.update && undo === null && previous.number !== null ? { restoredFrom: previous.number, restoreUpdate: update.update } : {};
    const made = await insertBroughtVersion(tx, { userId: actor.userId, workspaceId }, kept, journey, last, version, takesBack);
    if (!made) throw new AnotherVersion();
    if (takesBack.restoreUpdate) undo = made.number;
  }
  await tx.journeyMap.update({
    where: { id: mapId },
    data: {
      title: storableText(brought.title), hypothesis: brought.hypothesis === undefined ? null : storableText(brought.hypothesis), status: brought.status ?? null,
      derivedFromMapId: brought.derivedFrom?.mapId ?? null, derivedFromVersion: brought.derivedFrom?.version ?? null,
      carried: storableJson(brought.carried), ...(kept.fileId === null && { fileId: brought.fileId }),
    },
  });
  await tx.mapOrigin.upsert({ where: { mapId }, create: { mapId, bytes: new Uint8Array(update.origin) }, update: { bytes: new Uint8Array(update.origin) } });
  if (!update.update) return { row: null, undo };
  const row = { mapId, userId: actor.userId, clientId: map.clientId, bytes: update.update };
  return { row: { row, seq: await writeLogRow(tx, row) }, undo };
}

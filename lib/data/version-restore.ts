/** Brings a map back to one of its versions, live, and takes that back, or what a file wrote over it. */
import type { Actor } from "../auth/actor-type";
import type { MapVersion } from "../contract/versions";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { claimClientId } from "./map-commands";
import { wordsOf } from "./map-content";
import { noteVersion, shown, tellOpenPages, untilNobodyIsBetween, writeVersion } from "./new-version";
import { inTransaction } from "./transaction";
import { tellRow, writeLogRow } from "./log-row";
import { readFacts } from "./version-facts";
import { findHeadline, lockMap, readFrozen, requireVersion } from "./version-rows";

/**
 * Keeps the map as it is as a version of its own, which is answered, then makes it what version `number` says: one update
 * of the log. What others write meanwhile stays. Throws `not_found`; `conflict` when nothing differs.
 */
export async function restoreVersion(actor: Actor, mapId: string, number: number): Promise<MapVersion> {
  const { prisma, documents } = requireRuntime();
  await requireMap(prisma, actor, mapId, "versions.change");
  const version = await readFrozen(prisma, mapId, number);
  const clientId = await claimClientId(mapId, actor.userId);
  const made = await untilNobodyIsBetween(mapId, async (previous) => {
    const { map, journey } = await requireMap(prisma, actor, mapId, "versions.change");
    const plan = await documents.planRestore({
      mapId, previous: previous.frozen, words: wordsOf(map), facts: await readFacts(prisma, journey), version, clientId, userId: actor.userId,
      now: new Date().toISOString(),
    });
    if (!plan.update) {
      throw new AppError("conflict", `map ${mapId} is as version ${number} says`, { userMessage: `The map is as it was in v${number} already.` });
    }
    const before = { kind: "before-restore", title: null, authorId: actor.userId, restoredFrom: number, restoreUpdate: plan.update } as const;
    return writeVersion(actor, mapId, previous, plan.frozen, before, "version.restored", { clientId, bytes: plan.update });
  });
  tellOpenPages(mapId);
  return shown(made);
}

/**
 * Takes a restore or an update from a file back wherever nobody has changed anything since. `number` is of the version that was kept with it;
 * `kept` says how many things stay as somebody has left them. Throws `not_found`; `conflict` when it was no restore, was
 * taken back already, or nothing is left to take back.
 */
export async function undoRestore(actor: Actor, mapId: string, number: number): Promise<{ version: MapVersion; kept: number }> {
  const { prisma, documents } = requireRuntime();
  await requireMap(prisma, actor, mapId, "versions.change");
  const { id, kind, restoredFrom, restoreUpdate, undoneAt } = await requireVersion(prisma.mapVersion.findUnique({
    where: { mapId_number: { mapId, number } }, select: { id: true, kind: true, restoredFrom: true, restoreUpdate: true, undoneAt: true },
  }), mapId, number);
  if (!restoreUpdate || undoneAt) throw undone(mapId, number, undoneAt !== null);
  // What a file brought is kept after it came; what a restore wrote, before.
  const before = await readFrozen(prisma, mapId, kind === "imported" && restoredFrom !== null ? restoredFrom : number);
  const clientId = await claimClientId(mapId, actor.userId);
  const { update, kept } = await documents.planUndoRestore({
    mapId, before, restored: restoreUpdate, clientId, userId: actor.userId, now: new Date().toISOString(),
  });
  if (!update) {
    throw new AppError("conflict", `nothing of the restore after version ${number} of map ${mapId} is left`, {
      userMessage: "There is nothing left to undo: everything has been changed since.",
    });
  }
  const row = { mapId, userId: actor.userId, clientId, bytes: update };
  const written = await inTransaction(async (tx) => {
    await lockMap(tx, mapId);
    const { journey } = await requireMap(tx, actor, mapId, "versions.change");
    // Two people may press at once: one of them was first.
    const { count } = await tx.mapVersion.updateMany({ where: { id, undoneAt: null }, data: { undoneAt: new Date() } });
    if (count === 0) throw undone(mapId, number, true);
    const headline = await findHeadline(tx, mapId, number);
    await noteVersion(tx, actor, journey.workspaceId, "version.restore-undone", mapId, headline);
    return { headline, seq: await writeLogRow(tx, row) };
  });
  tellRow(row, written.seq);
  tellOpenPages(mapId);
  return { version: await shown(written.headline), kept };
}

const undone = (mapId: string, number: number, already: boolean): AppError =>
  new AppError("conflict", `version ${number} of map ${mapId} ${already ? "was undone already" : "was kept before no restore"}`, {
    userMessage: already ? "This restore was undone already." : "Nothing was restored over this version.",
  });

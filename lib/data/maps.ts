/** Maps of a journey: futures made as copies, read in the open format, renamed, deleted. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { FutureStatus } from "../contract/future-status";
import { AppError } from "../errors";
import type { FileMap } from "../journey/export/file-types";
import { requireRuntime } from "../runtime";
import { requireJourney, requireMap } from "./access";
import { recordAudit } from "./audit";
import type { Database } from "./database";
import { withRow } from "./map-content";
import { freshClientId, insertMap } from "./new-map";
import { inTransaction } from "./transaction";

export interface MapPatch {
  readonly title?: string;
  /** Futures only; null clears. */
  readonly hypothesis?: string | null;
  readonly status?: FutureStatus | null;
}

/** A future that remembers what it came from. Throws `not_found` when `fromMapId` is not a map of this journey. */
export async function createFutureMap(
  actor: Actor, journeyId: string, input: { title: string; fromMapId: string; hypothesis?: string },
): Promise<{ id: string }> {
  const { prisma, documents } = requireRuntime();
  await requireSource(prisma, actor, journeyId, input.fromMapId);
  const clientId = freshClientId();
  const { userId } = actor;
  const update = await documents.copyMap({
    fromMapId: input.fromMapId, clientId, userId, now: new Date().toISOString(),
  });
  const id = randomUUID();
  const maps = await inTransaction(async (tx) => {
    const journey = await requireSource(tx, actor, journeyId, input.fromMapId);
    const last = await tx.journeyMap.aggregate({ where: { journeyId }, _max: { position: true } });
    await insertMap(tx, {
      id, journeyId, state: "future", title: input.title, hypothesis: input.hypothesis, status: "idea",
      derivedFrom: { mapId: input.fromMapId }, position: (last._max.position ?? 0) + 1, userId, clientId, update,
    });
    await tx.journey.update({ where: { id: journeyId }, data: { updatedAt: new Date() } });
    await recordAudit(tx, {
      kind: "map.created", actorId: userId, workspaceId: journey.workspaceId,
      subject: { journeyId, mapId: id, fromMapId: input.fromMapId },
    });
    return mapIdsOf(tx, journeyId);
  });
  tellBoards(maps);
  return { id };
}

const mapIdsOf = async (db: Database, journeyId: string): Promise<readonly string[]> =>
  (await db.journeyMap.findMany({ where: { journeyId, deletedAt: null }, select: { id: true } })).map(({ id }) => id);
/** Open boards of the journey read anew which maps there are, and what they are called. */
const tellBoards = (mapIds: readonly string[]): void => requireRuntime().bus.publish({ type: "journey-changed", mapIds });

/** As one `maps[]` element of the open format, with the ids that commands take. */
export async function readMap(actor: Actor, mapId: string): Promise<FileMap> {
  const { prisma, documents } = requireRuntime();
  const { map } = await requireMap(prisma, actor, mapId, "map.read");
  return withRow(await documents.exportMap({ mapId, fileIds: false }), map);
}

/** Open boards of the journey read its maps again. Throws `bad_request` for a hypothesis or status of the current map. */
export async function updateMap(
  actor: Actor, mapId: string, patch: MapPatch,
): Promise<{ id: string; state: "current" | "future"; title: string }> {
  const { head, maps } = await inTransaction(async (tx) => {
    const { map, journey } = await requireMap(tx, actor, mapId, "map.edit");
    if (map.state === "current" && (patch.hypothesis !== undefined || patch.status !== undefined)) {
      throw new AppError("bad_request", `map ${mapId} is current`, {
        userMessage: "Only a future map has a hypothesis and a status.",
      });
    }
    const updated = await tx.journeyMap.update({ where: { id: mapId }, data: { ...patch, updatedAt: new Date() } });
    await recordAudit(tx, {
      kind: "map.changed", actorId: actor.userId, workspaceId: journey.workspaceId,
      subject: { mapId, changed: Object.keys(patch) },
    });
    return {
      head: { id: updated.id, state: updated.state, title: updated.title },
      maps: await mapIdsOf(tx, journey.id),
    };
  });
  tellBoards(maps);
  return head;
}

/** Closes for everybody within two seconds; the rows stay. Throws `conflict` for the current map. */
export async function deleteMap(actor: Actor, mapId: string): Promise<void> {
  const others = await inTransaction(async (tx) => {
    const { map, journey } = await requireMap(tx, actor, mapId, "map.delete");
    if (map.state === "current") {
      throw new AppError("conflict", `map ${mapId} is the current map of its journey`, {
        userMessage: "Every journey keeps its current-state map. Delete the journey instead.",
      });
    }
    await tx.journeyMap.update({ where: { id: mapId }, data: { deletedAt: new Date() } });
    await recordAudit(tx, {
      kind: "map.deleted", actorId: actor.userId, workspaceId: journey.workspaceId, subject: { mapId, title: map.title },
    });
    return mapIdsOf(tx, journey.id);
  });
  requireRuntime().bus.publish({ type: "map-gone", mapId });
  tellBoards(others);
}

/** Both ids are checked: a right to the journey gives none to a map of another one. */
async function requireSource(db: Parameters<typeof requireMap>[0], actor: Actor, journeyId: string, fromMapId: string) {
  const { journey } = await requireJourney(db, actor, journeyId, "map.create");
  const { map } = await requireMap(db, actor, fromMapId, "map.read");
  if (map.journeyId === journeyId) return journey;
  throw new AppError("not_found", `map ${fromMapId} is not of journey ${journeyId}`, {
    fields: { fromMapId: "This map is not part of the journey." },
  });
}

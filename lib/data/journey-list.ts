/** The journeys of a workspace as the home page shows them, each with its current map drawn small. */
import type { Actor } from "../auth/actor-type";
import type { BoardDepartment } from "../contract/board";
import type { JourneyListItem, MapThumbnail } from "../contract/home";
import { logger } from "../logger";
import { requireRuntime } from "../runtime";
import { requireAccess } from "./access";
import { parseCarried, personaOf } from "./carried";
import { orderedDepartments } from "./departments";
import { readMapReviews } from "./review-standing";
import { thumbnailOf } from "./thumbnails";

/** Last changed first. A map that can't be drawn in time is listed without its picture. */
export async function listJourneys(actor: Actor, workspaceId: string): Promise<readonly JourneyListItem[]> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "journey.read");
  const departments = await orderedDepartments(prisma, workspaceId);
  const journeys = await prisma.journey.findMany({
    where: { workspaceId, deletedAt: null, archivedAt: null },
    include: {
      maps: {
        where: { deletedAt: null }, orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
        select: { id: true, state: true, title: true, fileId: true },
      },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
  const edited = await lastEdits(journeys.flatMap(({ maps }) => maps.map(({ id }) => id)));
  const reviews = await readMapReviews(prisma, journeys.flatMap(({ maps, carried }) => maps.map((map) => ({ ...map, carried }))));
  const items = await Promise.all(journeys.map(async (journey): Promise<JourneyListItem> => {
    const persona = personaOf(parseCarried(journey.carried));
    const current = journey.maps.find(({ state }) => state === "current") ?? journey.maps[0];
    const times = [journey.updatedAt, ...journey.maps.flatMap(({ id }) => edited.get(id) ?? [])];
    return {
      id: journey.id, title: journey.title, ...(persona && { persona }),
      ...(journey.scenario !== null && { scenario: journey.scenario }),
      updatedAt: new Date(Math.max(...times.map(Number))).toISOString(),
      maps: journey.maps.map(({ fileId: _fileId, ...map }) => {
        const review = reviews.get(map.id);
        return { ...map, ...(review && { review }) };
      }),
      thumbnail: current ? await drawThumbnail(current.id, departments) : null,
    };
  }));
  return items.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** When each map's log last grew: its newest update, else (all of them merged) its snapshot. */
async function lastEdits(mapIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { prisma } = requireRuntime();
  const where = { mapId: { in: [...mapIds] } };
  const snapshots = await prisma.documentSnapshot.findMany({ where, select: { mapId: true, at: true } });
  const updates = await prisma.documentUpdate.groupBy({ by: ["mapId"], where, _max: { at: true } });
  return new Map([
    ...snapshots.map(({ mapId, at }) => [mapId, at] as const),
    ...updates.flatMap(({ mapId, _max }) => (_max.at ? [[mapId, _max.at] as const] : [])),
  ]);
}

async function drawThumbnail(mapId: string, departments: readonly BoardDepartment[]): Promise<MapThumbnail | null> {
  try {
    return thumbnailOf(await requireRuntime().documents.exportMap({ mapId, fileIds: false }), departments);
  } catch (error) {
    logger.warn({ mapId, err: error }, "thumbnail not drawn");
    return null;
  }
}

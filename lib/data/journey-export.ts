/** Gives a journey back as a file of the open format, with the ids of the file it came from where it came from one. */
import type { Journey, JourneyMap } from "../../generated/prisma/client";
import type { Actor } from "../auth/actor-type";
import { FILE_VERSION_STATUSES } from "../contract/versions";
import { exportJourney as toFile, type MapToExport, type VersionToExport } from "../journey/export/export-journey";
import type { FileMap, JourneyFile } from "../journey/export/file-types";
import { requireRuntime } from "../runtime";
import { requireJourney } from "./access";
import { recordAudit } from "./audit";
import { wholeCarriedJourney, wholeCarriedMap } from "./carried";
import { commentsToExport } from "./comment-files";
import { orderedDepartments } from "./departments";
import { listFormerPeople, listMemberPeople } from "./journey-people";
import { orderedActions, toFileAction } from "./action-rows";
import { orderedGaps, toFileGap } from "./gap-rows";
import { orderedMetrics, toFileMetric } from "./metric-rows";
import { readFileStatuses, statusKey } from "./review-standing";
import { parseScope } from "./scope";
import { slugOf } from "./slug";

const GENERATOR = "Throughline";
const CONSISTENT_TRIES = 5;

export async function exportJourney(actor: Actor, journeyId: string): Promise<{ file: JourneyFile; fileName: string }> {
  const { prisma } = requireRuntime();
  const { journey } = await requireJourney(prisma, actor, journeyId, "journey.export");
  const rows = await prisma.journeyMap.findMany({
    where: { journeyId, deletedAt: null }, orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const maps = await Promise.all(rows.map(toExport));
  const metrics = await orderedMetrics(prisma, journeyId);
  const gaps = await orderedGaps(prisma, journeyId);
  const actions = await orderedActions(prisma, journeyId);
  const file = toFile({
    id: journey.id, fileId: journey.fileId ?? undefined, title: journey.title, scenario: journey.scenario ?? undefined,
    description: journey.description ?? undefined, tags: journey.tags, scope: parseScope(journey.scope),
    carried: wholeCarriedJourney(journey.carried), maps, metrics: metrics.map(toFileMetric), gaps: gaps.map(toFileGap),
    actions: actions.map(toFileAction), comments: await commentsToExport(prisma, rows.map(({ id }) => id)), versions: await readVersionHeadlines(rows), workspace: await readWorkspaceNames(journey),
    exportedAt: new Date().toISOString(), generator: GENERATOR,
  });
  await recordAudit(prisma, {
    kind: "journey.exported", actorId: actor.userId, workspaceId: journey.workspaceId, subject: { journeyId, format: "json" },
  });
  return { file, fileName: `${slugOf(journey.title)}.journey.json` };
}

async function readVersionHeadlines(maps: readonly JourneyMap[]): Promise<readonly VersionToExport[]> {
  const rows = await requireRuntime().prisma.mapVersion.findMany({
    where: { mapId: { in: maps.map(({ id }) => id) } }, orderBy: [{ mapId: "asc" }, { number: "asc" }],
    select: { id: true, mapId: true, number: true, title: true, authorId: true, createdAt: true, added: true, changed: true, removed: true, fileId: true, fileStatus: true },
  });
  const statuses = await readFileStatuses(requireRuntime().prisma, maps.map(({ id }) => id));
  return rows.map(({ title, authorId, createdAt, added, changed, removed, fileId, fileStatus, ...row }) => ({
    ...row, ...(fileId !== null && { fileId }), ...(title !== null && { title }), ...(authorId !== null && { authorId }),
    createdAt: createdAt.toISOString(), changes: { added, changed, removed },
    // What happened here is newer than what the file said.
    status: statuses.get(statusKey(row.mapId, row.number)) ?? FILE_VERSION_STATUSES.find((one) => one === fileStatus) ?? "checkpoint",
  }));
}

async function toExport(row: JourneyMap): Promise<MapToExport> {
  return {
    id: row.id, fileId: row.fileId ?? undefined, state: row.state, title: row.title, hypothesis: row.hypothesis ?? undefined,
    status: row.status ?? undefined,
    derivedFrom: row.derivedFromMapId === null ? undefined
      : { mapId: row.derivedFromMapId, version: row.derivedFromVersion ?? undefined },
    carried: wholeCarriedMap(row.carried), ...(await readBothIds(row.id)),
  };
}

/** The same state with both kinds of ids: an edit between the two readings would pair the wrong ones. */
async function readBothIds(mapId: string): Promise<{ ownIds: FileMap; fileIds: FileMap }> {
  const { documents } = requireRuntime();
  for (let attempt = 1; ; attempt += 1) {
    const before = await readSeq(mapId);
    const ownIds = await documents.exportMap({ mapId, fileIds: false });
    const fileIds = await documents.exportMap({ mapId, fileIds: true });
    if (before === (await readSeq(mapId)) || attempt === CONSISTENT_TRIES) return { ownIds, fileIds };
  }
}

const readSeq = async (mapId: string): Promise<bigint | undefined> =>
  (await requireRuntime().prisma.journeyMap.findUnique({ where: { id: mapId }, select: { lastSeq: true } }))?.lastSeq;

async function readWorkspaceNames({ workspaceId, id }: Journey) {
  const { prisma } = requireRuntime();
  const workspace = await prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { name: true } });
  const departments = await orderedDepartments(prisma, workspaceId);
  const members = await listMemberPeople(prisma, workspaceId);
  const former = await listFormerPeople(prisma, id, members);
  return {
    name: workspace.name, departments: [...departments],
    people: [...members, ...former].map(({ id: personId, name, departmentIds, role }) => ({
      id: personId, name, ...(departmentIds[0] !== undefined && { departmentId: departmentIds[0] }), ...(role && { role }),
    })),
  };
}

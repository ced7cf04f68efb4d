/** Brings a journey that is here up to a newer file of it, live and all or nothing; and says beforehand what that would change. */
import type { Actor } from "../auth/actor-type";
import type { FileUpdatePreview, JourneyUpdated } from "../contract/file-update";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import type { FileUpdatePlan, MapToUpdate } from "../runtime/ports";
import { requireAccess, requireJourney } from "./access";
import { orderedActions } from "./action-rows";
import { AnotherVersion } from "./another-version";
import { recordAudit } from "./audit";
import { wholeCarriedJourney } from "./carried";
import { knownComments, mergeComments } from "./comment-files";
import { orderedDepartments } from "./departments";
import { sayUpdate } from "./file-update-words";
import { orderedGaps } from "./gap-rows";
import { insertDepartments, insertImportedMaps } from "./imported-maps";
import { MAX_TOLD, refused } from "./journey-import";
import { writeJourneyWords } from "./journey-words";
import { tellRow, type LogRow } from "./log-row";
import { claimClientId } from "./map-commands";
import { wordsOf } from "./map-content";
import { writeMapUpdate } from "./map-update";
import { orderedMetrics } from "./metric-rows";
import { mergeMetrics } from "./metric-update";
import { freshClientId } from "./new-map";
import { mergePlan } from "./plan-update";
import { inTransaction } from "./transaction";
import { readFacts } from "./version-facts";
import { lockMap, readLast, type LastVersion } from "./version-rows";

const TRIES = 5;
/** Each is compared with the whole file: the newest ones are told, however often the file was imported. */
const MOST_PREVIEWED = 10;

/** For each journey of the workspace that the file is another state of. Nothing is written. Throws as an import does. */
export async function previewJourneyFile(
  actor: Actor, workspaceId: string, readFile: () => Promise<Uint8Array>,
): Promise<{ journeys: readonly FileUpdatePreview[] }> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "journey.import");
  const file = await readFile();
  const fileId = await requireRuntime().documents.readJourneyId({ file });
  const found = fileId === null ? [] : await prisma.journey.findMany({
    where: { workspaceId, deletedAt: null, OR: [{ fileId }, { id: fileId, fileId: null }] }, orderBy: { updatedAt: "desc" }, select: { id: true }, take: MOST_PREVIEWED,
  });
  const journeys: FileUpdatePreview[] = [];
  for (const { id } of found) journeys.push(sayUpdate(await planUpdate(actor, id, file)));
  return { journeys };
}

/**
 * Each map that changes is kept as it was, unless its last version says so already. Throws `conflict` when nothing
 * differs, `bad_request` for a file of another journey, and as an import does.
 */
export async function updateJourneyFromFile(actor: Actor, journeyId: string, readFile: () => Promise<Uint8Array>): Promise<JourneyUpdated> {
  const { prisma, bus } = requireRuntime();
  await requireJourney(prisma, actor, journeyId, "journey.import");
  const file = await readFile();
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const planned = await planUpdate(actor, journeyId, file);
    const said = sayUpdate(planned);
    if (said.same) throw new AppError("conflict", `journey ${journeyId} is as the file says`, { userMessage: "The journey is as this file says already." });
    for (const { mapId } of planned.plan.maps) await claimFor(actor, mapId, planned.maps);
    const written = await writeUpdate(actor, journeyId, planned);
    if (!written) continue;
    for (const { row, seq } of written.rows) tellRow(row, seq);
    bus.publish({ type: "journey-changed", mapIds: written.mapIds });
    return { id: journeyId, maps: planned.plan.journey.maps.map(({ id, state }) => ({ id, state })), undo: written.undo, warnings: said.warnings };
  }
  throw new AppError("unavailable", `versions of journey ${journeyId} keep coming in between`, { retryAfter: 2 });
}

export interface PlannedUpdate {
  readonly journeyId: string;
  readonly before: { readonly title: string; readonly maps: readonly { readonly id: string; readonly title: string }[]; readonly gaps: readonly KnownRow[]; readonly actions: readonly KnownRow[]; readonly comments: readonly KnownRow[] };
  readonly plan: FileUpdatePlan;
  readonly maps: readonly MapToUpdate[];
  readonly last: ReadonlyMap<string, LastVersion>;
  readonly clientId: number;
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
}
interface KnownRow { readonly id: string }

async function planUpdate(actor: Actor, journeyId: string, file: Uint8Array): Promise<PlannedUpdate> {
  const { prisma, documents } = requireRuntime();
  const { journey } = await requireJourney(prisma, actor, journeyId, "journey.import");
  const departments = await orderedDepartments(prisma, journey.workspaceId);
  const members = await prisma.membership.findMany({ where: { workspaceId: journey.workspaceId }, select: { user: { select: { id: true, name: true } } } });
  const rows = await prisma.journeyMap.findMany({ where: { journeyId, deletedAt: null }, include: { origin: true }, orderBy: [{ position: "asc" }, { id: "asc" }] });
  const last = new Map<string, LastVersion>();
  const maps: MapToUpdate[] = [];
  for (const { origin, ...row } of rows) {
    const previous = await readLast(prisma, row.id);
    last.set(row.id, previous);
    maps.push({
      id: row.id, ...(row.fileId !== null && { fileId: row.fileId }), words: wordsOf(row), clientId: freshClientId(), origin: origin && origin.bytes,
      last: previous.number === null || !previous.frozen ? null
        : { number: previous.number, ids: [previous.frozen.versionId, ...(previous.fileId ? [previous.fileId] : [])], frozen: previous.frozen },
    });
  }
  const [metrics, gaps, actions] = [await orderedMetrics(prisma, journeyId), await orderedGaps(prisma, journeyId), await orderedActions(prisma, journeyId)];
  const comments = await knownComments(prisma, rows.map(({ id }) => id));
  const { departmentIds = {}, personIds = {} } = wholeCarriedJourney(journey.carried);
  const ids = (list: readonly { readonly id: string; readonly fileId: string | null }[]) =>
    list.map(({ id, fileId }) => ({ id, ...(fileId !== null && { fileId }) }));
  const clientId = freshClientId();
  const planned = await documents.planFileUpdate({
    file, clientId, userId: actor.userId, now: new Date().toISOString(), departments: [...departments], people: members.map(({ user }) => user),
    known: { departmentIds, personIds, metrics: ids(metrics), gaps: ids(gaps), actions: ids(actions), comments: ids(comments) }, maps, facts: await readFacts(prisma, journey),
  });
  if (!planned.ok) throw refused(planned.report);
  const { fileId } = planned.plan.journey;
  if (fileId !== (journey.fileId ?? journey.id)) {
    throw new AppError("bad_request", `file of journey ${fileId} for journey ${journeyId}`, {
      userMessage: "This file is of another journey. Import it as a new one.", fields: { file: "This file is of another journey." },
    });
  }
  return {
    journeyId, plan: planned.plan, maps, last, clientId, warnings: planned.report.warnings.slice(0, MAX_TOLD),
    before: { title: journey.title, maps: rows.map(({ id, title }) => ({ id, title })), gaps, actions, comments },
  };
}

async function claimFor(actor: Actor, mapId: string, maps: readonly MapToUpdate[]): Promise<void> {
  const map = maps.find(({ id }) => id === mapId);
  if (map) await claimClientId(mapId, actor.userId, map.clientId);
}

/** Null: a version came in between. */
async function writeUpdate(actor: Actor, journeyId: string, { plan, maps, last, clientId }: PlannedUpdate) {
  const { userId } = actor;
  const rows: { row: LogRow; seq: number }[] = [];
  const undo: { mapId: string; version: number }[] = [];
  try {
    return await inTransaction(async (tx) => {
      const changed = [...plan.maps].sort((a, b) => (a.mapId < b.mapId ? -1 : 1));
      for (const { mapId } of changed) await lockMap(tx, mapId);
      // The worker may have been busy: the right may be gone by now.
      const { journey } = await requireJourney(tx, actor, journeyId, "journey.import");
      await insertDepartments(tx, journey.workspaceId, plan.journey.newDepartments);
      await mergeMetrics(tx, journeyId, plan.journey.metrics, userId);
      const { _max: { position } } = await tx.journeyMap.aggregate({ where: { journeyId }, _max: { position: true } });
      await insertImportedMaps(tx, {
        workspaceId: journey.workspaceId, journeyId, journey: plan.journey, maps: plan.journey.maps.filter(({ id }) => !maps.some((map) => map.id === id)), versions: plan.versions,
        firstPosition: (position ?? -1) + 1, userId, clientId,
      });
      for (const update of changed) {
        const [map, previous] = [maps.find(({ id }) => id === update.mapId), last.get(update.mapId)];
        const brought = plan.journey.maps.find(({ id }) => id === update.mapId);
        if (!map || !previous || !brought) continue;
        const written = await writeMapUpdate(tx, actor, { update, map, previous, brought, journey: plan.journey, workspaceId: journey.workspaceId });
        if (written.row) rows.push(written.row);
        if (written.undo !== null) undo.push({ mapId: update.mapId, version: written.undo });
      }
      await mergePlan(tx, journeyId, plan.journey, userId);
      await mergeComments(tx, plan.journey.comments);
      await writeJourneyWords(tx, journey, plan.journey);
      await recordAudit(tx, {
        kind: "journey.updated-from-file", actorId: userId, workspaceId: journey.workspaceId,
        subject: { journeyId, fileId: plan.journey.fileId, mapIds: changed.filter(({ update }) => update !== null).map(({ mapId }) => mapId) },
      });
      const all = await tx.journeyMap.findMany({ where: { journeyId, deletedAt: null }, select: { id: true } });
      return { rows, undo, mapIds: all.map(({ id }) => id) };
    });
  } catch (error) {
    if (error instanceof AnotherVersion) return null;
    throw error;
  }
}

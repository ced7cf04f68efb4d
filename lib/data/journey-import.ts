/** Takes a journey file of the open format into a workspace: all or nothing. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import { AppError } from "../errors";
import type { FileProblem, JourneyFileReport } from "../journey/export/file-types";
import type { ImportedJourney } from "../journey/export/import-types";
import { requireRuntime } from "../runtime";
import type { BroughtVersion } from "../runtime/ports";
import { requireAccess } from "./access";
import { recordAudit } from "./audit";
import { isUniqueViolation, type Transaction } from "./database";
import { orderedDepartments } from "./departments";
import type { JourneyMade } from "./journeys";
import { insertComments } from "./comment-files";
import { insertPlan } from "./action-rows";
import { insertDepartments, insertImportedMaps } from "./imported-maps";
import { insertMetrics } from "./metric-rows";
import { freshClientId } from "./new-map";
import { storableJson, storableText } from "./storable";
import { inTransaction } from "./transaction";

export const MAX_TOLD = 100;

/**
 * `readFile` is called once the right is settled. Departments the workspace lacks come in with the file. Throws
 * `bad_request` with one message per place in the file (the first hundred), and nothing has changed.
 */
export async function importJourney(
  actor: Actor, workspaceId: string, readFile: () => Promise<Uint8Array>,
): Promise<JourneyMade & { readonly warnings: readonly FileProblem[] }> {
  const { prisma, documents } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "journey.import");
  const file = await readFile();
  const departments = await orderedDepartments(prisma, workspaceId);
  const members = await prisma.membership.findMany({
    where: { workspaceId }, select: { user: { select: { id: true, name: true } } },
  });
  const clientId = freshClientId();
  const imported = await documents.importJourney({
    file, clientId, userId: actor.userId, now: new Date().toISOString(),
    departments: [...departments], people: members.map(({ user }) => user),
  });
  if (!imported.ok) throw refused(imported.report);
  try {
    const made = await inTransaction(async (tx) => {
      await requireAccess(tx, actor, workspaceId, "journey.import");
      return insertImported(tx, { actor, workspaceId, clientId, journey: imported.journey, versions: imported.versions });
    });
    return { ...made, warnings: imported.report.warnings.slice(0, MAX_TOLD) };
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw new AppError("conflict", "a department of the file was added meanwhile", {
      userMessage: "Somebody added one of the file's departments just now. Import it again.", cause,
    });
  }
}

async function insertImported(
  tx: Transaction, { actor, workspaceId, clientId, journey, versions }: {
    actor: Actor; workspaceId: string; clientId: number; journey: ImportedJourney; versions: readonly BroughtVersion[];
  },
): Promise<JourneyMade> {
  const id = randomUUID();
  const { userId } = actor;
  await insertDepartments(tx, workspaceId, journey.newDepartments);
  await tx.journey.create({
    data: {
      id, workspaceId, title: storableText(journey.title), scenario: optionalText(journey.scenario),
      description: optionalText(journey.description), tags: journey.tags.map(storableText),
      scope: storableJson(journey.scope), carried: storableJson(journey.carried), fileId: journey.fileId, createdById: userId,
    },
    select: { id: true },
  });
  await insertMetrics(tx, id, journey.metrics, userId);
  const ordered = await insertImportedMaps(tx, { workspaceId, journeyId: id, journey, maps: journey.maps, versions, firstPosition: 0, userId, clientId });
  await insertPlan(tx, id, journey, userId);
  await insertComments(tx, journey.comments);
  await recordAudit(tx, {
    kind: "journey.imported", actorId: userId, workspaceId,
    subject: { journeyId: id, fileId: journey.fileId, departments: journey.newDepartments.map(({ code }) => code) },
  });
  return { id, maps: ordered.map((map) => ({ id: map.id, state: map.state })) };
}

const optionalText = (text: string | undefined): string | null => (text === undefined ? null : storableText(text));

export function refused({ errors }: JourneyFileReport): AppError {
  const told = errors.slice(0, MAX_TOLD);
  const first = told[0];
  const more = errors.length > 1 ? ` There are ${errors.length} such places; nothing was imported.` : "";
  return new AppError("bad_request", `journey file refused: ${errors.length} errors`, {
    userMessage: first ? `This file can't be imported. ${first.path ? `${first.path}: ` : ""}${first.message}${more}` : undefined,
    fields: Object.fromEntries(told.map(({ path, message }) => [path || "file", message])),
  });
}

/** Journeys: started from a template, listed, described anew, deleted. Their maps' content lives in the log. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { JourneyTemplate } from "../journey/templates/names";
import { requireRuntime } from "../runtime";
import { requireAccess, requireJourney } from "./access";
import { recordAudit } from "./audit";
import { parseCarried, personaOf } from "./carried";
import { freshClientId, insertMap } from "./new-map";
import { parseScope, type JourneyScope } from "./scope";
import type { MapState } from "../journey/model";
import { inTransaction } from "./transaction";

export interface JourneyMade {
  readonly id: string;
  /** The current map first. */
  readonly maps: readonly { readonly id: string; readonly state: MapState }[];
}
export interface JourneyDetail {
  readonly id: string;
  readonly workspaceId: string;
  readonly title: string;
  readonly scenario?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly scope: JourneyScope;
  readonly persona?: { readonly name: string; readonly tagline?: string };
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly maps: readonly {
    readonly id: string; readonly state: MapState; readonly title: string; readonly derivedFromMapId?: string;
  }[];
}
export interface JourneyPatch {
  readonly title?: string;
  /** Null clears it. */
  readonly scenario?: string | null;
  readonly description?: string | null;
  readonly tags?: readonly string[];
  readonly scope?: JourneyScope;
}

const CURRENT_TITLE = "Current state";

export async function createJourney(
  actor: Actor, workspaceId: string, input: { title: string; template: JourneyTemplate; scope?: JourneyScope },
): Promise<JourneyMade> {
  const { prisma, documents } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "journey.create");
  const clientId = freshClientId();
  const { userId } = actor;
  const update = await documents.createMap({ template: input.template, clientId, userId, now: new Date().toISOString() });
  const id = randomUUID();
  const mapId = randomUUID();
  await inTransaction(async (tx) => {
    await requireAccess(tx, actor, workspaceId, "journey.create");
    await tx.journey.create({
      data: { id, workspaceId, title: input.title, scope: { ...input.scope }, createdById: userId, tags: [] },
    });
    await insertMap(tx, {
      id: mapId, journeyId: id, state: "current", title: CURRENT_TITLE, position: 0, userId, clientId, update,
    });
    await recordAudit(tx, {
      kind: "journey.created", actorId: userId, workspaceId, subject: { journeyId: id, template: input.template },
    });
  });
  return { id, maps: [{ id: mapId, state: "current" }] };
}

export async function readJourney(actor: Actor, journeyId: string): Promise<JourneyDetail> {
  const { prisma } = requireRuntime();
  const { journey } = await requireJourney(prisma, actor, journeyId, "journey.read");
  const maps = await prisma.journeyMap.findMany({
    where: { journeyId, deletedAt: null }, orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const persona = personaOf(parseCarried(journey.carried));
  return {
    id: journey.id, workspaceId: journey.workspaceId, title: journey.title,
    ...(journey.scenario !== null && { scenario: journey.scenario }),
    ...(journey.description !== null && { description: journey.description }),
    tags: journey.tags, scope: parseScope(journey.scope), ...(persona && { persona }),
    createdAt: journey.createdAt.toISOString(), updatedAt: journey.updatedAt.toISOString(),
    maps: maps.map((map) => ({
      id: map.id, state: map.state, title: map.title,
      ...(map.derivedFromMapId !== null && { derivedFromMapId: map.derivedFromMapId }),
    })),
  };
}

export async function updateJourney(actor: Actor, journeyId: string, patch: JourneyPatch): Promise<JourneyDetail> {
  await inTransaction(async (tx) => {
    const { journey } = await requireJourney(tx, actor, journeyId, "journey.update");
    const { scope, tags, ...texts } = patch;
    await tx.journey.update({
      where: { id: journeyId },
      data: {
        ...texts, ...(tags && { tags: [...tags] }), ...(scope && { scope: { ...scope } }), updatedAt: new Date(),
      },
    });
    await recordAudit(tx, {
      kind: "journey.changed", actorId: actor.userId, workspaceId: journey.workspaceId,
      subject: { journeyId, changed: Object.keys(patch) },
    });
  });
  return readJourney(actor, journeyId);
}

/** Its maps close for everybody within two seconds; the rows stay. */
export async function deleteJourney(actor: Actor, journeyId: string): Promise<void> {
  const { bus } = requireRuntime();
  const maps = await inTransaction(async (tx) => {
    const { journey } = await requireJourney(tx, actor, journeyId, "journey.delete");
    await tx.journey.update({ where: { id: journeyId }, data: { deletedAt: new Date() } });
    await recordAudit(tx, {
      kind: "journey.deleted", actorId: actor.userId, workspaceId: journey.workspaceId,
      subject: { journeyId, title: journey.title },
    });
    return tx.journeyMap.findMany({ where: { journeyId, deletedAt: null }, select: { id: true } });
  });
  for (const { id } of maps) bus.publish({ type: "map-gone", mapId: id });
}

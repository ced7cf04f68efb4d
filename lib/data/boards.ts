/** Everything the page of a map needs besides the document itself. */
import type { Actor } from "../auth/actor-type";
import type { BoardData, BoardPerson } from "../contract/board";
import { FUTURE_STATUSES } from "../contract/future-status";
import { BUILT_IN_CHANNELS } from "../journey/model";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { countEvidence, measuredByStep, parseCarried, personaOf, type CarriedContent } from "./carried";
import { orderedDepartments } from "./departments";
import { listFormerPeople, listMemberPeople } from "./journey-people";
import { orderedMetrics, toMetric } from "./metric-rows";
import { readStanding } from "./review-standing";
import { parseScope } from "./scope";

/** Throws `not_found` for unknown, deleted and foreign maps, `forbidden` for suspended members. */
export async function readBoard(actor: Actor, mapId: string): Promise<BoardData> {
  const { prisma } = requireRuntime();
  const { map, journey, access } = await requireMap(prisma, actor, mapId, "map.read");
  const { workspaceId } = journey;
  const workspace = await prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const departments = await orderedDepartments(prisma, workspaceId);
  const members = await listMemberPeople(prisma, workspaceId);
  const former = await listFormerPeople(prisma, journey.id, members);
  const maps = await prisma.journeyMap.findMany({
    where: { journeyId: journey.id, deletedAt: null },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }], select: { id: true, state: true, title: true },
  });
  const carried = parseCarried(journey.carried);
  const { start, end, objective } = parseScope(journey.scope);
  const persona = personaOf(carried);
  const status = FUTURE_STATUSES.find((known) => known === map.status);
  const me = members.find(({ id }) => id === actor.userId);
  return {
    me: { id: actor.userId, name: actor.name, role: access.role, departmentIds: me?.departmentIds ?? [] },
    workspace: { id: workspace.id, slug: workspace.slug, name: workspace.name, epoch: workspace.epoch },
    journey: {
      id: journey.id, title: journey.title, ...(journey.scenario !== null && { scenario: journey.scenario }),
      scope: { ...(start && { start }), ...(end && { end }), ...(objective && { objective }) }, ...(persona && { persona }),
    },
    map: {
      id: map.id, state: map.state, title: map.title,
      ...(map.derivedFromMapId !== null && { derivedFromMapId: map.derivedFromMapId }),
      ...(map.hypothesis !== null && { hypothesis: map.hypothesis }), ...(status && { status }),
    },
    maps, departments, review: await readStanding(prisma, map, journey.carried),
    people: [...members, ...former, ...strangersOf(carried, members)],
    channels: channelsOf(carried),
    metrics: (await orderedMetrics(prisma, journey.id)).map(toMetric),
    evidenceCounts: countEvidence(carried),
    measured: measuredByStep(map.carried),
  };
}

/** People the imported file names whom nobody in the workspace matches; their ids are the file's. */
export function strangersOf(carried: CarriedContent, members: readonly BoardPerson[]): readonly BoardPerson[] {
  const known = new Set(members.map(({ id }) => id));
  return carried.workspace.people
    .filter(({ id }) => carried.personIds[id] === undefined && !known.has(id))
    .map(({ id, name, departmentId }) => {
      const ours = departmentId === undefined ? undefined : carried.departmentIds[departmentId];
      return { id, name, departmentIds: ours === undefined ? [] : [ours], role: null };
    });
}

/** The built-in ones, then the file's own. */
export function channelsOf({ workspace }: CarriedContent): BoardData["channels"] {
  const named = new Map(workspace.channels.map(({ key, name }) => [key, name]));
  const builtIn = BUILT_IN_CHANNELS.map((key) => ({ key, name: named.get(key) ?? `${key[0]?.toUpperCase()}${key.slice(1)}` }));
  const own = workspace.channels.filter(({ key }) => !builtIn.some((channel) => channel.key === key));
  return [...builtIn, ...own];
}

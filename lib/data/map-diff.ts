/** How one map of a journey differs from another, in words. */
import type { Actor } from "../auth/actor-type";
import { AppError } from "../errors";
import type { ToldDiff } from "../journey/diff/tell-diff";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { readBoard } from "./boards";

export interface MapDiffAnswer extends ToldDiff {
  readonly before: { readonly mapId: string; readonly title: string; readonly seq: number };
  readonly after: { readonly mapId: string; readonly title: string; readonly seq: number };
}

/**
 * What changed from `againstId` to `mapId`. A future holds no feelings of single departments, so between a current and a
 * future map those are not compared. Throws `not_found` for unknown and foreign maps, `bad_request` for maps of two journeys.
 */
export async function readMapDiff(actor: Actor, mapId: string, againstId: string): Promise<MapDiffAnswer> {
  const { prisma, documents } = requireRuntime();
  const board = await readBoard(actor, mapId);
  const { map: against, journey } = await requireMap(prisma, actor, againstId, "map.read");
  if (journey.id !== board.journey.id) {
    throw new AppError("bad_request", `map ${againstId} is of journey ${journey.id}, map ${mapId} of ${board.journey.id}`, {
      userMessage: "Only maps of one journey can be compared.", fields: { against: "This map belongs to another journey." },
    });
  }
  const { people, departments, metrics, channels } = board;
  const { beforeSeq, afterSeq, ...told } = await documents.compareMaps({
    beforeMapId: against.id, afterMapId: board.map.id, departmentFeelings: against.state === board.map.state,
    names: {
      people: people.map(({ id, name }) => ({ id, name })), departments: departments.map(({ id, name }) => ({ id, name })),
      metrics: metrics.map(({ id, name }) => ({ id, name })), channels: channels.map(({ key, name }) => ({ key, name })),
    },
  });
  return {
    before: { mapId: against.id, title: against.title, seq: beforeSeq }, after: { mapId: board.map.id, title: board.map.title, seq: afterSeq }, ...told,
  };
}

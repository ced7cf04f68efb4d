/** How one map of a journey differs from another, in words. */
import type { Actor } from "../auth/actor-type";
import { AppError } from "../errors";
import type { ToldDiff } from "../journey/diff/tell-diff";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { readBoard } from "./boards";
import { readFacts } from "./version-facts";
import { readFrozen } from "./version-rows";

export interface MapDiffAnswer extends ToldDiff {
  readonly before: DiffSide;
  readonly after: DiffSide;
}
interface DiffSide {
  readonly mapId: string;
  readonly title: string;
  /** Of the log; 0 for a version. */
  readonly seq: number;
  /** The number of the version it was compared as; absent: as it is now. */
  readonly version?: number;
}
export interface DiffQuestion {
  /** Another map of the journey. Absent: the map itself, at another time. */
  readonly against?: string;
  /** Numbers of versions: of the map `against`, and of this one. Absent: as it is now. */
  readonly againstVersion?: number;
  readonly version?: number;
}

/**
 * What changed from `against` to `mapId`, each as it is now or as it was in a version. A future holds no feelings of single departments, so between a current and a
 * future map those are not compared. Throws `not_found` for unknown and foreign maps and versions, `bad_request` for maps of two journeys.
 */
export async function readMapDiff(actor: Actor, mapId: string, { against: againstId = mapId, againstVersion, version }: DiffQuestion): Promise<MapDiffAnswer> {
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
    before: againstVersion === undefined ? against.id : await readFrozen(prisma, against.id, againstVersion),
    after: version === undefined ? board.map.id : await readFrozen(prisma, board.map.id, version),
    departmentFeelings: against.state === board.map.state, metrics: (await readFacts(prisma, journey)).metrics,
    names: {
      people: people.map(({ id, name }) => ({ id, name })), departments: departments.map(({ id, name }) => ({ id, name })),
      metrics: metrics.map(({ id, name }) => ({ id, name })), channels: channels.map(({ key, name }) => ({ key, name })),
    },
  });
  return {
    before: { mapId: against.id, title: against.title, seq: beforeSeq, ...(againstVersion !== undefined && { version: againstVersion }) },
    after: { mapId: board.map.id, title: board.map.title, seq: afterSeq, ...(version !== undefined && { version }) }, ...told,
  };
}

/** The gaps and actions of a file with new ids; what they refer to gets the ids it has here. */
import { compact } from "../stored-values";
import type { FileAction, FileGap, FileMap, JourneyFile } from "./file-types";
import type { FileIds } from "./import-map";
import type { ActionWithIds, GapWithIds } from "./import-types";

export interface ImportedPlan { readonly gaps: readonly GapWithIds[]; readonly actions: readonly ActionWithIds[] }

/**
 * @param mapIds the file's map ids → ours
 * @param idOf ours for the file's id of a gap or action, asked once for each
 */
export function importPlan(
  { gaps = [], actions = [], maps }: JourneyFile, ids: FileIds, mapIds: ReadonlyMap<string, string>,
  idOf: { readonly gap: (fileId: string) => string; readonly action: (fileId: string) => string },
): ImportedPlan {
  const gapIds = new Map(gaps.map(({ id }) => [id, idOf.gap(id)]));
  const actionIds = new Map(actions.map(({ id }) => [id, idOf.action(id)]));
  const futureOf = futureFinder(maps);
  return {
    gaps: gaps.map((gap) => {
      const future = gap.futureMapId !== undefined && mapIds.has(gap.futureMapId) ? gap.futureMapId : futureOf(gap);
      return compact({
        id: gapIds.get(gap.id) ?? gap.id, fileId: gap.id, futureMapId: future === undefined ? undefined : mapIds.get(future),
        gap: compact({
          ...gap, futureMapId: gap.futureMapId && mapIds.get(gap.futureMapId), actionId: gap.actionId && actionIds.get(gap.actionId),
          changes: gap.changes?.map((change) => compact({
            ...change, currentId: thing(change.currentId, ids), futureId: thing(change.futureId, ids),
          })),
        }),
      });
    }),
    actions: actions.map((action) => ({
      id: actionIds.get(action.id) ?? action.id, fileId: action.id, action: importAction(action, ids, gapIds),
    })),
  };
}

const thing = (id: string | undefined, ids: FileIds): string | undefined => (id === undefined ? undefined : ids.things.get(id) ?? id);

function importAction(action: FileAction, ids: FileIds, gapIds: ReadonlyMap<string, string>): FileAction {
  const { ownerId, departmentId, metricId } = action;
  return compact({
    ...action,
    gapIds: action.gapIds?.flatMap((id) => gapIds.get(id) ?? []), cardIds: action.cardIds?.flatMap((id) => ids.things.get(id) ?? []),
    ownerId: ownerId && (ids.people[ownerId] ?? ownerId), departmentId: departmentId && ids.departments[departmentId],
    metricId: metricId && ids.metrics.get(metricId),
  });
}

/** The future that holds one of the gap's things; else, as when all of it is removed, the first one. */
function futureFinder(maps: readonly FileMap[]): (gap: FileGap) => string | undefined {
  const futures = maps.filter(({ state }) => state === "future");
  const homes = new Map<string, string>();
  for (const map of futures) for (const id of thingsOf(map)) homes.set(id, map.id);
  return ({ changes = [] }) => {
    const held = changes.find(({ futureId }) => futureId !== undefined && homes.has(futureId))?.futureId;
    return held === undefined ? futures[0]?.id : homes.get(held);
  };
}

function* thingsOf({ lanes, stages, cards, emotions = [], edges = [] }: FileMap): Generator<string> {
  for (const { id } of [...lanes, ...cards, ...emotions, ...edges]) yield id;
  for (const stage of stages) {
    yield stage.id;
    for (const step of stage.steps) {
      yield step.id;
      for (const { id } of step.microMoments ?? []) yield id;
    }
  }
}

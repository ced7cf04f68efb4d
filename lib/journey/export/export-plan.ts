/** Gaps and actions as a file says them: with the file's ids, and without what points to things that are gone. */
import { compact } from "../stored-values";
import type { FileAction, FileGap } from "./file-types";
import type { WorkspaceNames } from "./file-workspace";
import type { ActionWithIds, GapWithIds } from "./import-types";

/** From ids of this workspace to those of the file. */
interface Translation {
  readonly names: WorkspaceNames;
  /** Undefined for what is in none of the file's maps. */
  readonly thing: (id: string | undefined) => string | undefined;
  readonly mapIds: ReadonlyMap<string, string>;
  readonly metricIds: ReadonlyMap<string, string>;
}

export function exportPlan(
  gaps: readonly GapWithIds[], actions: readonly ActionWithIds[], { names, thing, mapIds, metricIds }: Translation,
): { gaps?: FileGap[]; actions?: FileAction[] } {
  const gapIds = fileIdsOf(gaps);
  const actionIds = fileIdsOf(actions);
  const known = (list: readonly string[] | undefined, translate: (id: string) => string | undefined): string[] | undefined => {
    const kept = list?.flatMap((id) => translate(id) ?? []);
    return kept?.length ? kept : undefined;
  };
  return compact({
    gaps: gaps.length === 0 ? undefined : gaps.map(({ id, fileId, gap }) => compact({
      ...gap, id: fileId ?? id, futureMapId: gap.futureMapId && mapIds.get(gap.futureMapId), actionId: gap.actionId && actionIds.get(gap.actionId),
      changes: gap.changes?.length ? gap.changes.map((change) => compact({
        ...change, currentId: thing(change.currentId), futureId: thing(change.futureId),
      })) : undefined,
    })),
    actions: actions.length === 0 ? undefined : actions.map(({ id, fileId, action }) => compact({
      ...action, id: fileId ?? id, gapIds: known(action.gapIds, (gapId) => gapIds.get(gapId)), cardIds: known(action.cardIds, thing),
      ownerId: names.person(action.ownerId), departmentId: names.department(action.departmentId),
      metricId: action.metricId && metricIds.get(action.metricId),
    })),
  });
}

const fileIdsOf = (records: readonly { readonly id: string; readonly fileId?: string }[]): ReadonlyMap<string, string> =>
  new Map(records.map(({ id, fileId }) => [id, fileId ?? id]));

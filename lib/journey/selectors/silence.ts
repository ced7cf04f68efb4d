/** Where a department has said nothing: step by step, in how many of the cells that show there is no card of theirs. */
import { cellKey } from "../model";
import type { MapModel } from "../model";
import { selectSteps } from "./columns";

export interface StepSilence { readonly stepId: string; readonly spoken: number; readonly cells: number }

/** True when the department has no card among these. */
export const isSilent = (map: MapModel, cardIds: readonly string[], departmentId: string): boolean =>
  !cardIds.some((id) => map.cards.get(id)?.departmentId === departmentId);

/** Lanes that are hidden or hold no cards do not count. */
export function selectSilence(map: MapModel, departmentId: string): readonly StepSilence[] {
  const lanes = map.lanes.filter(({ type, hidden }) => type !== "feelings" && !hidden);
  return selectSteps(map).map(({ id: stepId }) => ({
    stepId, cells: lanes.length,
    spoken: lanes.filter((lane) => !isSilent(map, map.cells.get(cellKey(stepId, lane.id)) ?? [], departmentId)).length,
  }));
}

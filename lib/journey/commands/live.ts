/** What is on the board in a draft: neither deleted itself nor with what holds it. */
import type { Place } from "../model";
import type { MapDraft } from "./draft";

export function isLiveStep(draft: MapDraft, id: string): boolean {
  const step = draft.step(id);
  const stage = step && draft.stage(step.place.stageId);
  return step !== null && stage !== null && !step.deletedAt && !stage.deletedAt;
}
/** A cell that can hold cards. */
export function isLiveCell(draft: MapDraft, { stepId, laneId }: Pick<Place, "stepId" | "laneId">): boolean {
  const lane = draft.lane(laneId);
  return isLiveStep(draft, stepId) && lane !== null && !lane.deletedAt && lane.type !== "feelings";
}

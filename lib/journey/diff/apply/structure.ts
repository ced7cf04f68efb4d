/** Lanes, stages and steps as the later map has them: what is missing is made or brought back, each behind its neighbour. */
import type { Lane, Stage, Step } from "../../model";
import { ownId, type Plan } from "./plan";

export function planLanes(plan: Plan): void {
  let behind: string | null = null;
  for (const lane of plan.diff.after.lanes) {
    behind = planLane(plan, lane, behind);
  }
}

function planLane(plan: Plan, lane: Lane, behind: string | null): string {
  const { draft, emit, misplaced } = plan;
  const id = ownId(plan.diff.match.lanes, lane.id);
  const { title, subtitle, hidden, collapsed } = lane;
  const there = draft.lane(id);
  if (!there) {
    emit({ type: "addLane", id, laneType: lane.type, originalType: lane.originalType, title, subtitle, hidden, collapsed, after: behind });
    return id;
  }
  if (there.deletedAt) emit({ type: "restoreLane", id });
  if (there.deletedAt || misplaced.has(lane.id)) emit({ type: "moveLane", id, after: behind });
  if (there.title !== title || there.subtitle !== subtitle) emit({ type: "renameLane", id, title, subtitle: subtitle ?? null });
  if (there.hidden !== hidden || there.collapsed !== collapsed) emit({ type: "showLane", id, hidden, collapsed });
  return id;
}

export function planColumns(plan: Plan): void {
  let behind: string | null = null;
  for (const stage of plan.diff.after.stages) behind = planStage(plan, stage, behind);
  for (const stage of plan.diff.after.stages) {
    let previous: string | null = null;
    for (const step of stage.steps) previous = planStep(plan, step, previous);
  }
}

function planStage({ diff, draft, emit, misplaced }: Plan, stage: Stage, behind: string | null): string {
  const id = ownId(diff.match.stages, stage.id);
  const there = draft.stage(id);
  if (!there) {
    emit({ type: "addStage", id, title: stage.title, goal: stage.goal, after: behind });
    return id;
  }
  if (there.deletedAt) emit({ type: "restoreStage", id });
  if (there.deletedAt || misplaced.has(stage.id)) emit({ type: "moveStage", id, after: behind });
  if (there.title !== stage.title) emit({ type: "renameStage", id, title: stage.title });
  if (there.goal !== stage.goal) emit({ type: "setStageGoal", id, goal: stage.goal ?? null });
  return id;
}

function planStep({ diff, draft, emit, misplaced, revived }: Plan, step: Step, behind: string | null): string {
  const id = ownId(diff.match.steps, step.id);
  const stageId = ownId(diff.match.stages, step.stageId);
  const there = draft.step(id);
  if (!there) {
    emit({ type: "addStep", id, stageId, title: step.title, momentOfTruth: step.momentOfTruth, after: behind });
    return id;
  }
  // It was deleted itself, or went with its stage.
  const back = !diff.match.steps.toBefore.has(step.id);
  if (there.deletedAt) emit({ type: "restoreStep", id });
  if (draft.stage(there.place.stageId)?.deletedAt) {
    emit({ type: "restoreStage", id: there.place.stageId });
    revived.add(there.place.stageId);
  }
  if (back || misplaced.has(step.id)) emit({ type: "moveStep", id, stageId, after: behind });
  if (there.title !== step.title) emit({ type: "renameStep", id, title: step.title });
  if (there.momentOfTruth !== step.momentOfTruth) emit({ type: "setStepMoment", id, momentOfTruth: step.momentOfTruth ?? null });
  return id;
}

/** Last of all, when nothing that stays is in them any more; also what came back with a stage and was not there. */
export function planRemovals({ diff: { match, after }, draft, emit, revived }: Plan): void {
  const steps = new Set(after.stages.flatMap((stage) => stage.steps.map(({ id }) => ownId(match.steps, id))));
  for (const stage of after.stages) {
    for (const { id } of draft.sequence("steps").list(ownId(match.stages, stage.id))) {
      if (!steps.has(id) && !draft.step(id)?.deletedAt) emit({ type: "deleteStep", id });
    }
  }
  for (const id of [...match.stages.removed.map((stage) => stage.id), ...revived]) emit({ type: "deleteStage", id });
  for (const { id } of match.lanes.removed) emit({ type: "deleteLane", id });
}

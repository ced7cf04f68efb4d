/** Stages, steps and lanes brought to the other map: what is missing there is made behind its neighbour. */
import type { Stage, Step } from "../../model";
import { stepsOf } from "../match";
import { copyOf, neighbourThere, type Bringing } from "./bringing";

/** The lane's id on the target. Null: the source has no such lane. */
export function bringLane(bringing: Bringing, laneId: string): string | null {
  const { source, commands, lanes } = bringing;
  const there = lanes.get(laneId);
  const lane = source.lanes.find(({ id }) => id === laneId);
  if (there !== undefined || !lane) return there ?? null;
  const copy = copyOf(bringing, lane);
  const { type, originalType, title, subtitle, hidden, collapsed } = lane;
  commands.push({ type: "addLane", ...copy, laneType: type, originalType, title, subtitle, hidden, collapsed, after: neighbourThere(source.lanes, laneId, lanes) });
  lanes.set(laneId, copy.id);
  return copy.id;
}

/** The stage's id on the target, made there if need be, without its steps. Null: the source has no such stage. */
function bringStageHead(bringing: Bringing, stageId: string): string | null {
  const { source, commands, stages } = bringing;
  const there = stages.get(stageId);
  const stage = source.stages.find(({ id }) => id === stageId);
  if (there !== undefined || !stage) return there ?? null;
  const copy = copyOf(bringing, stage);
  commands.push({ type: "addStage", ...copy, title: stage.title, goal: stage.goal, after: neighbourThere(source.stages, stageId, stages) });
  stages.set(stageId, copy.id);
  return copy.id;
}

/** The step's id on the target, made there if need be, without its cards. Null: the source has no such step. */
export function bringStepHead(bringing: Bringing, stepId: string): string | null {
  const { source, commands, steps } = bringing;
  const there = steps.get(stepId);
  const step = stepsOf(source).find(({ id }) => id === stepId);
  if (there !== undefined || !step) return there ?? null;
  const stageId = bringStageHead(bringing, step.stageId);
  if (stageId === null) return null;
  const copy = copyOf(bringing, step);
  commands.push({ type: "addStep", ...copy, stageId, title: step.title, momentOfTruth: step.momentOfTruth, after: behind(bringing, step, stageId) });
  steps.set(stepId, copy.id);
  return copy.id;
}

/** Whether it was made just now: then its cards come along. */
export function bringStep(bringing: Bringing, step: Step): boolean {
  const { target, commands, steps } = bringing;
  const own = stepsOf(target).find(({ id }) => id === steps.get(step.id));
  const id = bringStepHead(bringing, step.id);
  if (!own || id === null) return id !== null;
  const stageId = bringStageHead(bringing, step.stageId);
  if (stageId !== null && (own.stageId !== stageId || behindNow(bringing, own) !== behind(bringing, step, stageId))) {
    commands.push({ type: "moveStep", id, stageId, after: behind(bringing, step, stageId) });
  }
  if (own.title !== step.title) commands.push({ type: "renameStep", id, title: step.title });
  if (own.momentOfTruth !== step.momentOfTruth) commands.push({ type: "setStepMoment", id, momentOfTruth: step.momentOfTruth ?? null });
  return false;
}

/** Whether it was made just now: then its steps come along. */
export function bringStage(bringing: Bringing, stage: Stage): boolean {
  const { source, target, commands, stages } = bringing;
  const own = target.stages.find(({ id }) => id === stages.get(stage.id));
  const id = bringStageHead(bringing, stage.id);
  if (!own || id === null) return id !== null;
  const after = neighbourThere(source.stages, stage.id, stages);
  const at = target.stages.findIndex((other) => other.id === own.id);
  if ((target.stages[at - 1]?.id ?? null) !== after) commands.push({ type: "moveStage", id, after });
  if (own.title !== stage.title) commands.push({ type: "renameStage", id, title: stage.title });
  if (own.goal !== stage.goal) commands.push({ type: "setStageGoal", id, goal: stage.goal ?? null });
  return false;
}

function behind({ source, target, steps }: Bringing, step: Step, stageId: string): string | null {
  const siblings = source.stages.find(({ id }) => id === step.stageId)?.steps ?? [];
  // A neighbour that stands in another stage there is no neighbour; one made just now is.
  const elsewhere = new Set(stepsOf(target).filter((other) => other.stageId !== stageId).map(({ id }) => id));
  return neighbourThere(siblings, step.id, new Map([...steps].filter(([, id]) => !elsewhere.has(id))));
}
function behindNow({ target }: Bringing, own: Step): string | null {
  const siblings = target.stages.find(({ id }) => id === own.stageId)?.steps ?? [];
  return siblings[siblings.findIndex(({ id }) => id === own.id) - 1]?.id ?? null;
}

/** The columns and rows of a map from its records: live stages with their steps, live lanes, and what is gone since when. */
import type { Lane, Stage, Step } from "./model";
import { compareSlots } from "./order";
import type { Deletion, LaneRecord, StageRecord, StepRecord } from "./records";

export interface StructureRecords {
  readonly stages: ReadonlyMap<string, StageRecord>;
  readonly steps: ReadonlyMap<string, StepRecord>;
  readonly lanes: ReadonlyMap<string, LaneRecord>;
}
export interface Structure {
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly liveSteps: ReadonlySet<string>;
  /** Live lanes that can hold cards: all but the feeling lanes. */
  readonly cardLanes: ReadonlySet<string>;
  /** When and by whom a step (or its stage) or lane that still exists was deleted. */
  readonly deletions: ReadonlyMap<string, Deletion>;
}

/** @param before reused where nothing changed, so that a comparison by reference tells what did */
export function readStructure(records: StructureRecords, before?: Structure): Structure {
  const deletions = new Map<string, Deletion>();
  const stepsByStage = new Map<string, Step[]>();
  for (const { place, deletedAt, deletedBy, ...step } of records.steps.values()) {
    const stage = records.stages.get(place.stageId);
    const deletion = deletedAt ? { deletedAt, deletedBy } : stage?.deletedAt ? stage : null;
    if (deletion) deletions.set(step.id, { deletedAt: deletion.deletedAt, deletedBy: deletion.deletedBy });
    if (deletion || !stage) continue;
    const steps = stepsByStage.get(stage.id) ?? [];
    steps.push({ ...step, stageId: stage.id, order: place.order });
    stepsByStage.set(stage.id, steps);
  }
  const oldStages = new Map(before?.stages.map((stage) => [stage.id, stage]));
  const oldLanes = new Map(before?.lanes.map((lane) => [lane.id, lane]));
  const stages: Stage[] = [];
  for (const record of records.stages.values()) {
    if (record.deletedAt) continue;
    const old = oldStages.get(record.id);
    const oldSteps = new Map(old?.steps.map((step) => [step.id, step]));
    const sorted = (stepsByStage.get(record.id) ?? []).sort(compareSlots);
    const steps = reuseList(old?.steps, sorted.map((step) => reuse(oldSteps.get(step.id), step)));
    const { deletedBy: _by, ...live } = record;
    stages.push(reuse(old, { ...live, steps }));
  }
  const lanes: Lane[] = [];
  for (const { deletedAt, deletedBy, ...lane } of records.lanes.values()) {
    if (deletedAt) deletions.set(lane.id, { deletedAt, deletedBy });
    else lanes.push(reuse(oldLanes.get(lane.id), lane));
  }
  return {
    stages: reuseList(before?.stages, stages.sort(compareSlots)),
    lanes: reuseList(before?.lanes, lanes.sort(compareSlots)),
    liveSteps: new Set(stages.flatMap((stage) => stage.steps.map((step) => step.id))),
    cardLanes: new Set(lanes.filter((lane) => lane.type !== "feelings").map((lane) => lane.id)),
    deletions,
  };
}

/** True when both decide alike which cards are on the board, and say the same about those that are not. */
export const sameBoard = (a: Structure, b: Structure): boolean =>
  sameSet(a.liveSteps, b.liveSteps) && sameSet(a.cardLanes, b.cardLanes) && a.deletions.size === b.deletions.size
  && [...a.deletions].every(([id, deletion]) => {
    const other = b.deletions.get(id);
    return other?.deletedAt === deletion.deletedAt && other?.deletedBy === deletion.deletedBy;
  });

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** The old object when every field of the new one is the same. */
export function reuse<T extends object>(old: T | undefined, now: T): T {
  if (!old) return now;
  const keys = Object.keys(now);
  const same = keys.length === Object.keys(old).length
    && keys.every((key) => Object.is(Reflect.get(old, key), Reflect.get(now, key)));
  return same ? old : now;
}
export function reuseList<T>(old: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return old && old.length === now.length && now.every((item, index) => item === old[index]) ? old : now;
}

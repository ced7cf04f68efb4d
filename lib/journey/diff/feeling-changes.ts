/** What happened to feelings: per step and source, as numbers. */
import { departmentEmotionKey, teamEmotionKey, type EmotionPoint, type MapModel } from "../model";
import { stepsOf } from "./match";
import { changeKey } from "./structure-changes";
import type { DiffOptions, FeelingChange, MapMatch } from "./types";

export function feelingChanges(before: MapModel, after: MapModel, match: MapMatch, { departmentFeelings }: DiffOptions): FeelingChange[] {
  const stageOf = new Map(stepsOf(after).map(({ id, stageId }) => [id, stageId]));
  const change = (old: EmotionPoint | null, now: EmotionPoint | null, stepId: string): FeelingChange => ({
    key: changeKey("feeling", "edited", old, now), part: "feeling", kind: old ? (now ? "edited" : "removed") : "added", before: old, after: now,
    where: { stageId: stageOf.get(stepId) ?? null, stepId, laneId: null },
    fields: old && now ? [{ field: "value", from: old.value, to: now.value }] : [],
  });
  const counted = (point: EmotionPoint): boolean => point.source === "team" || departmentFeelings;
  const changes: FeelingChange[] = [];
  for (const point of after.emotions.values()) {
    if (!counted(point) || !stageOf.has(point.stepId)) continue;
    const stepBefore = match.steps.toBefore.get(point.stepId);
    const old = stepBefore === undefined ? undefined : before.emotions.get(keyAt(stepBefore, point));
    if (!old || old.value !== point.value) changes.push(change(old ?? null, point, point.stepId));
  }
  for (const point of before.emotions.values()) {
    const stepId = match.steps.toAfter.get(point.stepId);
    // A step that is gone takes its feelings along.
    if (stepId !== undefined && counted(point) && !after.emotions.has(keyAt(stepId, point))) changes.push(change(point, null, stepId));
  }
  return changes;
}

const keyAt = (stepId: string, { departmentId }: EmotionPoint): string =>
  (departmentId === undefined ? teamEmotionKey(stepId) : departmentEmotionKey(stepId, departmentId));

/** Feelings and connections as the later map has them; both hold no words, so there is nothing to bring back. */
import { departmentEmotionKey, teamEmotionKey } from "../../model";
import { isLiveStep } from "../../commands/live";
import { sameValue } from "../fields";
import type { DiffOptions } from "../types";
import { ownId, type Plan } from "./plan";

export function planFeelings({ diff: { after, match }, draft, emit }: Plan, { departmentFeelings }: DiffOptions): void {
  const wanted = new Set<string>();
  for (const { stepId, departmentId, value, source } of after.emotions.values()) {
    const own = ownId(match.steps, stepId);
    if ((source !== "team" && !departmentFeelings) || !isLiveStep(draft, own)) continue;
    const key = departmentId === undefined ? teamEmotionKey(own) : departmentEmotionKey(own, departmentId);
    wanted.add(key);
    if (draft.emotion(key)?.value !== value) emit({ type: "setEmotion", stepId: own, departmentId, value });
  }
  for (const step of after.stages.flatMap(({ steps }) => steps)) {
    for (const { key, stepId, departmentId, source } of draft.emotionsOf(ownId(match.steps, step.id))) {
      if ((source === "team" || departmentFeelings) && !wanted.has(key)) emit({ type: "clearEmotion", stepId, departmentId });
    }
  }
}

export function planConnections({ diff: { after, match }, draft, emit }: Plan): void {
  const wanted = new Set<string>();
  for (const { id: afterId, kind, label, departmentId, ...ends } of after.edges) {
    const id = ownId(match.edges, afterId);
    const [fromStepId, toStepId] = [ownId(match.steps, ends.fromStepId), ownId(match.steps, ends.toStepId)];
    wanted.add(id);
    const there = draft.edge(id);
    const now = { kind, fromStepId, toStepId, label, departmentId };
    if (!there || there.deletedAt) emit({ type: "addEdge", id, ...now });
    else if (!sameValue(now, { kind: there.kind, fromStepId: there.fromStepId, toStepId: there.toStepId, label: there.label, departmentId: there.departmentId })) {
      emit({ type: "setEdge", id, kind, fromStepId, toStepId, label: label ?? null, departmentId: departmentId ?? null });
    }
  }
  for (const { id, deletedAt, fromStepId, toStepId } of draft.edges()) {
    if (!deletedAt && !wanted.has(id) && isLiveStep(draft, fromStepId) && isLiveStep(draft, toStepId)) emit({ type: "deleteEdge", id });
  }
}

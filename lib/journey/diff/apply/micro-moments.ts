/** Micro-moments as the later map has them, in the order they have there; the others go. */
import { isLiveStep } from "../../commands/live";
import type { MicroMoment } from "../../model";
import { microMomentsOf } from "../match";
import { ownId, type Plan } from "./plan";

export function planMicroMoments(plan: Plan): void {
  for (const step of plan.diff.after.stages.flatMap(({ steps }) => steps)) {
    let behind: string | null = null;
    for (const moment of plan.diff.after.microMoments.get(step.id) ?? []) behind = planMoment(plan, moment, behind);
  }
}

function planMoment({ diff: { match }, draft, emit, misplaced }: Plan, moment: MicroMoment, behind: string | null): string {
  const id = ownId(match.microMoments, moment.id);
  const stepId = ownId(match.steps, moment.stepId);
  const there = draft.microMoment(id);
  const { text, channel } = moment;
  if (!there) {
    emit({ type: "addMicroMoment", id, stepId, text, channel, after: behind });
    return id;
  }
  const back = !match.microMoments.toBefore.has(moment.id);
  if (there.deletedAt) emit({ type: "restoreMicroMoment", id, stepId });
  if (back || misplaced.has(moment.id)) emit({ type: "moveMicroMoment", id, stepId, after: behind });
  if (there.text !== text || there.channel !== channel) {
    emit({
      type: "setMicroMoment", id, ...(there.text === text ? {} : { text }), ...(there.channel === channel ? {} : { channel: channel ?? null }),
    });
  }
  return id;
}

/** As with cards: what lost its step in the later map, and loses it here, goes with it. */
export function planMicroMomentRemovals({ diff: { match, after }, draft, emit }: Plan): void {
  const stay = new Set(microMomentsOf(after).map(({ id }) => ownId(match.microMoments, id)));
  const lostStep = new Set(after.recoveredMoments.flatMap(({ moment, reason }) => (reason === "deleted" ? [] : [ownId(match.microMoments, moment.id)])));
  const gone = new Set(match.steps.removed.map(({ id }) => id));
  for (const id of draft.microMomentIds()) {
    const moment = stay.has(id) ? null : draft.microMoment(id);
    if (!moment || moment.deletedAt || !isLiveStep(draft, moment.place.stepId)) continue;
    if (!lostStep.has(id) || !gone.has(moment.place.stepId)) emit({ type: "deleteMicroMoment", id });
  }
}

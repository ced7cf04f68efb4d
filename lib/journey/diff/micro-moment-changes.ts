/** What happened to the micro-moments of steps. */
import type { MapModel, MicroMoment } from "../model";
import { sameValue } from "./fields";
import { outOfOrder } from "./kept-order";
import { stepsOf } from "./match";
import { changeKey } from "./structure-changes";
import type { ChangeKind, FieldChange, MapMatch, MicroMomentChange } from "./types";

export function microMomentChanges(before: MapModel, after: MapModel, match: MapMatch): MicroMomentChange[] {
  const stageOf = new Map([...stepsOf(before), ...stepsOf(after)].map(({ id, stageId }) => [id, stageId]));
  const change = (kind: ChangeKind, old: MicroMoment | null, now: MicroMoment | null, fields: readonly FieldChange[] = []): MicroMomentChange => {
    const stepId = now?.stepId ?? (old ? match.steps.toAfter.get(old.stepId) ?? old.stepId : null);
    return {
      key: changeKey("micro-moment", kind, old, now), part: "micro-moment", kind, before: old, after: now, fields,
      where: { stageId: stepId === null ? null : stageOf.get(stepId) ?? null, stepId, laneId: null },
    };
  };
  const reordered = reorderedMoments(before, after, match);
  return [
    ...match.microMoments.pairs.flatMap(([old, now]) => {
      const moved = match.steps.toAfter.get(old.stepId) !== now.stepId;
      return [
        ...(old.text === now.text ? [] : [change("reworded", old, now)]),
        ...(moved ? [change("moved", old, now)] : reordered.has(now.id) ? [change("reordered", old, now)] : []),
        ...(sameValue(old.channel ?? null, now.channel ?? null) ? [] : [change("edited", old, now, [{ field: "channel", from: old.channel, to: now.channel }])]),
      ];
    }),
    ...match.microMoments.added.map((moment) => change("added", null, moment)),
    // What goes with its step is told with the step.
    ...match.microMoments.removed.filter(({ stepId }) => match.steps.toAfter.has(stepId)).map((moment) => change("removed", moment, null)),
  ];
}

function reorderedMoments(before: MapModel, after: MapModel, { steps, microMoments }: MapMatch): ReadonlySet<string> {
  return new Set([...after.microMoments].flatMap(([stepId, moments]) => {
    const here = new Set(moments.map(({ id }) => id));
    const was = (before.microMoments.get(steps.toBefore.get(stepId) ?? "") ?? [])
      .flatMap(({ id }) => microMoments.toAfter.get(id) ?? []).filter((id) => here.has(id));
    const both = new Set(was);
    return [...outOfOrder(was, [...here].filter((id) => both.has(id)))];
  }));
}

/** What happened to the connections between steps. */
import type { Edge, MapModel } from "../model";
import { edgeFields } from "./fields";
import { stepsOf } from "./match";
import { changeKey } from "./structure-changes";
import type { ChangeKind, ConnectionChange, FieldChange, MapMatch } from "./types";

export function connectionChanges(before: MapModel, after: MapModel, match: MapMatch): ConnectionChange[] {
  const stageOf = new Map([...stepsOf(before), ...stepsOf(after)].map(({ id, stageId }) => [id, stageId]));
  const change = (kind: ChangeKind, old: Edge | null, now: Edge | null, fields: readonly FieldChange[] = []): ConnectionChange => {
    const stepId = now?.fromStepId ?? (old ? match.steps.toAfter.get(old.fromStepId) ?? old.fromStepId : null);
    const stageId = stepId === null ? null : stageOf.get(stepId) ?? null;
    return {
      key: changeKey("connection", kind, old, now), part: "connection", kind, before: old, after: now, fields,
      where: { stageId, stepId, laneId: null },
    };
  };
  const stays = (stepId: string): boolean => match.steps.toAfter.has(stepId);
  return [
    ...match.edges.pairs.flatMap(([old, now]) => {
      const fields = edgeFields(old, now, match);
      return fields.length > 0 ? [change("edited", old, now, fields)] : [];
    }),
    ...match.edges.added.map((edge) => change("added", null, edge)),
    // One that led from or to a step that is gone went with it.
    ...match.edges.removed.filter(({ fromStepId, toStepId }) => stays(fromStepId) && stays(toStepId)).map((edge) => change("removed", edge, null)),
  ];
}

/** What happened to stages, steps and lanes. */
import type { MapModel, Thing } from "../model";
import { laneFields, stageFields, stepFields } from "./fields";
import { outOfOrder } from "./kept-order";
import type { ChangeKind, FieldChange, LaneChange, MapMatch, Matching, StageChange, StepChange, Where } from "./types";

interface Titled extends Thing { readonly title: string }
/** One change of a thing that both maps have, before it is given its part and place. */
interface Found { readonly kind: ChangeKind; readonly fields: readonly FieldChange[] }

const NONE: readonly FieldChange[] = [];

function foundIn<T extends Titled>(before: T, after: T, moved: ChangeKind | null, fields: readonly FieldChange[]): Found[] {
  return [
    ...(before.title === after.title ? [] : [{ kind: "reworded" as const, fields: NONE }]),
    ...(moved ? [{ kind: moved, fields: NONE }] : []),
    ...(fields.length === 0 ? [] : [{ kind: "edited" as const, fields }]),
  ];
}

/** Those of the later list that changed places among the ones both have. */
function reordered<T extends Thing>(before: readonly T[], after: readonly T[], matching: Matching<T>): ReadonlySet<string> {
  const now = after.filter(({ id }) => matching.toBefore.has(id)).map(({ id }) => id);
  const was = before.flatMap(({ id }) => matching.toAfter.get(id) ?? []);
  return outOfOrder(was, now);
}

export const changeKey = (part: string, kind: ChangeKind, before: Thing | null, after: Thing | null): string =>
  [part, kind, before?.id ?? "", after?.id ?? ""].join(":");

export function stageChanges(before: MapModel, after: MapModel, { stages }: MapMatch): StageChange[] {
  const change = (kind: ChangeKind, old: StageChange["before"], now: StageChange["after"], fields = NONE): StageChange => ({
    key: changeKey("stage", kind, old, now), part: "stage", kind, before: old, after: now, fields,
    where: { stageId: now?.id ?? old?.id ?? null, stepId: null, laneId: null },
  });
  const moved = reordered(before.stages, after.stages, stages);
  return [
    ...stages.pairs.flatMap(([old, now]) => foundIn(old, now, moved.has(now.id) ? "reordered" : null, stageFields(old, now))
      .map(({ kind, fields }) => change(kind, old, now, fields))),
    ...stages.added.map((stage) => change("added", null, stage)),
    ...stages.removed.map((stage) => change("removed", stage, null)),
  ];
}

export function stepChanges(before: MapModel, after: MapModel, { stages, steps }: MapMatch): StepChange[] {
  const change = (kind: ChangeKind, old: StepChange["before"], now: StepChange["after"], fields = NONE): StepChange => ({
    key: changeKey("step", kind, old, now), part: "step", kind, before: old, after: now, fields, where: whereOf(old, now),
  });
  const whereOf = (old: StepChange["before"], now: StepChange["after"]): Where => ({
    stageId: now?.stageId ?? (old ? stages.toAfter.get(old.stageId) ?? old.stageId : null), stepId: now?.id ?? old?.id ?? null, laneId: null,
  });
  const stays = (old: { stageId: string }, now: { stageId: string }): boolean => stages.toAfter.get(old.stageId) === now.stageId;
  const staying = new Map(steps.pairs.filter(([old, now]) => stays(old, now)).map(([old, now]) => [now.id, old.id]));
  const moved = new Set(after.stages.flatMap((stage) => {
    const now = stage.steps.flatMap(({ id }) => staying.get(id) ?? []);
    const there = new Set(now);
    const was = before.stages.find(({ id }) => id === stages.toBefore.get(stage.id))?.steps ?? [];
    return [...outOfOrder(was.flatMap(({ id }) => (there.has(id) ? [id] : [])), now)];
  }));
  const goneStages = new Set(stages.removed.map(({ id }) => id));
  return [
    ...steps.pairs.flatMap(([old, now]) => {
      const move = stays(old, now) ? (moved.has(old.id) ? "reordered" as const : null) : "moved" as const;
      return foundIn(old, now, move, stepFields(old, now)).map(({ kind, fields }) => change(kind, old, now, fields));
    }),
    ...steps.added.map((step) => change("added", null, step)),
    // What goes with its stage is told with the stage.
    ...steps.removed.filter(({ stageId }) => !goneStages.has(stageId)).map((step) => change("removed", step, null)),
  ];
}

export function laneChanges(before: MapModel, after: MapModel, { lanes }: MapMatch): LaneChange[] {
  const change = (kind: ChangeKind, old: LaneChange["before"], now: LaneChange["after"], fields = NONE): LaneChange => ({
    key: changeKey("lane", kind, old, now), part: "lane", kind, before: old, after: now, fields,
    where: { stageId: null, stepId: null, laneId: now?.id ?? old?.id ?? null },
  });
  const moved = reordered(before.lanes, after.lanes, lanes);
  return [
    ...lanes.pairs.flatMap(([old, now]) => foundIn(old, now, moved.has(now.id) ? "reordered" : null, laneFields(old, now))
      .map(({ kind, fields }) => change(kind, old, now, fields))),
    ...lanes.added.map((lane) => change("added", null, lane)),
    ...lanes.removed.map((lane) => change("removed", lane, null)),
  ];
}

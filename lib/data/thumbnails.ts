/** A map drawn small, from its open form. Pure. */
import type { BoardDepartment } from "../contract/board";
import type { MapThumbnail } from "../contract/home";
import type { FileMap } from "../journey/export/file-types";

const COLOURS_PER_STEP = 3;

export function thumbnailOf(map: FileMap, departments: readonly BoardDepartment[]): MapThumbnail {
  const laneTypes = new Map(map.lanes.map(({ id, type }) => [id, type]));
  const colours = new Map(departments.map(({ id, colour }) => [id, colour]));
  const feelings = new Map(
    (map.emotions ?? []).flatMap(({ source, stepId, value }) => (source === "team" ? [[stepId, value] as const] : [])),
  );
  const actions = new Map<string, number>();
  const notes = new Map<string, string[]>();
  for (const card of map.cards) {
    const lane = laneTypes.get(card.laneId);
    if (lane === "actions") actions.set(card.stepId, (actions.get(card.stepId) ?? 0) + 1);
    const colour = card.departmentId === undefined ? undefined : colours.get(card.departmentId);
    if (lane === "department-notes" && colour) notes.set(card.stepId, [...(notes.get(card.stepId) ?? []), colour]);
  }
  return {
    steps: map.stages.flatMap((stage) => stage.steps.map((step, index) => ({
      firstOfStage: index === 0,
      feeling: feelings.get(step.id) ?? null,
      actions: actions.get(step.id) ?? 0,
      noteColours: [...new Set(notes.get(step.id))].slice(0, COLOURS_PER_STEP),
    }))),
  };
}

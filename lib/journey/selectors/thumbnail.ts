/** A map drawn small: per step the team's feeling, the actions and who left notes. */
import { teamEmotionKey } from "../model";
import type { MapModel } from "../model";
import { selectStepCards } from "./cells";

/** Same shape as `MapThumbnail` of lib/contract/home. */
export interface Thumbnail {
  readonly steps: readonly {
    readonly firstOfStage: boolean;
    readonly feeling: number | null;
    readonly actions: number;
    readonly noteColours: readonly string[];
  }[];
}
const MAX_COLOURS = 3;

/** @param colours `#RRGGBB` by department id */
export function selectThumbnail(map: MapModel, colours: Readonly<Record<string, string>>): Thumbnail {
  return {
    steps: map.stages.flatMap((stage) => stage.steps.map((step, index) => ({
      firstOfStage: index === 0,
      feeling: map.emotions.get(teamEmotionKey(step.id))?.value ?? null,
      actions: selectStepCards(map, step.id, "actions").length,
      noteColours: [...new Set(selectStepCards(map, step.id, "department-notes")
        .flatMap(({ departmentId }) => (departmentId === undefined ? [] : colours[departmentId] ?? [])))].slice(0, MAX_COLOURS),
    }))),
  };
}

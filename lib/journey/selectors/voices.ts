/** Which departments have spoken where. */
import type { MapModel } from "../model";
import { selectStepCards } from "./cells";

/** Per stage: how many department notes each department has there. A department that is missing was not heard. */
export const selectVoices = (map: MapModel): readonly ReadonlyMap<string, number>[] =>
  map.stages.map((stage) => {
    const counts = new Map<string, number>();
    for (const step of stage.steps) {
      for (const { departmentId } of selectStepCards(map, step.id, "department-notes")) {
        if (departmentId !== undefined) counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
      }
    }
    return counts;
  });

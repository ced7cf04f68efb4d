/** Which departments have spoken in each stage: those with a note in its department-notes lanes. Pure. */
import { cellKey, type Card, type Lane, type Stage } from "@/lib/journey/model";

export function departmentsHeard(
  stage: Stage, lanes: readonly Lane[], cells: ReadonlyMap<string, readonly string[]>, cards: ReadonlyMap<string, Card>,
): ReadonlySet<string> {
  const heard = new Set<string>();
  const voices = lanes.filter((lane) => lane.type === "department-notes");
  for (const step of stage.steps) {
    for (const lane of voices) {
      for (const cardId of cells.get(cellKey(step.id, lane.id)) ?? []) {
        const departmentId = cards.get(cardId)?.departmentId;
        if (departmentId !== undefined) heard.add(departmentId);
      }
    }
  }
  return heard;
}

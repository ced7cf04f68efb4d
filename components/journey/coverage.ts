/** Which departments have spoken in each stage, those with a note in its department-notes lanes, and how that is said. Pure. */
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

export interface Voice { readonly name: string; readonly heard: boolean }

/** "Sales heard; Support, Marketing not yet". */
export function sayHeard(voices: readonly Voice[]): string {
  const names = (heard: boolean) => voices.filter((voice) => voice.heard === heard).map(({ name }) => name).join(", ");
  const [spoken, silent] = [names(true), names(false)];
  if (spoken === "") return silent === "" ? "" : `${silent}: not heard yet`;
  return silent === "" ? `${spoken} heard` : `${spoken} heard; ${silent} not yet`;
}

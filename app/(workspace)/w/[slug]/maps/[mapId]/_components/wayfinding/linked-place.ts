/** The place a link leads to, as the text behind `?at=`: the id of a card, step, stage or lane, or the two ids of a cell. */
import type { GridPosition } from "@/components/journey/grid-position";
import type { MapModel } from "@/lib/journey/model";

export type LinkedPlace = Extract<GridPosition, { kind: "card" | "cell" | "step" | "stage" | "lane" }>;
/** Between the ids of a cell; needs no escaping in an address. */
const AND = "~";

export function placeToText(place: LinkedPlace): string {
  switch (place.kind) {
    case "card": return place.cardId;
    case "cell": return `${place.stepId}${AND}${place.laneId}`;
    case "step": return place.stepId;
    case "stage": return place.stageId;
    case "lane": return place.laneId;
  }
}

/** What a link leads to on the map of now. `gone`: a card that was deleted or lost its place; null: nothing that is known here. */
export function placeFromText(map: MapModel, text: string): LinkedPlace | "gone" | null {
  const [id = "", laneId] = text.toLowerCase().split(AND);
  const hasStep = (stepId: string): boolean => map.stages.some((stage) => stage.steps.some((step) => step.id === stepId));
  const hasLane = (lane: string): boolean => map.lanes.some((one) => one.id === lane);
  if (laneId !== undefined) return hasStep(id) && hasLane(laneId) ? { kind: "cell", stepId: id, laneId } : null;
  if (map.cards.has(id)) return { kind: "card", cardId: id };
  if (hasStep(id)) return { kind: "step", stepId: id };
  if (map.stages.some((stage) => stage.id === id)) return { kind: "stage", stageId: id };
  if (hasLane(id)) return { kind: "lane", laneId: id };
  return map.recovered.some(({ card }) => card.id === id) ? "gone" : null;
}

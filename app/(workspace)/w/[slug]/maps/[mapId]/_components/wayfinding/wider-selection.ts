/** Ctrl + A: the cards of what has focus; pressed again, of what lies around it. Pure. */
import type { GridLayout } from "@/components/journey/grid-layout";
import type { GridPosition } from "@/components/journey/grid-position";
import type { RangeContents } from "./range";

/** A cell, then its lane, then the map; a step, a stage or a lane, then the map. */
export function widerSelection(
  grid: GridLayout, contents: RangeContents, at: GridPosition, selection: ReadonlySet<string>,
): { readonly cardIds: readonly string[]; readonly what: "cell" | "lane" | "step" | "stage" | "map" } {
  const columns = grid.columns.flatMap(({ step, stage }) => (step ? [{ stepId: step.id, stageId: stage.id }] : []));
  const cardsOf = (isIn: (place: { stepId: string; stageId: string; laneId: string }) => boolean): readonly string[] =>
    columns.flatMap((column) => grid.lanes.filter(({ lane }) => isIn({ ...column, laneId: lane.id }))
      .flatMap(({ lane }) => contents.cardsIn(column.stepId, lane.id)));
  const place = at.kind === "card" ? contents.placeOf(at.cardId) : at.kind === "cell" || at.kind === "more" ? at : null;
  const rings = [
    ...(place ? [
      { what: "cell" as const, cardIds: contents.cardsIn(place.stepId, place.laneId) },
      { what: "lane" as const, cardIds: cardsOf(({ laneId }) => laneId === place.laneId) },
    ] : []),
    ...(at.kind === "lane" ? [{ what: "lane" as const, cardIds: cardsOf(({ laneId }) => laneId === at.laneId) }] : []),
    ...(at.kind === "step" ? [{ what: "step" as const, cardIds: cardsOf(({ stepId }) => stepId === at.stepId) }] : []),
    ...(at.kind === "stage" ? [{ what: "stage" as const, cardIds: cardsOf(({ stageId }) => stageId === at.stageId) }] : []),
  ];
  const all = { what: "map" as const, cardIds: cardsOf(() => true) };
  return rings.find(({ cardIds }) => cardIds.length > 0 && !cardIds.every((id) => selection.has(id))) ?? all;
}

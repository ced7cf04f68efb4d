/** The cards of a map by where they are. */
import { cellKey } from "../model";
import type { Card, LaneType, MapModel } from "../model";

/** The cards of one cell in order. */
export const selectCell = (map: MapModel, stepId: string, laneId: string): readonly Card[] =>
  (map.cells.get(cellKey(stepId, laneId)) ?? []).flatMap((id) => map.cards.get(id) ?? []);

/** The cards of a step in all lanes of one type, lane by lane. */
export const selectStepCards = (map: MapModel, stepId: string, laneType: LaneType): readonly Card[] =>
  map.lanes.filter((lane) => lane.type === laneType).flatMap((lane) => selectCell(map, stepId, lane.id));

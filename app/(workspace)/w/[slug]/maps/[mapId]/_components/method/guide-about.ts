/** What a place on the map is about, so that the right questions can be asked of it. Pure. */
import type { GridPosition } from "@/components/journey/grid-position";
import { cellKey, type Lane, type MapModel, type MomentCode, type Stage, type Step } from "@/lib/journey/model";

export interface GuideAbout {
  readonly stage: Stage | null;
  readonly step: Step | null;
  readonly lane: Lane | null;
  /** The moment of truth of the step, or of a card in it. */
  readonly moment: MomentCode | null;
  /** Nobody has written anything in the cell. */
  readonly empty: boolean;
}
export const ABOUT_NOTHING: GuideAbout = { stage: null, step: null, lane: null, moment: null, empty: false };

export function aboutPlace(map: MapModel, position: GridPosition | null): GuideAbout {
  switch (position?.kind) {
    case undefined: case "corner": return ABOUT_NOTHING;
    case "stage": return { ...ABOUT_NOTHING, stage: map.stages.find(({ id }) => id === position.stageId) ?? null };
    case "lane": return { ...ABOUT_NOTHING, lane: laneOf(map, position.laneId) };
    case "step": return aboutStep(map, position.stepId, null);
    case "cell": case "more": return aboutStep(map, position.stepId, position.laneId);
    case "card": {
      const place = map.cards.get(position.cardId)?.place;
      return place ? aboutStep(map, place.stepId, place.laneId) : ABOUT_NOTHING;
    }
  }
}

const laneOf = (map: MapModel, laneId: string | null): Lane | null => map.lanes.find(({ id }) => id === laneId) ?? null;

function aboutStep(map: MapModel, stepId: string, laneId: string | null): GuideAbout {
  const stage = map.stages.find(({ steps }) => steps.some(({ id }) => id === stepId)) ?? null;
  const step = stage?.steps.find(({ id }) => id === stepId) ?? null;
  const lane = laneOf(map, laneId);
  const onCard = [...map.cards.values()].find(({ place, momentOfTruth }) => place.stepId === stepId && momentOfTruth)?.momentOfTruth?.code;
  return {
    stage, step, lane, moment: step?.momentOfTruth ?? onCard ?? null,
    empty: lane !== null && lane.type !== "feelings" && !map.cells.has(cellKey(stepId, lane.id)),
  };
}

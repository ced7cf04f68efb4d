/** Everything the coverage panel shows, worked out once per state of the map. */
import type { BoardData } from "@/lib/contract/board";
import type { Edge, MapModel } from "@/lib/journey/model";
import {
  selectConfidence, selectCoverage, selectMoments, selectStagesToPurchase, selectUnexplainedLows, selectUnownedWaits,
  type MomentStanding, type StageCoverage,
} from "@/lib/journey/selectors/coverage";
import { selectTouchpointCount } from "@/lib/journey/selectors/touchpoints";
import { sayStretch } from "./coverage-words";

export interface MapCoverage {
  readonly stages: readonly StageCoverage[];
  readonly moments: readonly MomentStanding[];
  readonly waits: readonly Edge[];
  readonly lows: ReturnType<typeof selectUnexplainedLows>;
  readonly confidence: ReturnType<typeof selectConfidence>;
  readonly touchpoints: number;
  /** "from Awareness to Purchase". */
  readonly stretch: string;
  /** What one can do something about: gaps of stages, waits nobody owns, lows nobody explains. */
  readonly open: number;
}

let last: { readonly map: MapModel; readonly data: BoardData; readonly coverage: MapCoverage } | null = null;

export function coverageOf(map: MapModel, data: BoardData): MapCoverage {
  if (last?.map === map && last.data === data) return last.coverage;
  const targets = new Set(data.metrics.flatMap(({ id, target }) => (target ? [id] : [])));
  const stages = selectCoverage(map, data.measured, targets);
  const [waits, lows] = [selectUnownedWaits(map), selectUnexplainedLows(map)];
  const toPurchase = selectStagesToPurchase(map);
  const coverage: MapCoverage = {
    stages, waits, lows, moments: selectMoments(map), confidence: selectConfidence(map),
    touchpoints: selectTouchpointCount(map, toPurchase ?? map.stages.length), stretch: sayStretch(map, toPurchase),
    open: stages.reduce((sum, { missing }) => sum + missing.length, 0) + waits.length + lows.length,
  };
  last = { map, data, coverage };
  return coverage;
}

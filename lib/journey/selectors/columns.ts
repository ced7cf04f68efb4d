/** The columns of a map: its steps in order, and how many each stage spans. */
import type { MapModel, Stage, Step } from "../model";

export interface StageSpan {
  readonly stage: Stage;
  /** Index of its first column, from 0. A stage without steps takes one column, so that it can be seen and filled. */
  readonly start: number;
  /** Columns it takes, at least 1. */
  readonly columns: number;
}

export const selectSteps = (map: MapModel): readonly Step[] => map.stages.flatMap((stage) => stage.steps);

export function selectStageSpans(map: MapModel): readonly StageSpan[] {
  let start = 0;
  return map.stages.map((stage) => {
    const span = { stage, start, columns: Math.max(stage.steps.length, 1) };
    start += span.columns;
    return span;
  });
}

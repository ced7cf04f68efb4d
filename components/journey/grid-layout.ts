/** Turns stages and lanes into the columns and rows of the grid. Pure. */
import type { Lane, LaneType, Stage, Step } from "@/lib/journey/model";

export interface GridColumn {
  readonly index: number;
  readonly stage: Stage;
  /** Null: the stage has no step yet and keeps one column open. */
  readonly step: Step | null;
  readonly firstOfStage: boolean;
}
export interface GridStage {
  readonly stage: Stage;
  /** 1-based, as shown. */
  readonly number: number;
  readonly firstColumn: number;
  readonly span: number;
}
/** The blueprint lines are not stored: each is drawn above the first lane of its type. */
export type BlueprintLine = "interaction" | "visibility" | "internal interaction";
export interface GridLane {
  readonly lane: Lane;
  readonly line: BlueprintLine | null;
}
export interface GridLayout {
  readonly stages: readonly GridStage[];
  readonly columns: readonly GridColumn[];
  /** Visible lanes in order. */
  readonly lanes: readonly GridLane[];
  readonly hiddenLanes: readonly Lane[];
}

const LINES: readonly (readonly [LaneType, BlueprintLine])[] = [
  ["frontstage", "interaction"], ["backstage", "visibility"], ["support-processes", "internal interaction"],
];

export function layoutGrid(stages: readonly Stage[], lanes: readonly Lane[]): GridLayout {
  const columns: GridColumn[] = [];
  const gridStages = stages.map((stage, position): GridStage => {
    const firstColumn = columns.length;
    const steps: readonly (Step | null)[] = stage.steps.length > 0 ? stage.steps : [null];
    steps.forEach((step, index) => {
      columns.push({ index: columns.length, stage, step, firstOfStage: index === 0 });
    });
    return { stage, number: position + 1, firstColumn, span: steps.length };
  });
  const visible = lanes.filter((lane) => !lane.hidden);
  const lineAbove = (lane: Lane): BlueprintLine | null => {
    const found = LINES.find(([type]) => type === lane.type);
    return found && visible.find((other) => other.type === lane.type) === lane ? found[1] : null;
  };
  return {
    stages: gridStages,
    columns,
    lanes: visible.map((lane) => ({ lane, line: lineAbove(lane) })),
    hiddenLanes: lanes.filter((lane) => lane.hidden),
  };
}

/** Grid rows and columns count from 1; row 1 is the stages, row 2 the steps, column 1 the lane headers. */
export const gridColumnOf = (columnIndex: number): number => columnIndex + 2;
export const gridRowOf = (laneIndex: number): number => laneIndex + 3;

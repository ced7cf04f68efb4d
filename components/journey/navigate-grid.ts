/** Where the arrow keys lead in the grid. Pure: positions in, position out; an edge answers where it already is. */
import type { GridColumn, GridLayout } from "./grid-layout";
import type { GridPosition } from "./grid-position";

export type GridMove = "up" | "down" | "left" | "right" | "row-start" | "row-end" | "first" | "last";

/** What lies in the cells. Lanes without cards (the emotion curve) answer an empty list. */
export interface GridContents {
  cardsIn(stepId: string, laneId: string): readonly string[];
  /** Whether further cards wait behind a button at the end of the cell. */
  hasMore(stepId: string, laneId: string): boolean;
  placeOf(cardId: string): { readonly stepId: string; readonly laneId: string } | null;
}

interface Coordinates { readonly row: number; readonly column: number }

const STAGE_ROW = 0;
const STEP_ROW = 1;
const FIRST_LANE_ROW = 2;
const LANE_COLUMN = -1;

/** Columns one can stand on: a stage without steps has no cells. */
const stepColumns = (grid: GridLayout): readonly GridColumn[] => grid.columns.filter((column) => column.step !== null);

function coordinatesOf(grid: GridLayout, contents: GridContents, position: GridPosition): Coordinates | null {
  const columnOf = (stepId: string) => stepColumns(grid).findIndex((column) => column.step?.id === stepId);
  const laneOf = (laneId: string) => grid.lanes.findIndex(({ lane }) => lane.id === laneId);
  switch (position.kind) {
    case "corner": return { row: STAGE_ROW, column: LANE_COLUMN };
    case "stage": {
      const column = grid.stages.findIndex(({ stage }) => stage.id === position.stageId);
      return column < 0 ? null : { row: STAGE_ROW, column };
    }
    case "step": {
      const column = columnOf(position.stepId);
      return column < 0 ? null : { row: STEP_ROW, column };
    }
    case "lane": {
      const lane = laneOf(position.laneId);
      return lane < 0 ? null : { row: lane + FIRST_LANE_ROW, column: LANE_COLUMN };
    }
    case "cell": case "more": {
      const lane = laneOf(position.laneId);
      const column = columnOf(position.stepId);
      return lane < 0 || column < 0 ? null : { row: lane + FIRST_LANE_ROW, column };
    }
    case "card": {
      const place = contents.placeOf(position.cardId);
      return place && coordinatesOf(grid, contents, { kind: "cell", ...place });
    }
  }
}

function positionAt(grid: GridLayout, { row, column }: Coordinates): GridPosition | null {
  if (column === LANE_COLUMN) {
    if (row < FIRST_LANE_ROW) return { kind: "corner" };
    const lane = grid.lanes[row - FIRST_LANE_ROW]?.lane;
    return lane ? { kind: "lane", laneId: lane.id } : null;
  }
  if (row === STAGE_ROW) {
    const stage = grid.stages[column]?.stage;
    return stage ? { kind: "stage", stageId: stage.id } : null;
  }
  const step = stepColumns(grid)[column]?.step;
  if (!step) return null;
  if (row === STEP_ROW) return { kind: "step", stepId: step.id };
  const lane = grid.lanes[row - FIRST_LANE_ROW]?.lane;
  return lane ? { kind: "cell", stepId: step.id, laneId: lane.id } : null;
}

/** Down and up walk a cell's cards before they leave it; the cell itself comes before its first card. */
function walkCards(contents: GridContents, from: GridPosition, move: "up" | "down"): GridPosition | null {
  const place = from.kind === "card" ? contents.placeOf(from.cardId) : from.kind === "cell" || from.kind === "more" ? from : null;
  if (!place) return null;
  const cards = contents.cardsIn(place.stepId, place.laneId);
  const at = from.kind === "card" ? cards.indexOf(from.cardId) : from.kind === "more" ? cards.length : -1;
  const next = move === "down" ? at + 1 : at - 1;
  if (next >= 0 && next < cards.length) {
    const cardId = cards[next];
    return cardId === undefined ? null : { kind: "card", cardId };
  }
  if (move === "down" && next === cards.length && contents.hasMore(place.stepId, place.laneId)) {
    return { kind: "more", stepId: place.stepId, laneId: place.laneId };
  }
  return move === "up" && at === 0 ? { kind: "cell", stepId: place.stepId, laneId: place.laneId } : null;
}

/** Between the stage row and the step row a column means another thing. */
function verticalStep(grid: GridLayout, at: Coordinates, move: "up" | "down"): Coordinates {
  const columns = stepColumns(grid);
  if (at.column === LANE_COLUMN) {
    const row = at.row < FIRST_LANE_ROW ? (move === "down" ? FIRST_LANE_ROW : STAGE_ROW)
      : at.row === FIRST_LANE_ROW && move === "up" ? STAGE_ROW : at.row + (move === "down" ? 1 : -1);
    return { row, column: LANE_COLUMN };
  }
  if (at.row === STAGE_ROW) {
    if (move === "up") return at;
    const stage = grid.stages[at.column]?.stage;
    const column = columns.findIndex((candidate) => candidate.stage === stage);
    return column < 0 ? at : { row: STEP_ROW, column };
  }
  if (at.row === STEP_ROW && move === "up") {
    const stage = columns[at.column]?.stage;
    return { row: STAGE_ROW, column: grid.stages.findIndex((candidate) => candidate.stage === stage) };
  }
  return { row: at.row + (move === "down" ? 1 : -1), column: at.column };
}

export function navigateGrid(
  grid: GridLayout, contents: GridContents, from: GridPosition, move: GridMove,
): GridPosition {
  const at = coordinatesOf(grid, contents, from);
  if (!at) return from;
  const lastColumn = (at.row === STAGE_ROW ? grid.stages.length : stepColumns(grid).length) - 1;
  switch (move) {
    case "up":
    case "down": {
      const within = walkCards(contents, from, move);
      if (within) return within;
      const to = positionAt(grid, verticalStep(grid, at, move));
      if (!to) return from;
      if (move === "up" && to.kind === "cell") {
        if (contents.hasMore(to.stepId, to.laneId)) return { kind: "more", stepId: to.stepId, laneId: to.laneId };
        const lastCard = contents.cardsIn(to.stepId, to.laneId).at(-1);
        if (lastCard !== undefined) return { kind: "card", cardId: lastCard };
      }
      return to;
    }
    case "left": return positionAt(grid, { row: at.row, column: Math.max(LANE_COLUMN, at.column - 1) }) ?? from;
    case "right": return positionAt(grid, { row: at.row, column: Math.min(lastColumn, at.column + 1) }) ?? from;
    case "row-start": return positionAt(grid, { row: at.row, column: Math.min(0, lastColumn) }) ?? from;
    case "row-end": return positionAt(grid, { row: at.row, column: lastColumn }) ?? from;
    case "first": return positionAt(grid, { row: FIRST_LANE_ROW, column: 0 }) ?? from;
    case "last":
      return positionAt(grid, {
        row: grid.lanes.length - 1 + FIRST_LANE_ROW, column: stepColumns(grid).length - 1,
      }) ?? from;
  }
}

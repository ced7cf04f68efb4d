/** Which cards lie between two places of the grid, as Shift + arrows select them. Pure. */
import type { GridLayout } from "@/components/journey/grid-layout";
import type { GridPosition } from "@/components/journey/grid-position";

export interface RangeContents {
  /** All cards of a cell that one walks through, in order. */
  cardsIn(stepId: string, laneId: string): readonly string[];
  placeOf(cardId: string): { readonly stepId: string; readonly laneId: string } | null;
}
interface Spot { readonly column: number; readonly lane: number; readonly stepId: string; readonly laneId: string; readonly card: number }

/**
 * Within a step from card to card, also across lanes; across steps the rectangle of whole cells. A cell's own place is
 * before its first card, so that Shift + ↓ takes the cards one by one.
 */
export function cardsBetween(grid: GridLayout, contents: RangeContents, from: GridPosition, to: GridPosition): readonly string[] {
  const ends = [spotOf(grid, contents, from), spotOf(grid, contents, to)].filter((spot) => spot !== null);
  const [a, b] = ends.sort((one, other) => one.lane - other.lane || one.card - other.card);
  if (!a || !b) return [];
  const lanes = grid.lanes.slice(a.lane, b.lane + 1).map(({ lane }) => lane.id);
  if (a.column !== b.column) {
    const columns = grid.columns.slice(Math.min(a.column, b.column), Math.max(a.column, b.column) + 1);
    return columns.flatMap(({ step }) => (step ? lanes.flatMap((laneId) => contents.cardsIn(step.id, laneId)) : []));
  }
  return lanes.flatMap((laneId, index) => {
    const cards = contents.cardsIn(a.stepId, laneId);
    const end = index === lanes.length - 1 ? b.card + 1 : cards.length;
    return cards.slice(index === 0 ? Math.max(0, a.card) : 0, end);
  });
}

function spotOf(grid: GridLayout, contents: RangeContents, at: GridPosition): Spot | null {
  const place = at.kind === "card" ? contents.placeOf(at.cardId) : at.kind === "cell" || at.kind === "more" ? at : null;
  if (!place) return null;
  const { stepId, laneId } = place;
  const column = grid.columns.findIndex(({ step }) => step?.id === stepId);
  const lane = grid.lanes.findIndex((candidate) => candidate.lane.id === laneId);
  if (column < 0 || lane < 0) return null;
  const cards = contents.cardsIn(stepId, laneId);
  return { column, lane, stepId, laneId, card: at.kind === "card" ? cards.indexOf(at.cardId) : at.kind === "more" ? cards.length - 1 : -1 };
}

/** Where an action stands between effort and impact, and how the arrow keys move it there. Pure. */
import { EFFORTS, IMPACTS, type Effort, type Impact } from "@/lib/journey/gaps/types";
import { EFFORT_WORDS, IMPACT_WORDS } from "@/lib/journey/gaps/plan-lines";

export interface MatrixPlace { readonly effort: Effort; readonly impact: Impact }
export type ArrowKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";
/** Where an arrow takes what has no place yet. */
const MIDDLE: MatrixPlace = { effort: "medium", impact: "medium" };

/** Right is less effort, up is more impact. Null: it cannot go further. */
export function movedBy(place: MatrixPlace | null, key: ArrowKey): MatrixPlace | null {
  if (!place) return MIDDLE;
  const step = <T>(list: readonly T[], value: T, by: number): T => list[Math.min(list.length - 1, Math.max(0, list.indexOf(value) + by))] ?? value;
  const moved: MatrixPlace = {
    effort: key === "ArrowRight" ? step(EFFORTS, place.effort, -1) : key === "ArrowLeft" ? step(EFFORTS, place.effort, 1) : place.effort,
    impact: key === "ArrowUp" ? step(IMPACTS, place.impact, 1) : key === "ArrowDown" ? step(IMPACTS, place.impact, -1) : place.impact,
  };
  return moved.effort === place.effort && moved.impact === place.impact ? null : moved;
}
export const isArrow = (key: string): key is ArrowKey => key === "ArrowLeft" || key === "ArrowRight" || key === "ArrowUp" || key === "ArrowDown";

/** Column 0 … 2 from the left (most effort), row 0 … 2 from above (most impact). */
export const cellOf = ({ effort, impact }: MatrixPlace) => ({ column: 2 - EFFORTS.indexOf(effort), row: 2 - IMPACTS.indexOf(impact) });

/** @param x 0 … 1 from the left @param y 0 … 1 from above; null: outside */
export function placeAt(x: number, y: number): MatrixPlace | null {
  if (x < 0 || x > 1 || y < 0 || y > 1) return null;
  const third = (value: number): number => Math.min(2, Math.floor(value * 3));
  return { effort: EFFORTS[2 - third(x)] ?? "medium", impact: IMPACTS[2 - third(y)] ?? "medium" };
}

/** The centre of each of `count` dots in a cell, percent of the whole matrix. */
export function spread(place: MatrixPlace, count: number, index: number): { readonly left: number; readonly top: number } {
  const { column, row } = cellOf(place);
  const columns = count <= 1 ? 1 : count <= 4 ? 2 : 3;
  const rows = Math.ceil(count / columns);
  const [x, y] = [(index % columns + 0.5) / columns, (Math.floor(index / columns) + 0.5) / rows];
  return { left: ((column + x) / 3) * 100, top: ((row + y) / 3) * 100 };
}

/** "small effort, high impact: a quick win". */
export function placeWords(place: MatrixPlace | null): string {
  if (!place) return "not placed yet";
  const words = `${EFFORT_WORDS[place.effort].toLowerCase()} effort, ${IMPACT_WORDS[place.impact].toLowerCase()} impact`;
  const quadrant = quadrantOf(place);
  return quadrant === null ? words : `${words}: ${quadrant}`;
}
/** What stands on a line between two belongs to neither. */
function quadrantOf({ effort, impact }: MatrixPlace): string | null {
  if (effort === "medium" || impact === "medium") return null;
  if (impact === "high") return effort === "small" ? "a quick win" : "a big bet";
  return effort === "small" ? "a fill-in" : "for later";
}

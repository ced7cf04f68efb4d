/** What a map holds, said about a wall that holds more. */
import type { Wall } from "./parse-wall";

export const MOST = { cards: 20_000, steps: 500, lanes: 100, text: 10_000, title: 500 } as const;

export const countWall = (wall: Wall) => ({
  stages: wall.stages.length,
  steps: wall.stages.reduce((sum, { steps }) => sum + steps.length, 0),
  lanes: wall.lanes.length,
  notes: wall.lanes.reduce((sum, { notes }) => sum + notes.length, 0),
  feelings: wall.feelings.length,
});

const number = (value: number): string => value.toLocaleString("en-GB");
const begins = (text: string): string => `“${text.slice(0, 40)}…”`;

/** A sentence for the person who pasted it; null: it fits. `lanesThere`: those the map has already. */
export function wallProblem(wall: Wall, lanesThere = 0): string | null {
  const { steps, notes, lanes } = countWall(wall);
  if (steps > MOST.steps) return `A map holds ${number(MOST.steps)} steps; this table has ${number(steps)}.`;
  if (notes > MOST.cards) return `A map holds ${number(MOST.cards)} notes; this table has ${number(notes)}.`;
  if (lanes + lanesThere > MOST.lanes) {
    return `A map holds ${number(MOST.lanes)} lanes; with this table it would have ${number(lanes + lanesThere)}.`;
  }
  const note = wall.lanes.flatMap((lane) => lane.notes).find(({ text }) => text.length > MOST.text);
  if (note) return `A note holds ${number(MOST.text)} characters; ${begins(note.text)} has ${number(note.text.length)}.`;
  const title = [...wall.stages.flatMap((stage) => [stage.title, ...stage.steps]), ...wall.lanes.map((lane) => lane.title)]
    .find((words) => words.length > MOST.title);
  return title === undefined ? null : `A name holds ${number(MOST.title)} characters; ${begins(title)} has ${number(title.length)}.`;
}

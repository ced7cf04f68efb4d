/** A pasted wall in sentences: what it will be, and what of it needs a second look. */
import type { Wall } from "@/lib/journey/paste/parse-wall";
import { countWall } from "@/lib/journey/paste/wall-limits";

export const count = (value: number, one: string): string => `${value.toLocaleString("en-GB")} ${value === 1 ? one : `${one}s`}`;
const list = (words: readonly string[]): string => new Intl.ListFormat("en-GB").format(words);

/** "8 stages, 13 steps, 11 lanes, 132 notes, 13 feelings". */
export function sentenceOf(wall: Wall): string {
  const { stages, steps, lanes, notes, feelings } = countWall(wall);
  return [
    count(stages, "stage"), count(steps, "step"), count(lanes, "lane"), count(notes, "note"), ...(feelings > 0 ? [count(feelings, "feeling")] : []),
  ].join(", ");
}

export function remarksOn(wall: Wall): readonly string[] {
  const own = wall.lanes.filter(({ type }) => type === "custom").map(({ title }) => `“${title}”`);
  const people = [...new Set(wall.lanes.flatMap(({ notes }) => notes.flatMap(({ person }) => person ?? [])))];
  const voted = wall.lanes.flatMap(({ notes }) => notes).filter(({ votes }) => votes !== null).length;
  return [
    ...(own.length > 0 ? [`${list(own)} ${own.length === 1 ? "becomes a lane" : "become lanes"} of your own.`] : []),
    ...(wall.unknownCodes.length > 0 ? [`${list(wall.unknownCodes.map((code) => `${code}:`))} names no department here and stays in the words.`] : []),
    ...(people.length > 0 ? [`${list(people)} ${people.length === 1 ? "is" : "are"} named in the details of what they said.`] : []),
    ...(voted > 0 ? [`A number in brackets behind a note counts as its votes: ${count(voted, "note")}.`] : []),
    ...(wall.unplaced > 0
      ? [`${count(wall.unplaced, "cell")} ${wall.unplaced === 1 ? "has" : "have"} more or fewer lines than steps; those notes go to the stage’s first step.`] : []),
    ...(wall.corner === "" ? [] : [`“${wall.corner}” in the corner has no place on a map and stays out.`]),
  ];
}

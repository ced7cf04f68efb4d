/** Pasted lines as notes of one cell. */
import { readDelimited } from "./delimited-text";
import { MOST } from "./wall-limits";
import { linesOf, withoutBullet } from "./wall-words";

const number = (value: number): string => value.toLocaleString("en-GB");

/** One note per line, bullets in front left out. A problem is a sentence for the person who pasted; then nothing comes in. */
export function linesToNotes(text: string, cardsThere: number): { readonly notes: readonly string[]; readonly problem: string | null } {
  const refuse = (problem: string) => ({ notes: [], problem });
  // A spreadsheet's column comes with quotes around cells of several lines.
  const notes = readDelimited(text, "\t").flatMap((row) => row.flatMap(linesOf)).map(withoutBullet).filter((line) => line !== "");
  if (notes.length + cardsThere > MOST.cards) return refuse(`A map holds ${number(MOST.cards)} notes; with these lines it would have more.`);
  const long = notes.find((note) => note.length > MOST.text);
  if (long !== undefined) return refuse(`A note holds ${number(MOST.text)} characters; one of these lines has ${number(long.length)}.`);
  return { notes, problem: null };
}

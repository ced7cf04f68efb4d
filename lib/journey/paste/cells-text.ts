/**
 * A rectangle of cells as the text that spreadsheets put on the clipboard, and back: lanes down, steps across, one card
 * a line within its cell. Where a card has lines of its own, each card of its cell begins with a bullet.
 */
import { readDelimited } from "./delimited-text";
import { linesOf, withoutBullet } from "./wall-words";

/** Per lane, per step: the words of its cards. */
export type CellWords = readonly (readonly (readonly string[])[])[];
const BULLET = "• ";

export const cellsToText = (rows: CellWords): string => rows.map((row) => row.map((cards) => quoted(inCell(cards))).join("\t")).join("\n");

const inCell = (cards: readonly string[]): string => (
  cards.some((words) => words.includes("\n")) ? cards.map((words) => `${BULLET}${words}`) : cards).join("\n");
const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text);

/** Null: no table of several columns; lines are lines then. */
export function textToCells(text: string): CellWords | null {
  const table = readDelimited(text, "\t");
  const columns = Math.max(...table.map((row) => row.length));
  if (columns < 2) return null;
  return table.map((row) => Array.from({ length: columns }, (_, at) => wordsIn(row[at] ?? "")));
}

function wordsIn(cell: string): readonly string[] {
  if (!cell.startsWith(BULLET)) return linesOf(cell).map(withoutBullet).filter((line) => line !== "");
  return `\n${cell}`.split(`\n${BULLET}`).map((words) => words.trim()).filter((words) => words !== "");
}

/**
 * A table copied from a workshop's spreadsheet, as the map it describes: stages across, lanes down, notes in the cells.
 * Nothing is dropped in silence: every line becomes a step, a feeling or a note.
 */
import type { LaneType } from "../model";
import type { Table } from "./delimited-text";
import { isStepRow, laneTypeOfRow, linesOf, readFeeling, readSpeaker, readVotes, withoutBullet } from "./wall-words";

export interface WallNote {
  /** Index into the wall's steps, counted through all stages. */
  readonly step: number;
  readonly text: string;
  readonly departmentId: string | null;
  /** Who said it, when the line names somebody: "SA (Tom)". */
  readonly person: string | null;
  readonly votes: number | null;
}
export interface WallLane { readonly title: string; readonly type: LaneType; readonly notes: readonly WallNote[] }
export interface Wall {
  readonly stages: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly lanes: readonly WallLane[];
  readonly feelings: readonly { readonly step: number; readonly value: number }[];
  /** Lines of text below the heads; each is in `stages`, `feelings` or `lanes`. */
  readonly lines: number;
  /** Codes in front of notes that name no department here; they stay in the words. */
  readonly unknownCodes: readonly string[];
  /** Cells whose lines do not go one to a step of their stage: they stand at its first. */
  readonly unplaced: number;
  /** What stands in the corner, above the rows' names; it has no place on a map. */
  readonly corner: string;
}
export interface WallDepartments { readonly departments: readonly { readonly id: string; readonly code: string }[] }

interface Columns { readonly stages: Wall["stages"]; readonly firstStep: readonly number[] }

/** Null: not a table of stages and rows. */
export function parseWall(table: Table, { departments }: WallDepartments): Wall | null {
  const width = Math.max(0, ...table.map((row) => row.findLastIndex((cell) => cell.trim() !== "") + 1));
  const [heads, ...body] = table.map((row) => Array.from({ length: width }, (_, at) => (row[at] ?? "").trim()));
  if (!heads || width < 2 || body.length === 0) return null;
  const columns = readColumns(heads, body.find((row) => isStepRow(row[0] ?? "")));
  const idOfCode = new Map(departments.map(({ id, code }) => [code.toUpperCase(), id]));
  const lanes: { title: string; type: LaneType; notes: WallNote[] }[] = [];
  const feelings: { step: number; value: number }[] = [];
  const unknown = new Set<string>();
  let unplaced = 0;
  let lines = 0;
  let stepRows = 0;
  let above: { title: string; type: LaneType; notes: WallNote[] } | null = null;
  for (const row of body) {
    const cells = row.slice(1).map(linesOf);
    const name = row[0] ?? "";
    if (name === "" && cells.every((cell) => cell.length === 0)) continue;
    lines += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (isStepRow(name) && (stepRows += 1) === 1) continue;
    // A row without a name goes on with the lane above.
    if (name !== "" || !above) {
      above = { title: name === "" ? "Notes" : name, type: laneTypeOfRow(name) ?? "custom", notes: [] };
      lanes.push(above);
    }
    for (const [column, cell] of cells.entries()) {
      const steps = columns.stages[column]?.steps.length ?? 1;
      const first = columns.firstStep[column] ?? 0;
      // A second feeling of a step cannot be one: the map holds one, so it stays in words.
      const isFelt = feelings.some(({ step }) => step >= first && step < first + steps);
      const said = above.type === "feelings" && !isFelt ? readFeelings(cell, steps) : null;
      if (said) {
        said.forEach((value, at) => feelings.push({ step: first + at, value }));
        continue;
      }
      const spread = cell.length === steps;
      if (!spread && steps > 1 && cell.length > 0) unplaced += 1;
      for (const [at, line] of cell.entries()) above.notes.push(readNote(line, spread ? first + at : first, idOfCode, unknown));
    }
  }
  return {
    ...columns, lanes: lanes.map((lane) => settle(lane)).filter(({ type, notes }) => type !== "feelings" || notes.length > 0 || feelings.length > 0),
    feelings, lines, unknownCodes: [...unknown], unplaced, corner: heads[0] ?? "",
  };
}

/** Feelings that could not be read are words: the feeling lane holds none, so they get a lane of their own. */
const settle = (lane: WallLane): WallLane => (lane.type === "feelings" && lane.notes.length > 0 ? { ...lane, type: "custom" } : lane);

function readColumns(heads: readonly string[], stepRow: readonly string[] | undefined): Columns {
  let next = 0;
  const firstStep: number[] = [];
  const stages = heads.slice(1).map((title, at) => {
    const named = linesOf(stepRow?.[at + 1] ?? "").map(withoutBullet);
    const steps = named.length > 0 ? named : [title === "" ? `Step ${next + 1}` : title];
    firstStep.push(next);
    next += steps.length;
    return { title: title === "" ? `Stage ${at + 1}` : title.replace(/\s+/g, " "), steps };
  });
  return { stages, firstStep };
}

/** One value for each step, or one for all of them; null when a line is no feeling or they do not fit. */
function readFeelings(cell: readonly string[], steps: number): readonly number[] | null {
  const values = cell.flatMap((line) => line.split("/")).map((part) => readFeeling(part));
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || known.length < values.length) return null;
  const [only] = known;
  if (known.length === 1 && only !== undefined) return Array.from({ length: steps }, () => only);
  return known.length === steps ? known : null;
}

function readNote(line: string, step: number, idOfCode: ReadonlyMap<string, string>, unknown: Set<string>): WallNote {
  const { text, votes } = readVotes(withoutBullet(line));
  const speaker = readSpeaker(text);
  const departmentId = speaker ? idOfCode.get(speaker.code) ?? null : null;
  if (!speaker || departmentId === null) {
    if (speaker && speaker.code === text.slice(0, 2)) unknown.add(speaker.code);
    return { step, text, departmentId: null, person: null, votes };
  }
  return { step, text: speaker.text, departmentId, person: speaker.person, votes };
}

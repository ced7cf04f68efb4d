/** What people write on a wall, and what it means: names of rows, bullets, votes, departments, feelings. */
import type { LaneType } from "../model";

const ROW_NAMES: readonly (readonly [LaneType, string])[] = [
  ["actions", "does|do|doing|actions|customer actions"],
  ["thoughts", "thinks|think|thinking|thoughts"],
  ["feelings", "feels|feel|feeling|feelings|emotion|emotions|emotion curve"],
  ["touchpoints", "touchpoint|touchpoints|touch points|touch point|channels"],
  ["needs", "needs|need"], ["expectations", "expects|expectations"], ["questions", "questions|question"],
  ["pain-points", "pain points|pain point|pains|pain|frustrations"], ["gains", "gains|gain"],
  ["moments-of-truth", "moments of truth"], ["opportunities", "opportunities|opportunity"], ["ideas", "ideas|idea"],
  ["physical-evidence", "physical evidence"], ["frontstage", "frontstage|front stage"],
  ["backstage", "backstage|back stage|behind the scenes"], ["support-processes", "support processes"],
  ["goals", "goals|goal"], ["metrics", "kpi|kpis|metrics|metric|goals and kpis"], ["strategies", "strategies|strategy"],
  ["department-notes", "notes|department notes"],
];
const TYPE_OF_ROW: ReadonlyMap<string, LaneType> =
  new Map(ROW_NAMES.flatMap(([type, names]) => names.split("|").map((name) => [name, type] as const)));

/** Letters only, without what stands in brackets: "Feels (-2 to +2)", "Ideas 💡", "PAIN POINTS". */
const plainName = (name: string): string =>
  name.replace(/\([^)]*\)/g, " ").replace(/[^\p{L}\s]/gu, " ").replace(/\s+/g, " ").trim().toLowerCase();

/** Null: no lane of ours; it becomes one of the team's own. */
export const laneTypeOfRow = (name: string): LaneType | null => TYPE_OF_ROW.get(plainName(name)) ?? null;
export const isStepRow = (name: string): boolean => /^steps?$/.test(plainName(name));

export const linesOf = (cell: string): readonly string[] =>
  cell.split(/\r\n?|\n/).map((line) => line.trim()).filter((line) => line !== "");
export const withoutBullet = (line: string): string => line.replace(/^(?:[-–*•·]|\d{1,2}[.)])\s+/, "").trim();

/** "QR code return (16)". */
export function readVotes(line: string): { readonly text: string; readonly votes: number | null } {
  const found = /^(.*\S)\s*\((\d{1,4})\)$/.exec(line);
  return found ? { text: found[1] ?? line, votes: Number(found[2]) } : { text: line, votes: null };
}

/** "SU: …", "SA (Tom): …"; the code as written, in capitals. Null: no such prefix. */
export function readSpeaker(line: string): { readonly code: string; readonly person: string | null; readonly text: string } | null {
  const found = /^(\p{L}{2})\s*(?:\(([^)]+)\))?\s*:\s+(\S.*)$/u.exec(line);
  if (!found) return null;
  return { code: (found[1] ?? "").toUpperCase(), person: found[2]?.trim() ?? null, text: found[3] ?? "" };
}

const FACES: readonly (readonly [string, number])[] = [["😀😃😄😁🤩😍", 2], ["🙂😊", 1], ["😐😶", 0], ["🙁☹😕", -1], ["😡😠😢😭😞", -2]];

/** "-0,5", "+2 😀", "😡": −2 … +2; null when it is neither. */
export function readFeeling(text: string): number | null {
  const number = /^([+\-−–]?)\s*(\d(?:[.,]\d{1,2})?)(?=\D*$)/u.exec(text.trim());
  if (number) {
    const value = Number((number[2] ?? "").replace(",", ".")) * (number[1] !== "" && number[1] !== "+" ? -1 : 1);
    const rest = text.trim().slice(number[0].length);
    return Math.abs(value) <= 2 && !/\p{L}/u.test(rest) ? value + 0 : null;
  }
  const face = FACES.find(([faces]) => [...text.trim().replace(/\ufe0f/g, "")].every((letter) => faces.includes(letter)));
  return face && text.trim() !== "" ? face[1] : null;
}

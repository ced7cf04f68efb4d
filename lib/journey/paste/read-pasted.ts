/** What was pasted: a workshop's wall, or a plain list. */
import { readDelimited } from "./delimited-text";
import type { Table } from "./delimited-text";
import { parseWall } from "./parse-wall";
import type { Wall, WallDepartments } from "./parse-wall";
import { isStepRow, laneTypeOfRow } from "./wall-words";

export type Pasted = { readonly kind: "wall"; readonly wall: Wall } | { readonly kind: "list"; readonly titles: readonly string[] };

export function readPasted(text: string, departments: WallDepartments["departments"]): Pasted {
  const table = tableIn(text);
  const wall = table && parseWall(table, { departments });
  return wall ? { kind: "wall", wall } : { kind: "list", titles: titlesOf(text) };
}

/** Tabs make a table when its rows have names. Commas are part of every sentence: only rows we know by name make one of those. */
function tableIn(text: string): Table | null {
  if (text.includes("\t")) {
    const table = readDelimited(text, "\t");
    return table.slice(1).some(([name = ""]) => name.trim() !== "") ? table : null;
  }
  return ([",", ";"] as const).map((delimiter) => readDelimited(text, delimiter)).find((table) =>
    (table[0]?.length ?? 0) > 1
    && table.slice(1).some((row) => row.length > 1 && (isStepRow(row[0] ?? "") || laneTypeOfRow(row[0] ?? "") !== null))) ?? null;
}

/** One title per line; bullets and numbers in front are left out. */
const titlesOf = (list: string): readonly string[] =>
  list.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, "").trim()).filter((line) => line !== "");

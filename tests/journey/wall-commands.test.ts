/** A pasted wall on a map: all of it, at once, and gone again at once. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, invertCommands, read } from "@/lib/journey";
import type { Command, CommandOf } from "@/lib/journey";
import { commandSchema } from "@/lib/journey/commands/schema";
import type { Wall } from "@/lib/journey/paste/parse-wall";
import { linesToNotes } from "@/lib/journey/paste/lines-to-notes";
import { readPasted } from "@/lib/journey/paste/read-pasted";
import { wallCommands } from "@/lib/journey/paste/wall-commands";
import { wallProblem } from "@/lib/journey/paste/wall-limits";
import { context, idOf } from "./support/small-map";

const departments = [{ id: idOf("department", 1), code: "SA" }, { id: idOf("department", 2), code: "SU" }, { id: idOf("department", 3), code: "MK" }];
const file = readFileSync(new URL("../../samples/workshop-wall.csv", import.meta.url), "utf8");
const wallIn = (text: string): Wall => {
  const pasted = readPasted(text, departments);
  if (pasted.kind !== "wall") throw new Error("No wall was read.");
  return pasted.wall;
};
const wall = wallIn(file);
const plan = (lanes: Parameters<typeof wallCommands>[1]["lanes"] = []) =>
  wallCommands(wall, { lanes, channels: [{ key: "web", name: "Web" }], newId: context().newId });
const notesOf = (commands: readonly Command[]) => commands.filter((command): command is CommandOf<"addCard"> => command.type === "addCard");

describe("a wall on an empty map", () => {
  it("brings every line, as a step, a note or a feeling", () => {
    const commands = plan();
    const words = commands.flatMap((command) => ("text" in command ? [command.text] : command.type === "addStep" ? [command.title] : []));
    expect(words).toHaveLength(13 + 132);
    // The other eleven lines are the feelings; each word that came in stands in the file.
    expect(wall.lines).toBe(words.length + 11);
    for (const text of words) expect(file.replaceAll("\"\"", "\""), text).toContain(text);
    for (const command of commands) expect(commandSchema.safeParse(command).success, JSON.stringify(command)).toBe(true);
  });
  it("has its eight stages, thirteen steps, eleven lanes, 132 notes and 13 feelings, and goes again as one", () => {
    const doc = new Y.Doc();
    const commands = plan();
    const back = invertCommands(doc, commands, context());
    applyCommands(doc, commands, context());
    const map = read(doc);
    expect([map.stages.length, map.stages.flatMap(({ steps }) => steps).length, map.lanes.length, map.cards.size, map.emotions.size])
      .toEqual([8, 13, 11, 132, 13]);
    applyCommands(doc, back, context());
    const after = read(doc);
    expect([after.stages.length, after.lanes.length, after.cards.size, after.emotions.size]).toEqual([0, 0, 0, 0]);
  });
  it("keeps departments, votes, channels, and who said it without claiming that they wrote it", () => {
    const notes = notesOf(plan());
    const tom = notes.find(({ text }) => text === "Returns policy is 1,400 words long");
    expect(tom).toMatchObject({ departmentId: idOf("department", 1), detail: "Said by Tom" });
    expect(tom).not.toHaveProperty("authorId");
    expect(notes.find(({ text }) => text === "QR code return, no label to print")?.votes).toEqual({ total: 16 });
    expect(notes.find(({ text }) => text === "Web")?.touchpoint).toEqual({ channel: "web" });
  });
  it("writes in the lanes the map has, each once", () => {
    const there = [
      { id: idOf("lane", 1), type: "actions", title: "Customer actions", hidden: false },
      { id: idOf("lane", 2), type: "pain-points", title: "Pain points", hidden: true },
      { id: idOf("lane", 3), type: "custom", title: "Owner", hidden: false },
    ] as const;
    const commands = plan(there);
    expect(commands.filter(({ type }) => type === "addLane")).toHaveLength(9);
    expect(commands).toContainEqual({ type: "showLane", id: idOf("lane", 2), hidden: false });
    expect(notesOf(commands).some(({ laneId }) => laneId === idOf("lane", 3))).toBe(false);
  });
});

describe("what was pasted", () => {
  it.each([
    ["tabs", "\tBefore\tAfter\nDoes\tLooks\tBuys"], ["commas", ",Before,After\nDoes,Looks,Buys"], ["semicolons", ";Before;After\nDoes;Looks;Buys"],
  ])("is a wall with %s", (_, text) => {
    expect(wallIn(text).stages.map(({ title }) => title)).toEqual(["Before", "After"]);
  });
  it("is a list when nothing names its rows", () => {
    expect(readPasted("1. Searches, compares\n2) Pays, waits\n\n- Returns", departments)).toEqual({ kind: "list", titles: ["Searches, compares", "Pays, waits", "Returns"] });
    expect(readPasted("Before\n\tLooks\n\tBuys", departments).kind).toBe("list");
  });
  it("keeps a second feeling of a step in words, and what stands in the corner", () => {
    const twice = wallIn("Boots\tBefore\nFeels\t1\nEmotions\t-2");
    expect(twice).toMatchObject({ corner: "Boots", feelings: [{ step: 0, value: 1 }] });
    expect(twice.lanes.at(-1)).toMatchObject({ type: "custom", title: "Emotions", notes: [{ text: "-2" }] });
  });
  it("says what a map cannot hold", () => {
    expect(wallProblem(wall)).toBeNull();
    expect(wallProblem(wall, 90)).toBe("A map holds 100 lanes; with this table it would have 101.");
    expect(wallProblem(wallIn(`\tBefore\nDoes\t${"x".repeat(10_001)}`))).toContain("A note holds 10,000 characters");
    expect(wallProblem(wallIn(`\tBefore\nSteps\t"${"Looks\n".repeat(501)}"\nDoes\tx`))).toBe("A map holds 500 steps; this table has 501.");
    expect(wallProblem(wallIn(`\tBefore\nDoes\t"${"x\n".repeat(20_001)}"`))).toBe("A map holds 20,000 notes; this table has 20,001.");
  });
});

describe("lines pasted into a cell", () => {
  it("are a note each, without bullets and without a spreadsheet's quotes", () => {
    expect(linesToNotes("- Toes pinch\r\n\r\n2. Heel slips\n\"Box torn\nLabel lost\"\n", 0)).toEqual({
      notes: ["Toes pinch", "Heel slips", "Box torn", "Label lost"], problem: null,
    });
  });
  it("do not come in when they are too many", () => {
    expect(linesToNotes("a\nb", 19_999)).toMatchObject({ notes: [], problem: expect.stringContaining("20,000 notes") });
  });
});

/** What a facilitator's spreadsheet becomes, counted to the last line. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDelimited } from "@/lib/journey/paste/delimited-text";
import { parseWall } from "@/lib/journey/paste/parse-wall";
import { readFeeling } from "@/lib/journey/paste/wall-words";

const departments = [{ id: "sales", code: "SA" }, { id: "support", code: "SU" }, { id: "marketing", code: "MK" }];
const file = readFileSync(new URL("../../samples/workshop-wall.csv", import.meta.url), "utf8");
const wall = parseWall(readDelimited(file, ","), { departments });
if (!wall) throw new Error("The wall is no table.");
const notesIn = (title: string) => wall.lanes.find((lane) => lane.title === title)?.notes ?? [];

describe("the workshop's wall", () => {
  it("has eight stages and thirteen steps", () => {
    expect(wall.stages.map(({ steps }) => steps.length)).toEqual([1, 2, 2, 1, 2, 3, 1, 1]);
    expect(wall.stages[5]?.steps).toEqual(["Asks for a return", "Drops off parcel", "Waits for refund"]);
  });
  it("knows its rows by what they mean, keeps the two strangers as lanes of their own, and skips the empty one", () => {
    expect(wall.lanes.map(({ type }) => type)).toEqual([
      "actions", "thoughts", "feelings", "touchpoints", "pain-points", "needs", "ideas", "metrics", "backstage", "custom", "custom",
    ]);
    expect(wall.lanes.slice(-2).map(({ title }) => title)).toEqual(["Owner?", "parking lot"]);
  });
  it("loses none of the 156 lines", () => {
    const steps = wall.stages.flatMap((stage) => stage.steps).length;
    const notes = wall.lanes.reduce((sum, lane) => sum + lane.notes.length, 0);
    expect(wall.lines).toBe(156);
    // Eleven lines of feelings; "+1 / 0" says two, and one value of a stage stands for both of its steps.
    expect([steps, notes, wall.feelings.length]).toEqual([13, 132, 13]);
    expect(steps + notes + 11).toBe(wall.lines);
  });
  it("takes departments, bullets and votes out of the words", () => {
    expect(notesIn("PAIN POINTS").find(({ person }) => person === "Tom")).toMatchObject({ departmentId: "sales", text: "Returns policy is 1,400 words long" });
    expect(notesIn("PAIN POINTS").filter(({ text }) => text === "same")).toHaveLength(1);
    expect(notesIn("Ideas 💡")).toContainEqual(expect.objectContaining({ text: "QR code return, no label to print", votes: 16 }));
    expect(notesIn("Does").map(({ text }) => text)).toContain("Drives to a drop shop before it closes at six");
    expect(notesIn("parking lot").map(({ text }) => text)).toContain("=1+1 is not a note, sorry");
  });
  it("says which department it does not know and keeps its letters", () => {
    expect(wall.unknownCodes).toEqual(["OP"]);
    expect(notesIn("PAIN POINTS").map(({ text }) => text)).toContain("OP: Label made by hand in the ERP");
  });
  it("reads feelings as people write them", () => {
    expect(["-0,5", "+2 😀", "😡", "0.6", "−1", "0", "3", "fine", ""].map(readFeeling)).toEqual([-0.5, 2, -2, 0.6, -1, 0, null, null, null]);
    expect(wall.feelings.map(({ value }) => value)).toEqual([-1, 0, 0, 1, 0, 2, 0, -0.5, -2, -1, -2, 0.6, 1]);
  });
});

describe("a table on the clipboard", () => {
  it("keeps tabs, new lines and quotes inside quoted cells, and takes a lone quote as a letter", () => {
    expect(readDelimited("a\t\"b\n\"\"c\"\"\td\"\r\n\"x\" y\t5\" pipe\n", "\t")).toEqual([["a", "b\n\"c\"\td"], ["\"x\" y", "5\" pipe"]]);
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, createMapReader, read, selectSteps, validate } from "@/lib/journey";
import { importMapCommands, newThingIds } from "@/lib/journey/export/import-map";
import { FIVE_THOUSAND, bigMap } from "../support/big-map";
import { sampleFile } from "./support/samples";
import { context } from "./support/small-map";

const texts = ["The label would not print.", "Refund?", "Where is my parcel, it was to come on Monday. ".repeat(8)];
const file = sampleFile("northpeak.journey.json");
const map = bigMap(file.maps[0] ?? { id: "", state: "current", title: "", lanes: [], stages: [], cards: [] }, { ...FIVE_THOUSAND, texts });

describe("a map of 5,000 cards", () => {
  it("is the same every time it is made", () => {
    expect(map.cards).toHaveLength(5_000);
    expect(map.stages).toHaveLength(8);
    expect(map.stages.flatMap((stage) => stage.steps)).toHaveLength(65);
    const cells = new Map<string, number>();
    for (const { stepId, laneId } of map.cards) cells.set(stepId + laneId, (cells.get(stepId + laneId) ?? 0) + 1);
    expect(Math.max(...cells.values())).toBe(40);
    expect(bigMap(file.maps[0] ?? map, { ...FIVE_THOUSAND, texts })).toEqual(map);
  });

  it("comes in whole and is edited in place", () => {
    const doc = new Y.Doc();
    const things = newThingIds([map], {}, randomUUID);
    applyCommands(doc, importMapCommands(map, { things, departments: {}, people: {}, metrics: new Map() }), context());
    expect(validate(doc)).toEqual([]);
    const reader = createMapReader(doc);
    const before = reader.get();
    expect([before.cards.size, selectSteps(before).length, before.edges.length]).toEqual([5_000, 65, 60]);
    const [id = ""] = before.cards.keys();
    applyCommands(doc, [{ type: "editCardText", id, index: 0, remove: 0, insert: "x" }], context());
    expect(reader.get().cells).toBe(before.cells);
    expect(reader.get().cards.get(id)?.text).toBe(`x${before.cards.get(id)?.text}`);
    expect(read(doc).cards.size).toBe(5_000);
  });
});

/** What the semantic difference promises about any two maps, tried on random ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { isAppError } from "@/lib/errors";
import { applyCommands, copyMapCommands, read } from "@/lib/journey";
import type { Command, MapModel } from "@/lib/journey";
import { commandsFor } from "@/lib/journey/diff/apply/commands-for";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { commandFor, intents, remember } from "./support/random-commands";
import type { Intent, Known } from "./support/random-commands";
import { PROPERTY_TIMEOUT, runs } from "./support/runs";
import { context, copyOf, plain, smallMap } from "./support/small-map";

/** Applies what random people mean, one after the other. Returns how many things each of their commands touched. */
function edit(doc: Y.Doc, meant: readonly Intent[], known: Known = { stages: new Set(), steps: new Set(), lanes: new Set() }): number {
  let touched = 0;
  for (const intent of meant) {
    const before = read(doc);
    remember(before, known);
    const command = commandFor(intent, before, known);
    if (!command) continue;
    try {
      applyCommands(doc, [command], context());
    } catch (error) {
      if (isAppError(error)) continue;
      throw error;
    }
    touched += weight(command, before, read(doc));
  }
  return touched;
}

/** One for a plain command; what is made of parts, or brings things back, counts each of them. */
function weight(command: Command, before: MapModel, after: MapModel): number {
  switch (command.type) {
    case "splitStage": case "mergeStages": case "splitStep": case "mergeSteps": case "restoreStage": case "restoreStep": case "restoreLane":
    // Deleting what a merge or split moved before tells of each moved thing again.
    case "deleteStage": case "deleteStep": case "deleteLane":
      return sizeOf(before) + sizeOf(after);
    // Words and channel at once are two changes.
    case "setMicroMoment": return 2;
    default: return 1;
  }
}
const sizeOf = (map: MapModel): number =>
  map.stages.length + map.stages.flatMap(({ steps }) => steps).length + map.lanes.length + map.cards.size + map.emotions.size + map.edges.length
  + [...map.microMoments.values()].flat().length;

/** A map as it is read: order by position, nothing about when and by whom, nor where it came from. */
function seen(map: MapModel): unknown {
  const hidden = new Set(["order", "updatedAt", "createdAt", "clientId", "authorId", "derivedFromId", "recovered", "recoveredMoments", "id"]);
  return JSON.parse(JSON.stringify(plain({ ...map, recovered: [], recoveredMoments: [] }), (key: string, value: unknown) => (hidden.has(key) && key !== "id" ? undefined : value)));
}

/** A map after both, a copy of it from in between, and how many things were touched since. */
function lived(first: readonly Intent[], then: readonly Intent[]): { doc: Y.Doc; earlier: Y.Doc; done: number } {
  const doc = smallMap();
  const known: Known = { stages: new Set(), steps: new Set(), lanes: new Set() };
  edit(doc, first, known);
  const earlier = copyOf(doc, 7);
  return { doc, earlier, done: edit(doc, then, known) };
}

const meaning = (kind: Intent["kind"], a: number): Intent => ({ kind, a, b: 0, c: 0, text: "" });
/** Runs that once failed. */
const KEPT: [Intent[], Intent[]][] = [
  // A card whose step is gone, put into another one meanwhile.
  [[meaning("deleteStage", 0)], [meaning("restoreCard", 0)]],
  // A stage that was deleted with a step that had come into it.
  [[], [meaning("splitStep", 0), meaning("deleteStage", 0)]],
  // A step in a stage that was made and deleted since.
  [[meaning("addStep", 33)], [meaning("splitStage", 21), meaning("deleteStage", 20)]],
];
const edits = fc.array(intents, { maxLength: 25 });

describe("the difference of two maps", () => {
  it("of a map with itself is empty", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(edits, (meant) => {
      const doc = smallMap();
      edit(doc, meant);
      const diff = diffMaps(read(doc), read(copyOf(doc, 9)));
      expect(diff.changes).toEqual([]);
      expect(diff.cards).toEqual({ kept: read(doc).cards.size, reworded: 0, moved: 0, edited: 0, added: 0, removed: 0, realised: 0 });
    }), runs(100));
  });

  it("applied as commands to the earlier one gives the later one, whatever happened in between", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(edits, edits, (first, then) => {
      const { doc, earlier } = lived(first, then);
      const diff = diffMaps(read(earlier), read(doc));
      applyCommands(earlier, commandsFor(earlier, diff, context()), context());
      expect(seen(read(earlier))).toEqual(seen(read(doc)));
      expect(diffMaps(read(earlier), read(doc)).changes).toEqual([]);
    }), runs(1_000));
  });

  it("and back again: the later one becomes the earlier one", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(edits, edits, (first, then) => {
      const { doc, earlier } = lived(first, then);
      applyCommands(doc, commandsFor(doc, diffMaps(read(doc), read(earlier)), context()), context());
      expect(diffMaps(read(doc), read(earlier)).changes).toEqual([]);
    }), { ...runs(300), examples: KEPT });
  });

  it("of a map and its future describes what was done to the future, and brings it to the map it came from", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(edits, edits, (first, then) => {
      const doc = smallMap();
      edit(doc, first);
      const future = new Y.Doc();
      const newId = context().newId;
      applyCommands(future, copyMapCommands(read(doc), { newId, authorOf: () => undefined }), context());
      const options = { departmentFeelings: false };
      expect(diffMaps(read(doc), read(future), options).changes).toEqual([]);
      edit(future, then);
      const diff = diffMaps(read(doc), read(future), options);
      applyCommands(doc, commandsFor(doc, diff, context(), options), context());
      expect(diffMaps(read(doc), read(future), options).changes).toEqual([]);
    }), runs(300));
  });

  it("never tells of one thing as removed and added, and tells of no more than was done", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(edits, edits, (first, then) => {
      const { doc, earlier, done } = lived(first, then);
      const { changes } = diffMaps(read(earlier), read(doc));
      expect(changes.length).toBeLessThanOrEqual(done);
      expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
      const gone = new Set(changes.flatMap(({ kind, before }) => (kind === "removed" && before ? [before.id] : [])));
      for (const { kind, after } of changes) if (kind === "added" && after) expect(gone.has(after.id)).toBe(false);
    }), runs(300));
  });
});

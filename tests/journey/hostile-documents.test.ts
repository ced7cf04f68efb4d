import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, createMapReader, MAP_ROOTS, migrate, read, validate } from "@/lib/journey";
import { exportMap } from "@/lib/journey/export/export-map";
import { PROPERTY_TIMEOUT, runs } from "./support/runs";
import { context, idOf, plain, plainDoc, smallMap, textsIn } from "./support/small-map";

const KEYS = ["title", "order", "place", "text", "detail", "deletedAt", "stageId", "type", "tags", "links", "touchpoint", "votes", "extra", "fileId", "value", "kind", "channel", "schemaVersion", "__proto__"];
const IDS = [idOf("card", 1), idOf("step", 1), idOf("lane", 1), idOf("stage", 1), idOf("moment", 1), `${idOf("step", 1)}:team`, "__proto__", "", "x"];
const value = fc.oneof(
  fc.anything({ maxDepth: 2, withBigInt: false }).filter((thing) => storable(thing)),
  fc.constantFrom<unknown>({ stepId: idOf("step", 1), laneId: idOf("lane", 1), order: 7 }, { stepId: 1 }, 10n, Number.NaN, new Uint8Array([1]), "2026-99-99T00:00:00Z", "\ud800"),
);
function storable(thing: unknown): boolean {
  try {
    new Y.Doc().getMap("x").set("y", thing);
    return true;
  } catch {
    return false;
  }
}
const shared = fc.constantFrom<() => unknown>(() => new Y.Text("words"), () => new Y.Map([["text", new Y.Text("t")]]), () => Y.Array.from([1]), () => new Y.XmlElement("p"), () => new Y.XmlText());
const vandalism = fc.record({ root: fc.constantFrom(...MAP_ROOTS), id: fc.constantFrom(...IDS), key: fc.option(fc.constantFrom(...KEYS)), value: fc.oneof(value, shared) });

function vandalise(doc: Y.Doc, { root, id, key, value: thing }: { root: string; id: string; key: string | null; value: unknown }): void {
  const made = typeof thing === "function" ? (thing as () => unknown)() : thing;
  const map = doc.getMap<unknown>(root);
  const entry = map.get(id);
  if (key !== null && entry instanceof Y.Map) entry.set(key, made);
  else map.set(id, made);
}

describe("a document somebody wrote nonsense into", () => {
  it("is read without an error, afresh and incrementally alike, can be edited, exported and checked", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(fc.array(vandalism, { maxLength: 12 }), (acts) => {
      const doc = smallMap();
      const reader = createMapReader(doc);
      for (const act of acts) {
        vandalise(doc, act);
        expect(plain(reader.get())).toEqual(plainDoc(doc));
      }
      validate(doc);
      JSON.stringify(exportMap(doc, { head: { id: idOf("stage", 9), state: "current", title: "" }, fileIds: true, authorOf: () => undefined }));
      applyCommands(doc, [{ type: "addStage", title: "Still works" }], context());
      expect(read(doc).stages.map(({ title }) => title)).toContain("Still works");
    }), runs(200));
  });

  it("shows words that lost their place under Recovered", () => {
    const doc = smallMap();
    const card = doc.getMap<Y.Map<unknown>>("cards").get(idOf("card", 1));
    card?.set("place", { stepId: "nowhere" });
    expect(read(doc).recovered.map((entry) => entry.card.text)).toEqual(["Reads reviews"]);
    applyCommands(doc, [{ type: "restoreCard", id: idOf("card", 1), stepId: idOf("step", 3), laneId: idOf("lane", 1) }], context());
    expect(textsIn(doc, 3, 1)).toEqual(["Reads reviews"]);
  });

  it("keeps words that are no Y.Text, and makes them one when they are edited", () => {
    const doc = smallMap();
    doc.getMap<Y.Map<unknown>>("cards").get(idOf("card", 1))?.set("text", "plain words");
    expect(textsIn(doc, 1, 1)).toContain("plain words");
    applyCommands(doc, [{ type: "editCardText", id: idOf("card", 1), index: 5, remove: 0, insert: "er" }], context());
    expect(textsIn(doc, 1, 1)).toContain("plainer words");
  });

  it("puts new cards where they belong between cards with odd order keys", () => {
    const doc = smallMap();
    for (const [number, order] of [[1, "same"], [2, "same"]] as const) {
      doc.getMap<Y.Map<unknown>>("cards").get(idOf("card", number))?.set("place", { stepId: idOf("step", 1), laneId: idOf("lane", 1), order });
    }
    applyCommands(doc, [{ type: "addCard", stepId: idOf("step", 1), laneId: idOf("lane", 1), text: "between", after: idOf("card", 1) }], context());
    expect(textsIn(doc, 1, 1)).toEqual(["Reads reviews", "between", "Asks a friend"]);
  });

  it("is reported by validate, thing by thing", () => {
    const doc = smallMap();
    expect(validate(doc)).toEqual([]);
    doc.getMap<unknown>("cards").set("x", 1);
    doc.getMap<Y.Map<unknown>>("lanes").get(idOf("lane", 1))?.set("order", "0");
    expect(validate(doc)).toEqual([
      { root: "lanes", key: idOf("lane", 1), problem: "no-order" }, { root: "cards", key: "x", problem: "unreadable" },
    ]);
  });
});

describe("schema versions", () => {
  it("are written when a map is made, and a newer document is left alone", () => {
    expect(migrate(smallMap())).toEqual({ kind: "current" });
    const fresh = new Y.Doc();
    expect(migrate(fresh)).toEqual({ kind: "migrated", from: 0 });
    expect(read(fresh).schemaVersion).toBe(1);
    fresh.getMap("meta").set("schemaVersion", 9);
    const before = Y.encodeStateVector(fresh);
    expect(migrate(fresh)).toEqual({ kind: "newer", version: 9 });
    expect(Y.encodeStateVector(fresh)).toEqual(before);
  });
});

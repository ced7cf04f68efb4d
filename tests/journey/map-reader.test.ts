import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, createMapReader, read } from "@/lib/journey";
import { connectPeers } from "./support/peers";
import { intents } from "./support/random-commands";
import { PROPERTY_TIMEOUT, runs } from "./support/runs";
import { context, copyOf, idOf, plain, smallMap } from "./support/small-map";

describe("a map that is read where it changed", () => {
  it("always equals one that is read afresh", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(fc.array(fc.record({ intent: intents, peer: fc.nat(1) }), { maxLength: 40 }), (steps) => {
      const [one, two] = connectPeers(smallMap(), 2);
      if (!one || !two) return;
      for (const { intent, peer } of steps) {
        (peer === 0 ? one : two).do(intent);
        one.receiveAll();
        expect(plain(one.reader.get())).toEqual(plain(read(one.doc)));
      }
    }), runs(60));
  });

  it("keeps the identity of everything a letter did not touch", () => {
    const doc = smallMap();
    const reader = createMapReader(doc);
    const before = reader.get();
    applyCommands(doc, [{ type: "editCardText", id: idOf("card", 1), index: 0, remove: 0, insert: "x" }], context());
    const after = reader.get();
    expect(after).not.toBe(before);
    expect(after.cards.get(idOf("card", 1))).not.toBe(before.cards.get(idOf("card", 1)));
    expect(after.cards.get(idOf("card", 2))).toBe(before.cards.get(idOf("card", 2)));
    expect(after.stages).toBe(before.stages);
    expect(after.lanes).toBe(before.lanes);
    expect(after.cells).toBe(before.cells);
    expect(after.emotions).toBe(before.emotions);
    expect(after.edges).toBe(before.edges);
    expect(after.recovered).toBe(before.recovered);
  });

  it("keeps the other stages and all cells when one step is renamed", () => {
    const doc = smallMap();
    const reader = createMapReader(doc);
    const before = reader.get();
    applyCommands(doc, [{ type: "renameStep", id: idOf("step", 3), title: "Sends back" }], context());
    const after = reader.get();
    expect(after.stages[0]).toBe(before.stages[0]);
    expect(after.stages[1]).not.toBe(before.stages[1]);
    expect(after.cells).toBe(before.cells);
    expect(after.cards).toBe(before.cards);
  });

  it("keeps the cells a move did not touch", () => {
    const doc = smallMap();
    applyCommands(doc, [{ type: "addCard", id: idOf("card", 4), stepId: idOf("step", 3), laneId: idOf("lane", 1), text: "stays" }], context());
    const reader = createMapReader(doc);
    const before = reader.get();
    applyCommands(doc, [{ type: "moveCard", id: idOf("card", 3), stepId: idOf("step", 1), laneId: idOf("lane", 1) }], context());
    const key = `${idOf("step", 3)}|${idOf("lane", 1)}`;
    expect(reader.get().cells.get(key)).toBe(before.cells.get(key));
    expect(reader.get().cells.has(`${idOf("step", 2)}|${idOf("lane", 3)}`)).toBe(false);
  });

  it("shows a card on the board as soon as its step arrives, even when the card came first", () => {
    const start = smallMap();
    const [maker, writer, watcher] = [copyOf(start, 2), copyOf(start, 3), copyOf(start, 4)];
    const reader = createMapReader(watcher);
    const known = Y.encodeStateVector(start);
    applyCommands(maker, [{ type: "addStep", id: idOf("step", 9), stageId: idOf("stage", 1), title: "New" }], context());
    const step = Y.encodeStateAsUpdate(maker, known);
    Y.applyUpdate(writer, step);
    const before = Y.encodeStateVector(writer);
    applyCommands(writer, [{ type: "addCard", stepId: idOf("step", 9), laneId: idOf("lane", 1), text: "early" }], context());
    Y.applyUpdate(watcher, Y.encodeStateAsUpdate(writer, before));
    expect(reader.get().recovered.map((entry) => [entry.card.text, entry.reason])).toEqual([["early", "step-gone"]]);
    Y.applyUpdate(watcher, step);
    expect(reader.get().recovered).toEqual([]);
    expect(plain(reader.get())).toEqual(plain(read(watcher)));
  });

  it("is the same object while nothing happens, and tells when something does", () => {
    const doc = smallMap();
    const reader = createMapReader(doc);
    let told = 0;
    const stop = reader.onChange(() => { told += 1; });
    expect(reader.get()).toBe(reader.get());
    applyCommands(doc, [{ type: "renameStage", id: idOf("stage", 1), title: "Earlier" }], context());
    expect(told).toBe(1);
    stop();
    applyCommands(doc, [{ type: "renameStage", id: idOf("stage", 1), title: "Later" }], context());
    expect(told).toBe(1);
    expect(reader.get().stages[0]?.title).toBe("Later");
  });
});

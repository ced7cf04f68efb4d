import fc from "fast-check";
import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { splitUpdate } from "@/lib/collaboration/client/split-update";

const applyAll = (pieces: readonly Uint8Array[], doc: Y.Doc): void => {
  for (const piece of pieces) {
    Y.applyUpdate(doc, piece);
    expect(doc.store.pendingStructs).toBeNull();
    expect(doc.store.pendingDs).toBeNull();
  }
};

describe("a backlog that is too large for one frame", () => {
  it("arrives whole in small pieces, each of which builds only on what came before", () => {
    const step = fc.record({ page: fc.nat(2), card: fc.nat(3), at: fc.nat(), remove: fc.nat(3), words: fc.string({ maxLength: 8 }), sync: fc.boolean() });
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 16, max: 200 }), (steps, maxBytes) => {
      const pages = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
      for (const { page, card, at, remove, words, sync } of steps) {
        const doc = pages[page] ?? new Y.Doc();
        if (sync) for (const other of pages) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
        doc.transact(() => {
          const cards = doc.getMap<Y.Text>("cards");
          const text = cards.get(`card ${card}`) ?? cards.set(`card ${card}`, new Y.Text());
          const index = at % (text.length + 1);
          text.delete(index, Math.min(remove, text.length - index));
          text.insert(index, words);
        });
      }
      const whole = Y.mergeUpdates(pages.map((doc) => Y.encodeStateAsUpdate(doc)));
      const [inOne, inPieces] = [new Y.Doc(), new Y.Doc()];
      Y.applyUpdate(inOne, whole);
      applyAll(splitUpdate(whole, maxBytes), inPieces);
      expect(inPieces.getMap("cards").toJSON()).toEqual(inOne.getMap("cards").toJSON());
      expect(Y.encodeStateVector(inPieces)).toEqual(Y.encodeStateVector(inOne));
      expect(Y.equalSnapshots(Y.snapshot(inPieces), Y.snapshot(inOne))).toBe(true);
    }), { numRuns: 100 });
  });

  it("ends with a piece that nobody can take who misses one of the others", () => {
    const doc = new Y.Doc();
    for (let i = 0; i < 50; i += 1) doc.getMap("cards").set(`card ${i}`, "some words");
    doc.getMap("cards").delete("card 3");
    const pieces = splitUpdate(Y.encodeStateAsUpdate(doc), 200);
    for (let missing = 0; missing < pieces.length - 1; missing += 1) {
      const other = new Y.Doc();
      pieces.slice(0, missing).forEach((piece) => { Y.applyUpdate(other, piece); });
      Y.applyUpdate(other, pieces.at(-1) ?? new Uint8Array());
      expect(other.store.pendingStructs).not.toBeNull();
    }
  });

  it("makes no piece much larger than asked for", () => {
    const doc = new Y.Doc();
    const cards = doc.getMap<string>("cards");
    for (let i = 0; i < 2_000; i += 1) cards.set(`card ${i}`, "words ".repeat(10));
    const pieces = splitUpdate(Y.encodeStateAsUpdate(doc), 10_000);
    expect(pieces.length).toBeGreaterThan(10);
    for (const piece of pieces) expect(piece.byteLength).toBeLessThan(11_000);
    const copy = new Y.Doc();
    applyAll(pieces, copy);
    expect(copy.getMap("cards").size).toBe(2_000);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { read, validate } from "@/lib/journey";
import type { MapModel } from "@/lib/journey";
import { connectPeers } from "./support/peers";
import { intents } from "./support/random-commands";
import { PROPERTY_TIMEOUT, runs } from "./support/runs";
import { plain, plainDoc, smallMap } from "./support/small-map";

const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: intents, peer: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ receive: fc.nat(20), again: fc.boolean(), peer: fc.nat(4) }) },
);

/** Every live card is in exactly one cell, once, or recovered. */
function expectEveryCardOnce(map: MapModel): void {
  const placed = [...map.cells.values()].flat();
  expect(new Set(placed).size).toBe(placed.length);
  expect([...placed].sort()).toEqual([...map.cards.keys()].sort());
  for (const { card } of map.recovered) expect(map.cards.has(card.id)).toBe(false);
}

describe("people on one map", () => {
  it("all end with the same map, whatever the network did to their edits", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5 }), fc.array(event, { minLength: 5, maxLength: 60 }), (count, events) => {
      const peers = connectPeers(smallMap(), count);
      for (const step of events) {
        const peer = peers[step.peer % count];
        if ("do" in step) peer?.do(step.do);
        else peer?.receive(step.receive, step.again);
      }
      for (const peer of peers) peer.receiveAll();
      const [first, ...others] = peers;
      if (!first) return;
      const expected = plainDoc(first.doc);
      expectEveryCardOnce(read(first.doc));
      expect(validate(first.doc)).toEqual([]);
      const reloaded = new Y.Doc();
      Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(first.doc));
      expect(plainDoc(reloaded)).toEqual(expected);
      for (const { doc, reader } of others) {
        expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(first.doc));
        expect(plainDoc(doc)).toEqual(expected);
        expect(plain(reader.get())).toEqual(expected);
        expect(doc.store.pendingStructs).toBeNull();
      }
    }), runs(200));
  });
});

/** What a version keeps of a map. */
import { expect, it } from "vitest";
import * as Y from "yjs";
import { packDocument, withFrozen } from "@/server/realtime/document-worker/frozen";

/** Each key is a struct of its own. */
function write(doc: Y.Doc, keys: number): void {
  for (let key = 0; key < keys; key += 1) doc.getMap("cards").set(`${doc.clientID}-${key}`, "Where is my parcel?");
}
const wordsIn = (bytes: Uint8Array) => withFrozen({ bytes }, (doc) => doc.getMap("cards").toJSON());

it("a version takes a fraction of its map's size and gives the whole map back", () => {
  const doc = new Y.Doc();
  write(doc, 500);
  const packed = packDocument(doc);
  expect(packed.length).toBeLessThan(Y.encodeStateAsUpdate(doc).length / 2);
  expect(wordsIn(packed)).toEqual(doc.getMap("cards").toJSON());
});

it("versions kept before they were packed open as well, even one that begins as a packed one does", () => {
  const doc = new Y.Doc();
  doc.clientID = 4_000_000_000;
  write(doc, 1_035);
  for (let other = 1; other <= 30; other += 1) {
    const another = new Y.Doc();
    another.clientID = other;
    write(another, 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(another));
  }
  const plain = Y.encodeStateAsUpdate(doc);
  expect([...plain.subarray(0, 3)]).toEqual([0x1f, 0x8b, 0x08]);
  expect(wordsIn(plain)).toEqual(doc.getMap("cards").toJSON());
});

/** A map as a workshop leaves it: imported cards, and words typed into them and taken back by several people, until it is so large. */
import * as Y from "yjs";
import { createRandom } from "../../realtime/support/random";
import { sampleDocument } from "../sample-document";

export interface WorkedOnMap {
  /** Everything as one update. */
  readonly bytes: Uint8Array;
  readonly stateVector: Uint8Array;
  /** What a page that has all of it answers to a server that has it, too: no structs, every delete. */
  readonly nothingNew: Uint8Array;
  readonly clientIds: readonly number[];
}

/** One card for so many bytes of the map: two thirds of it come with the import, the rest is work on it. */
const BYTES_PER_CARD = 1_000;
const PEOPLE = [1_001, 1_002, 1_003, 1_004, 1_005];

export function workedOnMap(size: number): WorkedOnMap {
  const random = createRandom(size);
  const doc = sampleDocument(Math.round(size / BYTES_PER_CARD));
  const texts = [...doc.getMap<Y.Map<unknown>>("cards").values()].flatMap((card) => {
    const text = card.get("text");
    return text instanceof Y.Text ? [text] : [];
  });
  let bytes = Y.encodeStateAsUpdate(doc);
  while (bytes.length < size) {
    for (let edit = 0; edit < (size - bytes.length) / 20; edit += 1) {
      const text = random.pick(texts);
      doc.clientID = random.pick(PEOPLE);
      if (text.length > 5 && random.chance(0.2)) text.delete(random.below(text.length - 3), 3);
      else for (let letter = 0, at = random.below(text.length + 1); letter < 8; letter += 1) text.insert(at + letter, "a");
    }
    bytes = Y.encodeStateAsUpdate(doc);
  }
  const stateVector = Y.encodeStateVector(doc);
  return { bytes, stateVector, nothingNew: Y.encodeStateAsUpdate(doc, stateVector), clientIds: [...doc.store.clients.keys()] };
}

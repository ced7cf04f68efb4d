/** A document from stored bytes, for as long as it is looked at. */
import * as Y from "yjs";
import { gunzipSync, gzipSync } from "node:zlib";
import type { FileMap } from "../../../lib/journey/export/file-types";
import { factsOf, type VersionFacts } from "../../../lib/journey/version-facts";
import type { FrozenDocument } from "../../../lib/runtime/ports";

/** As a version keeps it: packed, a map's history takes a fraction of the room. */
export const packDocument = (doc: Y.Doc): Uint8Array => gzipSync(Y.encodeStateAsUpdate(doc));

/** What a map was made with is kept as Yjs wrote it, and so were the first versions. */
function unpack(bytes: Uint8Array): Uint8Array {
  if (!GZIP.every((byte, index) => bytes[index] === byte)) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    // An update that happens to begin as gzip does.
    return bytes;
  }
}
const GZIP = [0x1f, 0x8b, 0x08];

export function withFrozen<T>({ bytes }: Pick<FrozenDocument, "bytes">, work: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, unpack(bytes));
    return work(doc);
  } finally {
    doc.destroy();
  }
}

/** What was frozen beside the map; null where nothing was. */
export function factsIn(frozen: FrozenDocument | null): VersionFacts | null {
  // Our own canonical form, written once and never changed.
  return frozen?.content ? factsOf(JSON.parse(gunzipSync(frozen.content).toString("utf8")) as FileMap) : null;
}

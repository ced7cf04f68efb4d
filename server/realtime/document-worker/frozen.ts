/** A document from stored bytes, for as long as it is looked at. */
import * as Y from "yjs";
import { gunzipSync } from "node:zlib";
import type { FileMap } from "../../../lib/journey/export/file-types";
import { factsOf, type VersionFacts } from "../../../lib/journey/version-facts";
import type { FrozenDocument } from "../../../lib/runtime/ports";

export function withFrozen<T>({ bytes }: Pick<FrozenDocument, "bytes">, work: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, bytes);
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

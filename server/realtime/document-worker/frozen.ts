/** A document from stored bytes, for as long as it is looked at. */
import * as Y from "yjs";
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

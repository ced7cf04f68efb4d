/** Merges a snapshot and the rows behind it into the next snapshot, and tells what the rows did to the cards. */
import { hashOf } from "../snapshot-hash";
import * as Y from "yjs";
import { IdRanges } from "../id-ranges";
import type { CallInput, CallOutput } from "./calls";
import { CardHistory } from "./card-history";
import { Deletions, purgeDeleted } from "./purge";

export function compact({ snapshot, rows, purgeable }: CallInput<"compact">): CallOutput<"compact"> {
  const doc = new Y.Doc();
  try {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    const history = new CardHistory(doc);
    const deletions = new Deletions(doc);
    for (const row of rows) {
      Y.applyUpdate(doc, row.bytes);
      history.note(row);
      deletions.note(row);
    }
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error("the log has a hole: something would stay pending");
    const bytes = Y.encodeStateAsUpdate(doc);
    const hash = hashOf(bytes);
    const deletes = IdRanges.fromDeletes(Y.createDeleteSetFromStructStore(doc.store).clients).toEntries();
    const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))];
    return { bytes, hash, clocks, activity: [...history.entries, ...deletions.entries], deletes, purge: purgeDeleted(doc, new Set(purgeable)) };
  } finally {
    doc.destroy();
  }
}

/** Removes for good what people deleted long ago. */
import type * as Y from "yjs";
import { readCard, readEdge, readKeys, readLane, readMicroMoment, readStage, readStep, type MapRoot } from "../../../lib/journey/doc";
import type { Deletion } from "../../../lib/journey/records";

type Reader = (doc: Y.Doc, id: string) => Deletion | null;
const DELETABLE: readonly (readonly [MapRoot, Reader])[] = [
  ["cards", readCard], ["microMoments", readMicroMoment], ["edges", readEdge], ["steps", readStep], ["stages", readStage], ["lanes", readLane],
];

/**
 * The update that removes everything deleted before `before` (ISO time); null: there is nothing. It only deletes, so no
 * Yjs client id writes it. The document is changed.
 */
export function purgeDeleted(doc: Y.Doc, before: string): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => void updates.push(update);
  doc.on("update", collect);
  doc.transact(() => {
    for (const [name, read] of DELETABLE) {
      for (const id of readKeys(doc, name)) {
        const deletedAt = read(doc, id)?.deletedAt;
        if (deletedAt !== undefined && deletedAt < before) doc.getMap(name).delete(id);
      }
    }
  });
  doc.off("update", collect);
  return updates[0] ?? null;
}

/** Removes for good what people deleted long ago. */
import type * as Y from "yjs";
import { readCard, readEdge, readKeys, readLane, readMicroMoment, readStage, readStep, touchedBy, type MapRoot } from "../../../lib/journey/doc";
import { isId } from "../../../lib/journey/ids";
import type { Deletion } from "../../../lib/journey/records";
import type { CardActivityEntry, RowData } from "./calls";

type Reader = (doc: Y.Doc, id: string) => Deletion | null;
const DELETABLE: readonly (readonly [MapRoot, Reader])[] = [
  ["cards", readCard], ["microMoments", readMicroMoment], ["edges", readEdge], ["steps", readStep], ["stages", readStage], ["lanes", readLane],
];

/** Notes when anything but a card (whose history says so) was deleted, as the log tells it. */
export class Deletions {
  readonly entries: CardActivityEntry[] = [];
  readonly #deleted = new Map<MapRoot, Set<string>>();
  #touched = new Map<MapRoot, Set<string>>();

  constructor(private readonly doc: Y.Doc) {
    for (const [name, read] of DELETABLE) {
      this.#deleted.set(name, new Set(readKeys(doc, name).filter((id) => read(doc, id)?.deletedAt !== undefined)));
    }
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      for (const [name, ids] of touchedBy(doc, transaction)) this.#touched.set(name, new Set([...(this.#touched.get(name) ?? []), ...ids]));
    });
  }

  /** Call after the row was applied. */
  note({ seq, userId, at }: RowData): void {
    const touched = this.#touched;
    this.#touched = new Map();
    for (const [name, read] of DELETABLE) {
      if (name === "cards") continue;
      const deleted = this.#deleted.get(name);
      for (const id of touched.get(name) ?? []) {
        const isDeleted = read(this.doc, id)?.deletedAt !== undefined;
        if (!isDeleted) deleted?.delete(id);
        else if (!deleted?.has(id)) {
          deleted?.add(id);
          if (isId(id)) this.entries.push({ seq, cardId: id, userId, kind: "deleted", at });
        }
      }
    }
  }
}

/**
 * The update that removes what of `purgeable` is still deleted; null: there is nothing. It only deletes, so no Yjs client
 * id writes it. The document is changed.
 */
export function purgeDeleted(doc: Y.Doc, purgeable: ReadonlySet<string>): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => void updates.push(update);
  doc.on("update", collect);
  doc.transact(() => {
    for (const [name, read] of DELETABLE) {
      for (const id of readKeys(doc, name)) {
        if (purgeable.has(id) && read(doc, id)?.deletedAt !== undefined) doc.getMap(name).delete(id);
      }
    }
  });
  doc.off("update", collect);
  return updates[0] ?? null;
}

/** Keeps the documents that were worked on last, so that the next command or export of a map applies only new rows. */
import * as Y from "yjs";
import type { MapSource } from "./calls";

interface Kept {
  readonly doc: Y.Doc;
  seq: number;
  /** Client id of commands that were applied here but are not known to be committed. */
  uncommitted: number | null;
}
const KEPT_DOCUMENTS = 16;

export class DocumentCache {
  /** Least recently used first. */
  readonly #kept = new Map<string, Kept>();

  /** The document of a source, brought up to its seq. Null: the source builds on a state that is not kept. */
  open(source: MapSource): Y.Doc | null {
    const kept = this.#kept.get(source.mapId);
    const base = source.snapshot || source.since === 0 ? { doc: new Y.Doc(), seq: 0, uncommitted: null } : kept;
    if (!base || (base === kept && !fits(kept, source))) return null;
    if (source.snapshot) Y.applyUpdate(base.doc, source.snapshot);
    Y.transact(base.doc, () => {
      for (const row of source.rows) Y.applyUpdate(base.doc, row.bytes);
    });
    base.seq = source.seq;
    base.uncommitted = null;
    if (kept && kept !== base) kept.doc.destroy();
    this.#kept.delete(source.mapId);
    this.#kept.set(source.mapId, base);
    this.#evict();
    return base.doc;
  }

  /** Commands of this client id were applied: the document is of use only if they turn up in the log. */
  markUncommitted(mapId: string, clientId: number): void {
    const kept = this.#kept.get(mapId);
    if (kept) kept.uncommitted = clientId;
  }

  /** The document holds something that will never be committed. */
  forget(mapId: string): void {
    this.#kept.get(mapId)?.doc.destroy();
    this.#kept.delete(mapId);
  }

  #evict(): void {
    for (const mapId of this.#kept.keys()) {
      if (this.#kept.size <= KEPT_DOCUMENTS) return;
      this.forget(mapId);
    }
  }
}

const fits = (kept: Kept, source: MapSource): boolean =>
  kept.seq === source.since
  && (kept.uncommitted === null || source.rows.some((row) => kept.uncommitted !== null && row.clientIds.includes(kept.uncommitted)));

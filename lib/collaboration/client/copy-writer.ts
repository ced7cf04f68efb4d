/** Writes to a local copy: what one task hands over goes into one transaction, and a copy tells when all of it is in. */
import { STORES } from "./copy-databases";
import { createWritable } from "./readable";
import type { Readable } from "./types";

type Write = (stores: { readonly updates: IDBObjectStore; readonly custom: IDBObjectStore }) => void;

export interface CopyWriter {
  /** False while the end of the page could still take something away that was handed over. */
  readonly written: Readable<boolean>;
  add(write: Write): void;
  /** Does not wait for the end of the task. */
  flush(): void;
}

/** `onTrouble`: something could not be written. */
export const createCopyWriter = (db: IDBDatabase, onTrouble: () => void): CopyWriter => {
  const written = createWritable(true);
  let writes: Write[] = [];
  let open = 0;
  const settle = (): void => {
    open -= 1;
    if (open === 0 && writes.length === 0) written.set(true);
  };
  const flush = (): void => {
    if (writes.length === 0) return;
    const now = writes;
    writes = [];
    try {
      const transaction = db.transaction([STORES.updates, STORES.custom], "readwrite");
      open += 1;
      transaction.addEventListener("complete", settle);
      transaction.addEventListener("abort", onTrouble);
      const stores = { updates: transaction.objectStore(STORES.updates), custom: transaction.objectStore(STORES.custom) };
      for (const write of now) write(stores);
      // Left to itself it would be committed after one more answer to this page, and dropped when the page ends before.
      transaction.commit();
    } catch { onTrouble(); }
  };
  return {
    written,
    add(write) {
      writes.push(write);
      written.set(false);
      if (writes.length === 1) queueMicrotask(flush);
    },
    flush,
  };
};

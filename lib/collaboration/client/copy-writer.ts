/** Writes to a local copy: what one frame hands over goes into one transaction, and a copy tells when all of it is in. */
import { STORES } from "./copy-databases";
import { createFrameBatch } from "./frame-batch";
import { createWritable } from "./readable";
import type { Readable } from "./types";

type Write = (stores: { readonly updates: IDBObjectStore; readonly custom: IDBObjectStore }) => void;

export interface CopyWriter {
  /** False while the end of the page could still take something away that was handed over. */
  readonly written: Readable<boolean>;
  add(write: Write): void;
  /** What can be done again after the page has ended: nobody waits for it. */
  addAlong(write: Write): void;
  /** Writes what waits, at once; nothing may be added after it. */
  end(): void;
}

/** `onTrouble`: something could not be written. */
export const createCopyWriter = (db: IDBDatabase, onTrouble: () => void): CopyWriter => {
  const written = createWritable(true);
  let open = 0;
  /** Something waits that the end of the page could take away. */
  let waits = false;
  const settle = (): void => {
    open -= 1;
    if (open === 0 && !waits) written.set(true);
  };
  const batch = createFrameBatch<Write>((writes) => {
    waits = false;
    try {
      const transaction = db.transaction([STORES.updates, STORES.custom], "readwrite");
      open += 1;
      transaction.addEventListener("complete", settle);
      transaction.addEventListener("abort", onTrouble);
      const stores = { updates: transaction.objectStore(STORES.updates), custom: transaction.objectStore(STORES.custom) };
      for (const write of writes) write(stores);
      // Left to itself it would be committed after one more answer to this page, and dropped when the page ends before.
      transaction.commit();
    } catch { onTrouble(); }
  });
  return {
    written,
    add(write) {
      waits = true;
      batch.add(write);
      written.set(false);
    },
    addAlong: batch.addAlong,
    end: batch.end,
  };
};

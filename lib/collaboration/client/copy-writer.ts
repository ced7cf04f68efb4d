/** Writes to a local copy: what one frame hands over goes into one transaction, and a copy tells when all of it is in. */
import { afterFrame } from "./after-frame";
import { STORES } from "./copy-databases";
import { createWritable } from "./readable";
import type { Readable } from "./types";

type Write = (stores: { readonly updates: IDBObjectStore; readonly custom: IDBObjectStore }) => void;

export interface CopyWriter {
  /** False while the end of the page could still take something away that was handed over. */
  readonly written: Readable<boolean>;
  add(write: Write): void;
  /** Writes what waits, at once; nothing may be added after it. */
  end(): void;
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
  let forget = (): void => undefined;
  const flush = (): void => {
    forget();
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
  // No frame comes any more when the page goes.
  const places = typeof document === "undefined" ? [] : [[window, "pagehide"], [document, "visibilitychange"]] as const;
  for (const [place, event] of places) place.addEventListener(event, flush);
  return {
    written,
    add(write) {
      writes.push(write);
      written.set(false);
      if (writes.length === 1) forget = afterFrame(flush);
    },
    end() {
      flush();
      for (const [place, event] of places) place.removeEventListener(event, flush);
    },
  };
};

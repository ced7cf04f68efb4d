/** Local copies that last as long as the process: for tests, and for browsers that keep nothing. */
import { applyUpdate, encodeStateAsUpdate, type Doc } from "yjs";
import type { LocalCopies, LocalCopy } from "./local-copy";
import { createWritable } from "./readable";
import type { StoredEdit } from "./unsent";

interface Kept { readonly updates: Uint8Array[]; readonly unsent: Map<string, StoredEdit> }

export const createMemoryCopy = (name: string, durable: boolean, kept: Kept, forget: () => void): LocalCopy => {
  let stop: (() => void) | null = null;
  const readInto = (doc: Doc): Promise<void> => {
    for (const update of kept.updates) applyUpdate(doc, update, kept);
    return Promise.resolve();
  };
  return {
    durable,
    written: createWritable(true),
    name,
    readUnsent: () => Promise.resolve([...kept.unsent.values()].sort((a, b) => (a.key < b.key ? -1 : 1))),
    readInto,
    async attach(doc) {
      await readInto(doc);
      const keep = (update: Uint8Array, origin: unknown): void => { if (origin !== kept) kept.updates.push(update); };
      kept.updates.push(encodeStateAsUpdate(doc));
      doc.on("update", keep);
      stop = () => { doc.off("update", keep); };
    },
    put(entry) { kept.unsent.set(entry.key, entry); },
    drop(keys) { for (const key of keys) kept.unsent.delete(key); },
    release() { stop?.(); return Promise.resolve(); },
    remove() { stop?.(); forget(); return Promise.resolve(); },
  };
};

/** `durable`: pass true when whoever holds the object outlives the page, as a test does. */
export const createMemoryCopies = (durable: boolean): LocalCopies => {
  const copies = new Map<string, Kept>();
  const busy = new Set<string>();
  return {
    open(name) {
      const kept = copies.get(name) ?? { updates: [], unsent: new Map<string, StoredEdit>() };
      copies.set(name, kept);
      return Promise.resolve(createMemoryCopy(name, durable, kept, () => { copies.delete(name); }));
    },
    names: () => Promise.resolve([...copies.keys()]),
    async exclusively(name, work) {
      if (busy.has(name)) return false;
      busy.add(name);
      try { await work(); } finally { busy.delete(name); }
      return true;
    },
  };
};

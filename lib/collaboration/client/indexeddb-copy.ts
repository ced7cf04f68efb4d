/** Local copies in the browser: y-indexeddb keeps the document, its `custom` store the edits that wait. */
import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from "y-indexeddb";
import { getAllKeysValues, transact } from "lib0/indexeddb";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { databaseNames, deleteDatabase, isStoredEdit, openCopyDatabase, rememberName, STORES } from "./copy-databases";
import { createCopyWriter, type CopyWriter } from "./copy-writer";
import type { LocalCopies, LocalCopy } from "./local-copy";
import { createMemoryCopy } from "./memory-copy";
import type { StoredEdit } from "./unsent";

const sortByKey = (a: StoredEdit, b: StoredEdit): number => (a.key < b.key ? -1 : 1);

/** After the last of many letters, before the copy is made small again, ms. */
const TRIM_REST_MS = 1_000;

/** Keeps every later update of `doc`. y-indexeddb's own way commits after one more answer to the page: too late for its last letters. */
const keepUpdates = (doc: Doc, opened: IndexeddbPersistence, writer: CopyWriter): (() => void) => {
  let trimming: ReturnType<typeof setTimeout> | undefined;
  const keep = (update: Uint8Array, origin: unknown): void => {
    if (origin === opened) return;
    writer.add(({ updates }) => { updates.add(update); });
    opened._dbsize += 1;
    if (opened._dbsize < PREFERRED_TRIM_SIZE) return;
    clearTimeout(trimming);
    trimming = setTimeout(() => { if (opened.db) void storeState(opened, false); }, TRIM_REST_MS);
  };
  doc.off("update", opened._storeUpdate);
  doc.on("update", keep);
  return () => {
    clearTimeout(trimming);
    doc.off("update", keep);
  };
};

const createIndexedDbCopy = (name: string, db: IDBDatabase, onTrouble: () => void): LocalCopy => {
  let durable = true;
  let persistence: IndexeddbPersistence | null = null;
  let stopKeeping = (): void => undefined;
  const stop = async (): Promise<void> => {
    durable = false;
    stopKeeping();
    if (persistence) await persistence.destroy();
  };
  const giveUp = (): void => {
    if (!durable) return;
    void stop();
    onTrouble();
  };
  const writer = createCopyWriter(db, giveUp);
  // Signed out in another tab, or the site's data was cleared by hand.
  db.addEventListener("versionchange", giveUp);
  db.addEventListener("close", giveUp);
  const release = async (): Promise<void> => {
    writer.end();
    await stop();
    db.close();
  };
  const load = async (opened: IndexeddbPersistence): Promise<void> => {
    await Promise.race([opened.whenSynced, opened._db.then(() => opened.whenSynced)]);
    opened.db?.addEventListener("versionchange", giveUp);
  };
  return {
    get durable() { return durable; },
    written: writer.written,
    name,
    async readUnsent() {
      const [store] = transact(db, [STORES.custom], "readonly");
      const pairs: readonly { readonly v: unknown }[] = store ? await getAllKeysValues(store) : [];
      return pairs.map(({ v }) => v).filter(isStoredEdit).sort(sortByKey);
    },
    async attach(doc) {
      persistence = new IndexeddbPersistence(name, doc);
      stopKeeping = keepUpdates(doc, persistence, writer);
      await load(persistence);
    },
    async readInto(doc) {
      const between = new Doc();
      const opened = new IndexeddbPersistence(name, between);
      await load(opened);
      applyUpdate(doc, encodeStateAsUpdate(between));
      await opened.destroy();
      between.destroy();
    },
    put(entry) { if (durable) writer.add(({ custom }) => { custom.put(JSON.parse(JSON.stringify(entry)), entry.key); }); },
    drop(keys) { if (durable) writer.addAlong(({ custom }) => { for (const key of keys) custom.delete(key); }); },
    release,
    async remove() {
      await release();
      await deleteDatabase(name);
    },
  };
};

const withoutStorage = (name: string): LocalCopy =>
  createMemoryCopy(name, false, { updates: [], unsent: new Map() }, () => undefined);

/** Copies in IndexedDB; where the browser has none to give, one that only lasts as long as the page. */
export const createIndexedDbCopies = (): LocalCopies => ({
  async open(name, onTrouble) {
    try {
      rememberName(name);
      return createIndexedDbCopy(name, await openCopyDatabase(name), onTrouble);
    } catch {
      return withoutStorage(name);
    }
  },
  names: () => databaseNames().catch(() => []),
  async exclusively(name, work) {
    // Web Locks need a secure context; without them two tabs may offer the same edit, which is better than neither.
    if (!("locks" in navigator)) { await work(); return true; }
    return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return false;
      await work();
      return true;
    });
  },
});

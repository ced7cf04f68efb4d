/** Local copies in the browser: y-indexeddb keeps the document, its `custom` store the edits that wait. */
import { IndexeddbPersistence } from "y-indexeddb";
import { del, getAllKeysValues, put, transact } from "lib0/indexeddb";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { databaseNames, deleteDatabase, isStoredEdit, openCopyDatabase, rememberName, STORES } from "./copy-databases";
import type { LocalCopies, LocalCopy } from "./local-copy";
import { createMemoryCopy } from "./memory-copy";
import type { StoredEdit } from "./unsent";

const sortByKey = (a: StoredEdit, b: StoredEdit): number => (a.key < b.key ? -1 : 1);

const createIndexedDbCopy = (name: string, db: IDBDatabase, onTrouble: () => void): LocalCopy => {
  let durable = true;
  let persistence: IndexeddbPersistence | null = null;
  const giveUp = (): void => {
    if (!durable) return;
    durable = false;
    // Its update handler would throw into every later transaction of the document.
    if (persistence) void persistence.destroy();
    onTrouble();
  };
  // Signed out in another tab, or the site's data was cleared by hand.
  db.addEventListener("versionchange", giveUp);
  db.addEventListener("close", giveUp);
  const inCustom = (work: (store: IDBObjectStore) => Promise<unknown>): void => {
    if (!durable) return;
    try {
      const [store] = transact(db, [STORES.custom]);
      if (store) work(store).catch(giveUp);
    } catch { giveUp(); }
  };
  const release = async (): Promise<void> => {
    durable = false;
    if (persistence) await persistence.destroy();
    db.close();
  };
  const load = async (doc: Doc): Promise<IndexeddbPersistence> => {
    const opened = new IndexeddbPersistence(name, doc);
    await Promise.race([opened.whenSynced, opened._db.then(() => opened.whenSynced)]);
    opened.db?.addEventListener("versionchange", giveUp);
    return opened;
  };
  return {
    get durable() { return durable; },
    name,
    async readUnsent() {
      const [store] = transact(db, [STORES.custom], "readonly");
      const pairs: readonly { readonly v: unknown }[] = store ? await getAllKeysValues(store) : [];
      return pairs.map(({ v }) => v).filter(isStoredEdit).sort(sortByKey);
    },
    async attach(doc) { persistence = await load(doc); },
    async readInto(doc) {
      const between = new Doc();
      const opened = await load(between);
      applyUpdate(doc, encodeStateAsUpdate(between));
      await opened.destroy();
      between.destroy();
    },
    put(entry) { inCustom((store) => put(store, JSON.parse(JSON.stringify(entry)), entry.key)); },
    drop(keys) { inCustom((store) => Promise.all(keys.map((key) => del(store, key)))); },
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

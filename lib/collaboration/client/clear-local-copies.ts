/** Signing out wipes what this device keeps of the maps, once nothing in it is waiting to be sent. */
import { count, transact } from "lib0/indexeddb";
import { databaseNames, deleteDatabase, openCopyDatabase, STORES } from "./copy-databases";

export type ClearResult =
  | { readonly kind: "cleared" }
  /** Nothing was wiped: ask first, then call again with `anyway`. */
  | { readonly kind: "unsent"; readonly changes: number };

const countUnsent = async (name: string): Promise<number> => {
  const db = await openCopyDatabase(name);
  try {
    const [store] = transact(db, [STORES.custom], "readonly");
    return store ? await count(store) : 0;
  } finally { db.close(); }
};

/**
 * Call it before the session ends, so that "go back and send it" is still possible. Without IndexedDB there is nothing
 * to wipe. Loads neither Yjs nor the map.
 */
export const clearLocalCopies = async (options: { readonly anyway?: boolean } = {}): Promise<ClearResult> => {
  if (!("indexedDB" in globalThis)) return { kind: "cleared" };
  const names = await databaseNames().catch(() => []);
  let changes = 0;
  for (const name of names) changes += await countUnsent(name).catch(() => 0);
  if (changes > 0 && options.anyway !== true) return { kind: "unsent", changes };
  for (const name of names) await deleteDatabase(name);
  return { kind: "cleared" };
};

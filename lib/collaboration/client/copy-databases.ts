/** The IndexedDB databases that hold local copies: finding, opening and deleting them without loading Yjs. */
import { createStores, deleteDB, openDB } from "lib0/indexeddb";
import { parseCopyName } from "./local-copy";
import type { StoredEdit } from "./unsent";

/** y-indexeddb's stores; whoever opens a database first has to make them. */
export const STORES = { updates: "updates", custom: "custom" } as const;
const REGISTRY = "throughline:copies";

export const openCopyDatabase = (name: string): Promise<IDBDatabase> =>
  openDB(name, (db) => { createStores(db, [[STORES.updates, { autoIncrement: true }], [STORES.custom]]); });

export const deleteDatabase = async (name: string): Promise<void> => {
  await deleteDB(name);
  writeRegistry(readRegistry().filter((other) => other !== name));
};

export const isStoredEdit = (value: unknown): value is StoredEdit =>
  typeof value === "object" && value !== null && "key" in value && typeof value.key === "string"
  && "edit" in value && typeof value.edit === "object" && value.edit !== null && "kind" in value.edit;

const readRegistry = (): string[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(REGISTRY) ?? "[]");
    return Array.isArray(stored) ? stored.filter((name): name is string => typeof name === "string") : [];
  } catch { return []; }
};
const writeRegistry = (names: readonly string[]): void => {
  try { localStorage.setItem(REGISTRY, JSON.stringify(names)); } catch { /* The browser's own list is asked as well. */ }
};

/** Older browsers can't list their databases, so the names are also kept by hand. */
export const rememberName = (name: string): void => {
  const names = readRegistry();
  if (!names.includes(name)) writeRegistry([...names, name]);
};

/** Names of all copies on this device. */
export const databaseNames = async (): Promise<string[]> => {
  const listed = "databases" in indexedDB ? await indexedDB.databases() : null;
  const existing = listed ? listed.flatMap(({ name }) => (name === undefined ? [] : [name])) : readRegistry();
  return [...new Set(existing)].filter((name) => parseCopyName(name) !== null);
};

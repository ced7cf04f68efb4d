/** Names that the pages and the service worker share. */

/** `…:<userId>`: the pages kept for one person. There is never more than one of these caches. */
export const KEPT_PREFIX = "throughline:kept:";
/** `…:<version>`: scripts, styles and fonts of one build. */
export const SHELL_PREFIX = "throughline:shell:";
/** The meta tag by which a page says whose it is. */
export const PERSON_META = "throughline-person";

export type WorkerMessage =
  | { readonly type: "keep"; readonly path: string; readonly userId: string; readonly title: string }
  | { readonly type: "drop"; readonly path: string };

/** Pages of maps are kept, nothing else. */
export const isBoardPath = (path: string): boolean => /^\/w\/[^/]+\/maps\/[0-9a-f-]{36}$/i.test(path);

/** Removes every page kept on this device. Both sides may do it at any time. */
export async function forgetKeptPages(storage: CacheStorage): Promise<void> {
  for (const name of await storage.keys()) if (name.startsWith(KEPT_PREFIX)) await storage.delete(name);
}

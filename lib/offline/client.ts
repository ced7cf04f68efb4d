/** What pages say to the service worker. Where a browser has none (plain http), nothing is kept and nothing else changes. */
import { forgetKeptPages, isBoardPath, type WorkerMessage } from "./names";

const WORKER = "/sw.js";
const DRAFTS = "throughline:draft:";

const container = (): ServiceWorkerContainer | null => ("serviceWorker" in navigator ? navigator.serviceWorker : null);

async function tell(message: WorkerMessage): Promise<void> {
  const registration = await container()?.ready;
  registration?.active?.postMessage(message);
}

/** Keeps this map's page for `userId`, now and again when a newer worker takes over. Returns the way to stop. */
export function keepThisPage({ userId, title }: { userId: string; title: string }): () => void {
  const workers = container();
  const path = globalThis.location.pathname;
  if (!workers || !isBoardPath(path)) return () => undefined;
  const keep = (): void => void tell({ type: "keep", path, userId, title });
  let stopped = false;
  const begin = (): void => {
    if (stopped) return;
    workers.addEventListener("controllerchange", keep);
    // Without a worker the page works as it always did.
    void workers.register(WORKER, { updateViaCache: "none" }).then(keep, () => undefined);
  };
  begin();
  return () => {
    stopped = true;
    workers.removeEventListener("controllerchange", keep);
  };
}

/** The server says that this map is not for this person any more. */
export async function dropThisPage(): Promise<void> {
  const workers = container();
  if (workers?.controller) await tell({ type: "drop", path: globalThis.location.pathname });
}

/** Signed out: no page opens here any more. With `drafts`, unfinished notes go too (not when only the session ended). */
export async function forgetThisDevice({ drafts }: { drafts: boolean }): Promise<void> {
  if ("caches" in globalThis) await forgetKeptPages(globalThis.caches);
  if (!drafts) return;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFTS)) localStorage.removeItem(key);
  } catch {
    // Storage is switched off: nothing is kept there.
  }
}

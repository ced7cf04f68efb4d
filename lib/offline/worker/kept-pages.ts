/** The pages of maps kept on this device, for one person. */
import { forgetKeptPages, isBoardPath, KEPT_PREFIX, PERSON_META } from "../names";
import { assetsNamedIn, keepAssets } from "./assets";
import type { Ports } from "./scope";

const SHELL_HEADER = "x-throughline-shell";
const TITLE_HEADER = "x-throughline-title";
const KEPT_AT_HEADER = "x-throughline-kept-at";
/** A cached body is not encoded any more. */
const NOT_KEPT = ["content-encoding", "content-length", "transfer-encoding"];
const MOST_PAGES = 30;
const LONGEST_DAYS = 60;

export interface KeptPage { readonly path: string; readonly title: string }

/** Fetches the page anew and keeps it with everything it needs. Whatever is not this person's own page is not kept. */
export async function keepPage(ports: Ports, { path, userId, title }: { path: string; userId: string; title: string }): Promise<void> {
  if (!isBoardPath(path)) return;
  const name = `${KEPT_PREFIX}${userId}`;
  for (const other of await ports.caches.keys()) if (other.startsWith(KEPT_PREFIX) && other !== name) await ports.caches.delete(other);
  const kept = await ports.caches.open(name);
  const url = `${ports.origin}${path}`;
  const response = await ports.fetch(url, { headers: { accept: "text/html" }, redirect: "manual", cache: "no-store" });
  if (response.type === "opaqueredirect") return forgetKeptPages(ports.caches);
  if (response.status === 404 || response.status === 403) return void await kept.delete(url);
  if (!response.ok) return;
  const html = await response.text();
  if (!html.includes(`<meta name="${PERSON_META}" content="${userId}"`)) return void await kept.delete(url);
  await keepAssets(ports, [...new Set([...ports.assets, ...assetsNamedIn(html)])]);
  const headers = new Headers(response.headers);
  for (const header of NOT_KEPT) headers.delete(header);
  headers.set(SHELL_HEADER, ports.version);
  headers.set(TITLE_HEADER, encodeURIComponent(title));
  headers.set(KEPT_AT_HEADER, ports.now().toISOString());
  // Signed out meanwhile: then `kept` is a cache that nobody finds any more, and this goes with it.
  await kept.put(url, new Response(html, { status: 200, headers }));
  await dropOldest(kept);
}

export async function findKeptPage(ports: Ports, url: string): Promise<Response | null> {
  for (const kept of await keptCaches(ports)) {
    const page = await kept.match(url, { ignoreSearch: true, ignoreVary: true });
    if (page) return page;
  }
  return null;
}

export async function dropPage(ports: Ports, path: string): Promise<void> {
  for (const kept of await keptCaches(ports)) await kept.delete(`${ports.origin}${path}`, { ignoreSearch: true, ignoreVary: true });
}

/** For the page that says what can be opened: newest first. */
export async function listKeptPages(ports: Ports): Promise<readonly KeptPage[]> {
  const pages = (await Promise.all((await keptCaches(ports)).map(readAll))).flat();
  return pages.sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ url, response }) => ({ path: new URL(url).pathname, title: decodeURIComponent(response.headers.get(TITLE_HEADER) ?? "") }));
}

/** Versions of the builds whose pages are kept. Pages nobody opened for long go first. */
export async function sweepPages(ports: Ports): Promise<ReadonlySet<string>> {
  const oldest = new Date(ports.now().getTime() - LONGEST_DAYS * 86_400_000).toISOString();
  const needed = new Set<string>();
  for (const kept of await keptCaches(ports)) {
    for (const { url, response, at } of await readAll(kept)) {
      if (at < oldest) await kept.delete(url);
      else needed.add(response.headers.get(SHELL_HEADER) ?? "");
    }
  }
  return needed;
}

async function keptCaches({ caches }: Ports): Promise<readonly Cache[]> {
  return Promise.all((await caches.keys()).filter((name) => name.startsWith(KEPT_PREFIX)).map((name) => caches.open(name)));
}

async function readAll(kept: Cache): Promise<{ url: string; response: Response; at: string }[]> {
  const found = await Promise.all((await kept.keys()).map(async ({ url }) => ({ url, response: await kept.match(url) })));
  return found.flatMap(({ url, response }) => (response ? [{ url, response, at: response.headers.get(KEPT_AT_HEADER) ?? "" }] : []));
}

async function dropOldest(kept: Cache): Promise<void> {
  const pages = (await readAll(kept)).sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const { url } of pages.slice(MOST_PAGES)) await kept.delete(url);
}

/** Scripts, styles and fonts: their names carry their content, so a kept one is never stale. */
import { SHELL_PREFIX } from "../names";
import type { Ports } from "./scope";

const ASSETS = "/_next/static/";
/** Fetched at once while a page is kept: slow enough not to be in anybody's way. */
const AT_ONCE = 3;

export const isAsset = (path: string): boolean => path.startsWith(ASSETS);

/** What a page names in its own text, e.g. its fonts, or scripts of a build newer than this worker. */
export const assetsNamedIn = (html: string): readonly string[] =>
  [...new Set([...html.matchAll(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g)].map(([path]) => path))];

export async function answerAsset(ports: Ports, request: Request): Promise<Response> {
  return await ports.caches.match(request, { ignoreVary: true }) ?? ports.fetch(request);
}

/** Keeps what is not kept yet. Throws when one of them can't be had. */
export async function keepAssets(ports: Ports, paths: readonly string[]): Promise<void> {
  const shell = await ports.caches.open(`${SHELL_PREFIX}${ports.version}`);
  const waiting = [...paths];
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const url = `${ports.origin}${path}`;
      if (await shell.match(url)) continue;
      const known = await ports.caches.match(url);
      const response = known ?? await ports.fetch(url, { credentials: "omit" });
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      await shell.put(url, response);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Removes what only builds needed of which no page is kept. */
export async function sweepAssets(ports: Ports, needed: ReadonlySet<string>): Promise<void> {
  for (const name of await ports.caches.keys()) {
    const isOld = name.startsWith(SHELL_PREFIX) && name !== `${SHELL_PREFIX}${ports.version}`;
    if (isOld && !needed.has(name.slice(SHELL_PREFIX.length))) await ports.caches.delete(name);
  }
}

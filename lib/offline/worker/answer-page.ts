/** A page that is asked for: from the server if it answers, else the kept one, else what can be opened instead. */
import { forgetKeptPages, isBoardPath } from "../names";
import { dropPage, findKeptPage, listKeptPages } from "./kept-pages";
import { offlinePage } from "./offline-page";
import type { Ports } from "./scope";

/** A network that takes longer than this for a page that is kept is no better than none. */
const PATIENCE_MS = 8_000;
/** What proxies say, and our own server while it starts, when there is nobody to ask. */
const AWAY: readonly number[] = [502, 503, 504];

export async function answerPage(
  ports: Ports, request: Pick<Request, "url">, fromServer: () => Promise<Response>,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const kept = isBoardPath(pathname) ? await findKeptPage(ports, request.url) : null;
  const answer = fromServer().then(
    async (response) => {
      await obey(ports, pathname, response);
      return response;
    },
    () => null,
  );
  const response = await (kept ? Promise.race([answer, ports.after(PATIENCE_MS).then(() => null)]) : answer);
  if (response && !(kept && AWAY.includes(response.status))) return response;
  return kept ?? offlinePage({ here: request.url, pages: await listKeptPages(ports), theme: await themeOf(ports) });
}

/** What the server says about a person or a page also goes for what is kept. */
async function obey(ports: Ports, path: string, response: Response): Promise<void> {
  const signedOut = isBoardPath(path) ? response.type === "opaqueredirect" : path === "/sign-in" && response.ok;
  if (signedOut) await forgetKeptPages(ports.caches);
  else if (isBoardPath(path) && (response.status === 404 || response.status === 403)) await dropPage(ports, path);
}

/** As the person chose it on the pages that are kept; null: as the system has it. */
async function themeOf(ports: Ports): Promise<"light" | "dark" | null> {
  const [page] = await listKeptPages(ports);
  const html = page ? await (await findKeptPage(ports, `${ports.origin}${page.path}`))?.text() : undefined;
  const theme = /<html[^>]*\bdata-theme="(light|dark)"/.exec(html ?? "")?.[1];
  return theme === "light" || theme === "dark" ? theme : null;
}

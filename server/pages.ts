/** Next, which renders the pages and the API, without ever touching our port. */
import { createServer, type RequestListener } from "node:http";
import next from "next";
import type { Config } from "../lib/config/config";
import { projectRoot } from "../lib/paths";
import type { UpgradeListener } from "./http-listener";
import type { RequestWatch } from "./request-watch";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";
import { readServiceWorker } from "./service-worker-file";
import { setVisitorHeaders } from "./visitor-headers";

export interface Pages {
  readonly request: RequestListener;
  /** Upgrades that are not ours: hot reload in development, nothing otherwise. */
  readonly upgrade: UpgradeListener;
  close(): Promise<void>;
}

export async function preparePages(config: Config, port: number, requests: Pick<RequestWatch, "begin">): Promise<Pages> {
  // next-auth reads these: PUBLIC_URL, else the host and protocol that `setVisitorHeaders` puts on each request.
  process.env["AUTH_TRUST_HOST"] = "true";
  if (config.publicUrl !== null) process.env["NEXTAUTH_URL"] = config.publicUrl;
  // Next hooks `upgrade` on the server it finds behind the first page request and from then on closes sockets it does
  // not know. It gets one that never listens.
  const neverListening = createServer();
  const app = next({ dev: config.development, dir: projectRoot, hostname: config.host, port, httpServer: neverListening });
  await app.prepare();
  const handle = app.getRequestHandler();
  const always = Object.entries(securityHeaders(config));
  // In development scripts change under their names: pages are not kept.
  const serviceWorker = config.development ? null : readServiceWorker();
  return {
    request(incoming, response) {
      requests.begin(incoming, response);
      for (const [name, value] of always) response.setHeader(name, value);
      const policy = (nonce: string): string => contentSecurityPolicy(nonce, incoming.headers.host, config);
      const nonce = setVisitorHeaders(incoming, config.publicUrl, policy);
      response.setHeader("Content-Security-Policy", policy(nonce));
      if (serviceWorker?.answers(incoming, response)) return;
      void handle(incoming, response);
    },
    upgrade(incoming, socket, head) {
      // Hot reload gets its listener with the first page; until then there is nobody to answer. Next leaves other
      // paths hanging.
      const forNext = config.development && incoming.url?.startsWith("/_next/");
      if (!forNext || !neverListening.emit("upgrade", incoming, socket, head)) socket.destroy();
    },
    close: () => app.close(),
  };
}

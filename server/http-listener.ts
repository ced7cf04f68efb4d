/** The one port: HTTP for pages and API, upgrades for live connections. Answers 503 until `serve` is called. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Config } from "../lib/config/config";
import { StartProblem } from "../lib/config/start-problem";

export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface HttpListener {
  readonly port: number;
  serve(handlers: { request: RequestListener; upgrade: UpgradeListener }): void;
  /** Refuses new connections and waits for the answers under way. */
  stop(): Promise<void>;
  /** Cuts what is still open, upgraded or not. */
  cut(): void;
}

const notReady: RequestListener = (_request, response) => {
  response.writeHead(503, { "Content-Type": "application/json", "Retry-After": "2", "Cache-Control": "no-store" });
  response.end(JSON.stringify({ error: { code: "unavailable", message: "Throughline is starting. Try again in a moment." } }));
};

/** Throws StartProblem when the address is taken or not ours. */
export async function listen({ host, port }: Pick<Config, "host" | "port">): Promise<HttpListener> {
  let request: RequestListener = notReady;
  let upgrade: UpgradeListener = (_request, socket) => socket.destroy();
  const server = createServer((incoming, response) => request(incoming, response));
  // Upgraded sockets are no longer the HTTP server's to close, but it waits for them when it stops.
  const upgraded = new Set<Duplex>();
  server.on("upgrade", (incoming, socket, head) => {
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
    upgrade(incoming, socket, head);
  });
  await bind(server, host, port);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no TCP port.");
  return {
    port: address.port,
    serve(handlers) {
      ({ request, upgrade } = handlers);
    },
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    }),
    cut() {
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    },
  };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const code = "code" in error ? error.code : undefined;
      reject(new StartProblem(bindProblem(String(code), host, port), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function bindProblem(code: string, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE": return `Port ${port} on ${host} is already in use. Stop the other program, or choose another port with PORT.`;
    case "EACCES": return `Port ${port} may not be used by this account. Choose one above 1023 with PORT.`;
    case "EADDRNOTAVAIL": case "ENOTFOUND": return `This machine has no address ${host}. Set HOST to one it has (127.0.0.1, or 0.0.0.0 for all).`;
    default: return `Cannot listen on ${host}:${port} (${code}).`;
  }
}

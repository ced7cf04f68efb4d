/** A live connection that a test can cut and mend, while the page itself can still be loaded. */
import { connect, createServer, type Socket } from "node:net";
import type { BrowserContext, WebSocketRoute } from "@playwright/test";

export interface Connection {
  /** Ends the open sockets and refuses new ones until `mend`. */
  cut(): Promise<void>;
  mend(): void;
}

/** Call before the pages are opened. */
export async function holdConnection(context: BrowserContext): Promise<Connection> {
  let isCut = false;
  const open = new Set<WebSocketRoute>();
  await context.routeWebSocket(/\/sync\//, (socket) => {
    if (isCut) return void socket.close({ code: 1013 });
    const server = socket.connectToServer();
    open.add(socket);
    socket.onClose((code, reason) => {
      open.delete(socket);
      void server.close({ ...(code === undefined ? {} : { code }), ...(reason === undefined ? {} : { reason }) });
    });
    server.onClose((code, reason) => {
      open.delete(socket);
      void socket.close({ ...(code === undefined ? {} : { code }), ...(reason === undefined ? {} : { reason }) });
    });
  });
  return {
    async cut() {
      isCut = true;
      await Promise.all([...open].map((socket) => socket.close({ code: 1013 })));
      open.clear();
    },
    mend() { isCut = false; },
  };
}

export interface Line {
  /** The server's address through this line. */
  readonly url: string;
  /** Nothing gets through any more, for pages, workers and sockets alike. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** A line to the server that a test can cut: what a service worker asks for goes through it as well. */
export async function holdLine(serverPort: number): Promise<Line> {
  let isCut = false;
  const ends = new Set<Socket>();
  const proxy = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(serverPort, "127.0.0.1");
    for (const end of [near, far]) {
      ends.add(end);
      end.on("error", () => undefined).on("close", () => {
        ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => { proxy.listen(0, "127.0.0.1", resolve); });
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("The line has no port.");
  const cut = () => {
    isCut = true;
    for (const end of ends) end.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`, cut,
    mend() { isCut = false; },
    close: () => {
      cut();
      return new Promise((resolve) => { proxy.close(() => resolve()); });
    },
  };
}

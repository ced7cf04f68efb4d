/** A live connection that a test can cut and mend, while the page itself can still be loaded. */
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

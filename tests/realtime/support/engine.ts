/** The live engine alone behind a plain http server on a free port, over a real database. */
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Pool } from "pg";
import type { Bus } from "@/lib/bus/bus";
import { InProcessBus } from "@/lib/bus/in-process-bus";
import { DEFAULT_LIMITS, type Limits } from "@/lib/config/limits";
import { logger } from "@/lib/logger";
import { documentWorkerPath } from "@/lib/paths";
import { createRealtime, type Realtime } from "@/server/realtime";
import { SECRET } from "./workspace";

export interface TestEngine {
  readonly realtime: Realtime;
  readonly bus: Bus;
  readonly port: number;
  /** `ws://127.0.0.1:…/sync` */
  readonly syncUrl: string;
  /** What the fullest of the sockets has not got rid of yet. */
  unsentBytes(): number;
  /** Ends every socket without a word, as a broken network does. */
  cutSockets(): void;
  close(): Promise<void>;
}
export interface TestEngineOptions {
  readonly limits?: Partial<Limits["realtime"]>;
  readonly publicUrl?: string;
  readonly bus?: Bus;
  /** To come back where a stopped one was. */
  readonly port?: number;
}

export async function startEngine(pool: Pool, options: TestEngineOptions = {}): Promise<TestEngine> {
  const bus = options.bus ?? new InProcessBus((error) => { throw error; });
  const realtime = await createRealtime({
    pool, bus, secret: SECRET, logger, documentWorkerPath,
    config: {
      publicUrl: options.publicUrl ?? null,
      limits: { ...DEFAULT_LIMITS, realtime: { ...DEFAULT_LIMITS.realtime, ...options.limits } },
    },
  });
  const server = createServer((_request, response) => response.end());
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (request, socket, head) => {
    if (!realtime.handleUpgrade(request, socket, head)) socket.destroy();
  });
  const port = await listen(server, options.port ?? 0);
  return {
    realtime, bus, port, syncUrl: `ws://127.0.0.1:${port}/sync`,
    unsentBytes: () => Math.max(0, ...[...sockets].map((socket) => socket.writableLength)),
    cutSockets: () => { for (const socket of sockets) socket.destroy(); },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await realtime.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      if (!options.bus) await bus.close();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address() as AddressInfo;
      resolve(address.port);
    });
  });
}

/**
 * Worker thread: the embedded PostgreSQL (PGlite), served on a unix socket to the one connection of this process.
 * In the main thread PGlite would stop every timer and socket for seconds.
 */
import { parentPort, workerData } from "node:worker_threads";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { z } from "zod";
import type { FromDatabaseWorker, ToDatabaseWorker } from "./database-worker-messages";
import { createDurablePGlite } from "./durable-pglite";

const settings = z.object({ folder: z.string(), socketPath: z.string() }).parse(workerData);
if (!parentPort) throw new Error("The database worker runs only as a worker thread.");
const parent = parentPort;
const tell = (message: FromDatabaseWorker): void => parent.postMessage(message);

const database = createDurablePGlite(settings.folder);

// A statement that fails answers through the protocol. When this call itself throws, the WebAssembly instance is gone
// and the socket server would wait for ever: say so, and the process ends instead of serving without a database.
const execute = database.execProtocolRawStream.bind(database);
database.execProtocolRawStream = async (...call) => {
  try {
    await execute(...call);
  } catch (error) {
    tell({ type: "failed", reason: error instanceof Error ? error.message : String(error) });
    throw error;
  }
};

const server = new PGLiteSocketServer({ db: database, path: settings.socketPath, maxConnections: 1 });

parent.on("message", (message: ToDatabaseWorker) => {
  switch (message.type) {
    case "close":
      void close();
  }
});

async function close(): Promise<void> {
  await server.stop();
  await database.close();
  tell({ type: "closed" });
  parent.close();
}

try {
  await database.waitReady;
  await server.start();
  tell({ type: "ready" });
} catch (error) {
  tell({ type: "failed", reason: error instanceof Error ? error.message : String(error) });
}

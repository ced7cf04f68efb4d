/**
 * Worker thread: the embedded PostgreSQL (PGlite), served on a unix socket to the one connection of this process.
 * In the main thread PGlite would stop every timer and socket for seconds.
 */
import { parentPort, workerData } from "node:worker_threads";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { z } from "zod";
import type { FromDatabaseWorker, ToDatabaseWorker } from "./database-worker-messages";
import { createDurablePGlite } from "./durable-pglite";
import { createPanicReader } from "./panic";

const settings = z.object({ folder: z.string(), socketPath: z.string() }).parse(workerData);
if (!parentPort) throw new Error("The database worker runs only as a worker thread.");
const parent = parentPort;
const tell = (message: FromDatabaseWorker): void => parent.postMessage(message);

const database = createDurablePGlite(settings.folder);

// A statement that fails answers through the protocol. When this call itself throws, the WebAssembly instance is gone
// and the socket server would wait for ever; after a PANIC the next call would never return. Say so, and the process ends
// instead of serving without a database.
const execute = database.execProtocolRawStream.bind(database);
database.execProtocolRawStream = async (message, { onRawData }) => {
  const answer = createPanicReader();
  let panic: string | null = null;
  try {
    await execute(message, {
      onRawData(chunk) {
        panic ??= answer.read(chunk);
        onRawData(chunk);
      },
    });
  } catch (error) {
    tell({ type: "failed", reason: error instanceof Error ? error.message : String(error) });
    throw error;
  }
  if (panic === null) return;
  tell({ type: "failed", reason: panic });
  // No further call: it would never return, and this thread could not be ended.
  await new Promise<never>(() => undefined);
};

// One is used at a time. After a statement that failed the pool takes a new one while the old one is still being closed.
const server = new PGLiteSocketServer({ db: database, path: settings.socketPath, maxConnections: 8 });

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

/** Starts and stops the embedded PostgreSQL of one data folder: lock, socket folder, worker thread. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { databaseWorkerPath } from "../paths";
import type { FromDatabaseWorker, ToDatabaseWorker } from "./database-worker-messages";
import { lockFolder } from "./folder-lock";

export interface EmbeddedDatabase {
  /** Folder of the unix socket, as `pg` wants it in `host`. */
  readonly host: string;
  readonly port: number;
  /** Writes a checkpoint and stops. End the pool first. */
  close(): Promise<void>;
}

/** Only names the socket's file (`.s.PGSQL.5432`); nothing listens on TCP. */
const PORT = 5432;

/** Throws FolderInUseError, or an Error that says why the database did not start. */
export async function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  // mkdtemp makes it 0700: whoever may reach the socket is the database's superuser.
  const socketFolder = mkdtempSync(join(tmpdir(), "throughline-"));
  const removeSocketFolder = () => rmSync(socketFolder, { recursive: true, force: true });
  let lock;
  try {
    lock = lockFolder(dataDir, socketFolder);
  } catch (error) {
    removeSocketFolder();
    throw error;
  }

  const folder = join(dataDir, "database");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const worker = new Worker(databaseWorkerPath, {
    workerData: { folder, socketPath: join(socketFolder, `.s.PGSQL.${PORT}`) },
  });
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const release = () => {
    removeSocketFolder();
    lock.release();
  };

  try {
    await new Promise<void>((resolve, reject) => {
      worker.on("message", (message: FromDatabaseWorker) => {
        switch (message.type) {
          case "ready": return resolve();
          case "failed": return reject(new Error(`The embedded database in ${folder} did not start: ${message.reason}`));
          case "closed": return undefined;
        }
      });
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`The embedded database in ${folder} ended while starting (${code}).`)));
    });
  } catch (error) {
    await worker.terminate();
    release();
    throw error;
  }

  let closing = false;
  // From here on a broken database is the end of the process (uncaughtException): half alive it would only lose edits.
  worker.on("message", (message: FromDatabaseWorker) => {
    if (message.type === "failed" && !closing) throw new Error(`The embedded database broke: ${message.reason}`);
  });
  worker.once("exit", (code) => {
    if (!closing) throw new Error(`The embedded database ended by itself (${code}).`);
  });

  return {
    host: socketFolder,
    port: PORT,
    async close() {
      if (closing) return exited;
      closing = true;
      const message: ToDatabaseWorker = { type: "close" };
      worker.postMessage(message);
      await exited;
      release();
    },
  };
}

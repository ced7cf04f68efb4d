/**
 * Stops writing while the disk of the embedded database is nearly full. A PostgreSQL that cannot write its own log ends;
 * one that only reads goes on, what people type waits in their pages, and all is saved once there is room again.
 */
import { statfs } from "node:fs/promises";
import type { Pool } from "pg";
import type { Logger } from "../logger";

export interface DiskRoomOptions {
  readonly folder: string;
  /** The embedded database's, with its one session for ever: what is set in it holds for everybody. */
  readonly pool: Pool;
  readonly logger: Logger;
  /** Bytes this process may still write there. */
  readonly readFreeBytes?: (folder: string) => Promise<number>;
}

const MIB = 1024 * 1024;
/** Four pieces of PostgreSQL's log: more than is written between two looks. */
export const LEAST_FREE_BYTES = 64 * MIB;
/** Not at once the moment there is a little more room: it would be full again with the first edit. */
const ENOUGH_FREE_BYTES = 80 * MIB;
const LOOK_EVERY_MS = 500;

/** Looks at once and then twice a second, and keeps no process alive. Call `close` before the pool ends. */
export function watchDiskRoom({ folder, pool, logger, readFreeBytes = freeBytes }: DiskRoomOptions): { close(): Promise<void> } {
  let isFull = false;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    const free = await readFreeBytes(folder);
    const full = free < (isFull ? ENOUGH_FREE_BYTES : LEAST_FREE_BYTES);
    if (full === isFull) return;
    await pool.query(`SET default_transaction_read_only = ${full ? "on" : "off"}`);
    isFull = full;
    if (full) logger.error({ freeMiB: Math.floor(free / MIB) }, "the disk is nearly full: nothing is saved until there is room");
    else logger.info({ freeMiB: Math.floor(free / MIB) }, "there is room on the disk again");
  };
  const lookAgain = (): void => {
    // Whatever kept it from looking, the next look comes soon.
    looking ??= look().catch((error: unknown) => logger.warn({ err: error }, "the disk could not be looked at"))
      .finally(() => { looking = null; });
  };
  lookAgain();
  const timer = setInterval(lookAgain, LOOK_EVERY_MS);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

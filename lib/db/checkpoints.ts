/**
 * Keeps the embedded database's own log short. Elsewhere PostgreSQL has a process of its own for that; PGlite has none,
 * and the log would grow for as long as the server runs.
 */
import type { Pool } from "pg";
import type { Logger } from "../logger";

export interface CheckpointOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly lookEveryMs?: number;
}

const LOOK_EVERY_MS = 10_000;
/** Written since the last checkpoint. More takes longer to read after a kill, less costs more checkpoints. */
const LONGEST_LOG_BYTES = 48 * 1024 * 1024;

const LOG_BYTES = "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), (SELECT redo_lsn FROM pg_control_checkpoint())) AS bytes";

/** Keeps no process alive. Call `close` before the pool ends. */
export function keepLogShort({ pool, logger, lookEveryMs = LOOK_EVERY_MS }: CheckpointOptions): { close(): Promise<void> } {
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    const { rows } = await pool.query<{ bytes: string }>(LOG_BYTES);
    if (Number(rows[0]?.bytes) > LONGEST_LOG_BYTES) await pool.query("CHECKPOINT");
  };
  const timer = setInterval(() => {
    looking ??= look().catch((error: unknown) => logger.warn({ err: error }, "the database's own log could not be shortened"))
      .finally(() => { looking = null; });
  }, lookEveryMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

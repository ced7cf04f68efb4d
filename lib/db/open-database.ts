/**
 * The one way to a database: embedded or a PostgreSQL server, migrated, behind one pool. Prisma and the log's commit
 * queue share that pool: the embedded database has a single connection, and a second pool would break it.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { PrismaClient } from "../../generated/prisma/client";
import type { Config } from "../config/config";
import { StartProblem } from "../config/start-problem";
import { logger } from "../logger";
import { migrationsPath } from "../paths";
import { keepLogShort } from "./checkpoints";
import { watchDiskRoom } from "./disk-room";
import { startEmbeddedDatabase, type EmbeddedDatabase } from "./embedded-database";
import { migrate } from "./migrate";
import { readMigrations } from "./migrations";

export interface Database {
  /** At most one connection when embedded. */
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  /** Ends the connections; the embedded database also writes a checkpoint and frees its folder. */
  close(): Promise<void>;
}

/** PostgreSQL is usually started by the same script as we are: wait for it this long, ms. */
const SERVER_PATIENCE_MS = 15_000;

/**
 * Opens the database of a configuration and applies pending migrations under a lock.
 * Throws StartProblem when the folder is in use, a migration does not fit or the server cannot be reached.
 */
export async function openDatabase(config: Pick<Config, "dataDir" | "databaseUrl">): Promise<Database> {
  const embedded = config.databaseUrl === null ? await startEmbeddedDatabase(config.dataDir) : null;
  const pool = new Pool(embedded ? embeddedPool(embedded) : { connectionString: config.databaseUrl ?? undefined, ...SERVER_POOL });
  // An idle connection that breaks is replaced by the pool; without a listener the event would end the process.
  pool.on("error", (error) => logger.warn({ code: "code" in error ? error.code : undefined }, "a database connection was lost"));
  keepAliveThroughLostConnections(pool);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const upkeep: { close(): Promise<void> }[] = [];
  const close = async () => {
    await Promise.all(upkeep.map((one) => one.close()));
    await prisma.$disconnect();
    await pool.end();
    await embedded?.close();
  };
  try {
    if (!embedded) await waitForServer(pool);
    const applied = await migrate(pool, readMigrations(migrationsPath));
    if (applied.length > 0) logger.info({ migrations: applied }, "the database was brought up to date");
    if (embedded) upkeep.push(watchDiskRoom({ folder: config.dataDir, pool, logger }), keepLogShort({ pool, logger }));
  } catch (error) {
    await close();
    throw error;
  }
  return { pool, prisma, close };
}

const SERVER_POOL: PoolConfig = { max: 10, connectionTimeoutMillis: 5_000, keepAlive: true };

const embeddedPool = (embedded: EmbeddedDatabase): PoolConfig => ({
  host: embedded.host, port: embedded.port, user: "postgres", database: "postgres", max: 1, idleTimeoutMillis: 0,
  // The embedded database has one session for ever. After a failed query the pool takes a new connection, which must not find
  // the statements that the one before it prepared: preparing one again is refused, and with it somebody's edit.
  verify: (client, done) => void client.query("DEALLOCATE ALL").then(() => done(), done),
});

async function waitForServer(pool: Pool): Promise<void> {
  const giveUpAt = Date.now() + SERVER_PATIENCE_MS;
  for (;;) {
    try {
      await pool.query("SELECT 1");
      return;
    } catch (error) {
      if (!isNotThereYet(error) || Date.now() > giveUpAt) {
        const reason = error instanceof Error ? error.message || String("code" in error ? error.code : error.name) : String(error);
        throw new StartProblem(`The database at DATABASE_URL cannot be used: ${reason}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** Refused, unresolved or still starting up (57P03): worth another try. A wrong password is not. */
function isNotThereYet(error: unknown): boolean {
  const codes = error instanceof AggregateError ? error.errors : [error];
  return codes.some((one) => one instanceof Error && "code" in one
    && (one.code === "ECONNREFUSED" || one.code === "ENOTFOUND" || one.code === "EAI_AGAIN" || one.code === "57P03"));
}

/**
 * A connection that breaks while it is in use also emits an error of its own, beside failing its query. Without a
 * listener that would end the process, and everybody's session with it.
 */
export function keepAliveThroughLostConnections(pool: Pool): void {
  pool.on("connect", (client) => { client.on("error", () => undefined); });
}

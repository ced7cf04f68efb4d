/**
 * Brings a database up to the migrations on disk, in Prisma's own table, so that Prisma's command line agrees with what
 * it finds. Processes that start at the same time wait for each other.
 */
import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { StartProblem } from "../config/start-problem";
import type { Migration } from "./migrations";

/** The lock Prisma's own command line takes. */
const ADVISORY_LOCK = 72_707_369;

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

const rows = z.array(z.object({ migration_name: z.string(), checksum: z.string(), finished: z.boolean() }));

/** Returns the names it applied. All or nothing per migration. Throws StartProblem. */
export async function migrate(pool: Pool, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    try {
      await client.query(TABLE);
      const pending = await selectPending(client, migrations);
      for (const migration of pending) await apply(client, migration);
      return pending.map((migration) => migration.name);
    } finally {
      await client.query("SELECT pg_advisory_unlock($1)", [ADVISORY_LOCK]);
    }
  } finally {
    client.release();
  }
}

async function selectPending(client: PoolClient, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const result = await client.query(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const applied = new Map(rows.parse(result.rows).map((row) => [row.migration_name, row]));
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied.values()) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new StartProblem(
        `This database was brought up to date by a newer Throughline (it has ${row.migration_name}). Start that version, or use another database.`,
      );
    }
    if (!row.finished) {
      throw new StartProblem(`The migration ${row.migration_name} was begun by another tool and never finished. Resolve it there first.`);
    }
    if (row.checksum !== migration.checksum) {
      throw new StartProblem(`The migration ${row.migration_name} differs from the one this database was made with. Migrations must never be edited.`);
    }
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`The migration ${migration.name} failed and changed nothing: ${reason}`, { cause: error });
  }
}

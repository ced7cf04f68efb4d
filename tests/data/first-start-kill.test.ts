/** The very first start, and a start that brings a database up to date, killed under way: the next one finishes what was begun. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "@/lib/config/config";
import { readMigrations } from "@/lib/db/migrations";
import { openDatabase } from "@/lib/db/open-database";
import { migrationsPath } from "@/lib/paths";
import { createRandom, EFFORT } from "../realtime/support/random";
import { until } from "../realtime/support/until";
import { postgresUrl, withPostgresAdmin } from "../support/postgres-server";
import { DATABASE_KINDS, openTestDatabase, type DatabaseKind } from "../support/test-database";
import { bundleProgram, runProgram, type TestProgram } from "../support/test-program";

const KILLS: Readonly<Record<DatabaseKind, number>> = { embedded: EFFORT === 1 ? 1 : 40, PostgreSQL: EFFORT === 1 ? 3 : 100 };
const PATIENCE_MS = 120_000;
/** Files of an embedded database that is complete, about. */
const FILES = 1_150;

const TABLES = `SELECT table_name || '.' || column_name || ' ' || data_type AS place FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1`;

let program: string;
beforeAll(async () => { program = await bundleProgram("tests/support/programs/open-and-wait.ts"); });

describe.each(DATABASE_KINDS)("a first start that is killed (%s)", (kind) => {
  let schema: readonly unknown[];
  let dataDir: string;
  const name = `throughline_test_${process.pid}_${randomBytes(4).toString("hex")}`;
  const env = (): Record<string, string> => ({ DATA_DIR: dataDir, ...(kind === "PostgreSQL" && { DATABASE_URL: postgresUrl(name) }) });

  beforeAll(async () => {
    const whole = await openTestDatabase(kind);
    schema = (await whole.pool.query(TABLES)).rows;
    await whole.close();
  });
  afterAll(clear);

  async function clear(): Promise<void> {
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
    if (kind === "PostgreSQL") await withPostgresAdmin((client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  }
  async function begin(): Promise<void> {
    await clear();
    dataDir = mkdtempSync(join(tmpdir(), "throughline-first-"));
    if (kind === "PostgreSQL") await withPostgresAdmin((client) => client.query(`CREATE DATABASE "${name}"`));
  }

  const isOpen = (running: TestProgram): boolean => running.output().includes("open");
  /** Somewhere between nothing and everything, another place each time. */
  async function untilHalfWay(running: TestProgram, share: number): Promise<void> {
    if (kind === "embedded") {
      const files = () => readdirSync(dataDir, { recursive: true }).length;
      return until(() => files() > share * FILES || isOpen(running), "files", PATIENCE_MS);
    }
    const client = new Client({ connectionString: postgresUrl(name) });
    await client.connect();
    const applied = () => client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "_prisma_migrations"`).then(({ rows }) => rows[0]?.n ?? 0, () => 0);
    await until(async () => await applied() >= share * readMigrations(migrationsPath).length || isOpen(running), "migrations", PATIENCE_MS);
    await client.end();
  }

  it(`is finished by the next one, with the same schema as any other, ${KILLS[kind]} times`, async () => {
    const random = createRandom(kind === "embedded" ? 41 : 42);
    for (let kill = 0; kill < KILLS[kind]; kill += 1) {
      await begin();
      const killed = runProgram({ file: program, env: env() });
      await untilHalfWay(killed, random.next());
      await killed.end("SIGKILL");
      const database = await openDatabase(readConfig(env()));
      const { rows } = await database.pool.query(TABLES);
      const unfinished = await database.pool.query(`SELECT 1 FROM "_prisma_migrations" WHERE finished_at IS NULL OR rolled_back_at IS NOT NULL`);
      await database.close();
      expect(rows).toEqual(schema);
      expect(unfinished.rowCount).toBe(0);
    }
  }, PATIENCE_MS * (KILLS[kind] + 1));
});

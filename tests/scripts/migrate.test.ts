import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { migrate } from "../../lib/db/migrate";
import { readMigrations, type Migration } from "../../lib/db/migrations";
import { openDatabase } from "../../lib/db/open-database";
import { migrationsPath } from "../../lib/paths";
import { createTestDatabasePlace, DATABASE_KINDS, describeEachDatabase } from "../support/test-database";
import { bundleProgram, runProgram } from "../support/test-program";

const written = readMigrations(migrationsPath);
const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: createHash("sha256").update(sql).digest("hex") });

describeEachDatabase("migrations", (database) => {
  const names = async () =>
    (await database().pool.query<{ name: string }>(`SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY 1`)).rows.map((row) => row.name);

  it("are recorded as Prisma records them", async () => {
    const { rows } = await database().pool.query(`SELECT * FROM "_prisma_migrations" ORDER BY migration_name LIMIT 1`);
    expect(rows[0]).toMatchObject({
      migration_name: written[0]?.name, checksum: written[0]?.checksum, applied_steps_count: 1, rolled_back_at: null, logs: null,
    });
    expect(rows[0]).toHaveProperty("finished_at", expect.any(Date));
  });

  it("change nothing the second time", async () => {
    expect(await migrate(database().pool, written)).toEqual([]);
    expect(await names()).toEqual(written.map((one) => one.name));
  });

  it("leave no half of a migration that fails", async () => {
    const broken = migration("9000_broken", "CREATE TABLE half (n INTEGER); INSERT INTO half VALUES (1); SELECT nonsense;");
    await expect(migrate(database().pool, [...written, broken])).rejects.toThrow("The migration 9000_broken failed and changed nothing");
    const { rows } = await database().pool.query("SELECT to_regclass('half') AS half");
    expect(rows).toEqual([{ half: null }]);
    expect(await names()).toEqual(written.map((one) => one.name));
  });

  it("run whole files, with quotes, functions and several statements", async () => {
    const file = migration("9001_function", `
      CREATE TABLE "odd;name" (n INTEGER);
      CREATE FUNCTION one() RETURNS INTEGER LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;
      INSERT INTO "odd;name" SELECT one();`);
    expect(await migrate(database().pool, [...written, file])).toEqual(["9001_function"]);
    expect((await database().pool.query(`SELECT n FROM "odd;name"`)).rows).toEqual([{ n: 1 }]);
  });

  it("refuse a database of a newer version, in words that say so", async () => {
    await expect(migrate(database().pool, written)).rejects.toThrow("brought up to date by a newer Throughline (it has 9001_function)");
    await database().pool.query(`DELETE FROM "_prisma_migrations" WHERE migration_name = '9001_function'`);
  });

  it("refuse a file that was edited after it ran", async () => {
    const [first, ...rest] = written;
    if (!first) throw new Error("There is no migration.");
    await expect(migrate(database().pool, [migration(first.name, `${first.sql} `), ...rest])).rejects.toThrow("must never be edited");
  });
});

describe.runIf(DATABASE_KINDS.includes("PostgreSQL"))("processes that start together on PostgreSQL", () => {
  it("migrate an empty database once, and all of them come up", async () => {
    const place = await createTestDatabasePlace("PostgreSQL");
    try {
      const emptied = await openDatabase(place.config);
      await emptied.pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      await emptied.close();
      const file = await bundleProgram("tests/support/programs/open-and-wait.ts");
      const programs = [1, 2, 3, 4].map(() => runProgram({ file, env: place.env }));
      for (const program of programs) await program.waitFor(new RegExp(`open, ${written.length} migrations`));
      for (const program of programs) expect(await program.end("SIGTERM")).toBe(0);
    } finally {
      await place.remove();
    }
  });
});

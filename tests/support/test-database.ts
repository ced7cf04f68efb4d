/** Runs a suite on every database the product runs on, each time on a fresh, migrated, empty one. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { readConfig, type Config } from "../../lib/config/config";
import { openDatabase, type Database } from "../../lib/db/open-database";
import { copyEmbeddedTemplate, copyPostgresTemplate } from "./database-templates";
import { isPostgresReachable, withPostgresAdmin } from "./postgres-server";

export type DatabaseKind = "embedded" | "PostgreSQL";

/** A place for one database, not opened. What a server process needs to use it is in `env`. */
export interface TestDatabasePlace {
  readonly kind: DatabaseKind;
  readonly env: Readonly<Record<string, string>>;
  readonly config: Config;
  remove(): Promise<void>;
}

export interface TestDatabase extends Database {
  readonly kind: DatabaseKind;
  readonly config: Config;
}

const postgresReachable = await isPostgresReachable();

/** The kinds that can be tested here. In CI always both. */
export const DATABASE_KINDS: readonly DatabaseKind[] = postgresReachable ? ["embedded", "PostgreSQL"] : ["embedded"];

/** Throws when the kind is PostgreSQL and no server is there. */
export async function createTestDatabasePlace(kind: DatabaseKind): Promise<TestDatabasePlace> {
  const dataDir = mkdtempSync(join(tmpdir(), "throughline-test-"));
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  switch (kind) {
    case "embedded": {
      await copyEmbeddedTemplate(dataDir);
      const env = { DATA_DIR: dataDir };
      return { kind, env, config: readConfig(env), remove: async () => removeFolder() };
    }
    case "PostgreSQL": {
      const name = `throughline_test_${process.pid}_${randomBytes(4).toString("hex")}`;
      const env = { DATA_DIR: dataDir, DATABASE_URL: await copyPostgresTemplate(name) };
      return {
        kind, env, config: readConfig(env),
        async remove() {
          removeFolder();
          await withPostgresAdmin((client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
        },
      };
    }
  }
}

/** A fresh database, open in this process. `close` also removes it. */
export async function openTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const place = await createTestDatabasePlace(kind);
  const database = await openDatabase(place.config);
  return {
    ...database, kind, config: place.config,
    async close() {
      await database.close();
      await place.remove();
    },
  };
}

/** `describe` for each kind. `database()` is open during the tests and in hooks declared inside the suite. */
export function describeEachDatabase(name: string, suite: (database: () => TestDatabase) => void): void {
  for (const kind of DATABASE_KINDS) {
    describe(`${name} (${kind})`, () => {
      let database: TestDatabase | undefined;
      beforeAll(async () => {
        database = await openTestDatabase(kind);
      });
      afterAll(async () => {
        await database?.close();
      });
      suite(() => {
        if (!database) throw new Error("The test database is open only while tests run.");
        return database;
      });
    });
  }
  if (!DATABASE_KINDS.includes("PostgreSQL")) describe.skip(`${name} (PostgreSQL: no server at 127.0.0.1:5432 or TEST_DATABASE_URL)`, () => undefined);
}

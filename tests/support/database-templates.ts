/**
 * A migrated, empty database to copy from, once per set of migrations: starting from nothing takes PGlite five seconds,
 * a copy takes one. Kept between runs under names made from the migrations' content.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../../lib/db/open-database";
import { readMigrations } from "../../lib/db/migrations";
import { migrationsPath, projectRoot } from "../../lib/paths";
import { postgresUrl, withPostgresAdmin } from "./postgres-server";

const cacheFolder = join(projectRoot, "node_modules", ".cache", "throughline");
const LOCK = 4_117_330;

function templateKey(): string {
  const pglite = readFileSync(join(projectRoot, "node_modules", "@electric-sql", "pglite", "package.json"));
  const hash = createHash("sha256").update(pglite);
  for (const migration of readMigrations(migrationsPath)) hash.update(migration.name).update(migration.checksum);
  return hash.digest("hex").slice(0, 12);
}

const embeddedTemplate = (): string => join(cacheFolder, `database-${templateKey()}`);
const postgresTemplate = (): string => `throughline_template_${templateKey()}`;

export async function ensureEmbeddedTemplate(): Promise<void> {
  const target = embeddedTemplate();
  if (existsSync(target)) return;
  mkdirSync(cacheFolder, { recursive: true });
  const draft = mkdtempSync(join(cacheFolder, "draft-"));
  await (await openDatabase({ dataDir: draft, databaseUrl: null })).close();
  try {
    renameSync(draft, target);
  } catch {
    // Another run was faster.
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Puts an empty migrated embedded database into a data folder. */
export async function copyEmbeddedTemplate(dataDir: string): Promise<void> {
  await ensureEmbeddedTemplate();
  cpSync(embeddedTemplate(), dataDir, { recursive: true });
}

export async function ensurePostgresTemplate(): Promise<void> {
  await withPostgresAdmin(async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const name = postgresTemplate();
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${draft}"`);
    await (await openDatabase({ dataDir: cacheFolder, databaseUrl: postgresUrl(draft) })).close();
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
  });
}

/** Creates an empty migrated database on the PostgreSQL server and returns its URL. */
export async function copyPostgresTemplate(name: string): Promise<string> {
  await ensurePostgresTemplate();
  await withPostgresAdmin((client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${postgresTemplate()}"`));
  return postgresUrl(name);
}

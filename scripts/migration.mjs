/**
 * Writes the next migration from prisma/schema.prisma, without a database server:
 *   npm run migration -- add-personas     writes prisma/migrations/<next>_add-personas/migration.sql
 *   npm run migration -- --check          fails when the schema and the migrations disagree
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./lib/root.mjs";
import { loadSchemaEngine } from "./lib/schema-engine.mjs";

const migrationsFolder = join(root, "prisma", "migrations");
const FILTERS = { externalTables: [], externalEnums: [] };

const readNames = () =>
  readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

/** The SQL that leads from the migrations on disk to the schema; null when they agree. */
export async function diffSchema() {
  const { PGlite } = await import("@electric-sql/pglite");
  const { PGLiteSocketServer } = await import("@electric-sql/pglite-socket");
  const { default: pg } = await import("pg");
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const SchemaEngine = await loadSchemaEngine();

  const socketFolder = mkdtempSync(join(tmpdir(), "throughline-migration-"));
  const database = await PGlite.create();
  const server = new PGLiteSocketServer({ db: database, path: join(socketFolder, ".s.PGSQL.5432"), maxConnections: 1 });
  try {
    for (const name of readNames()) {
      await database.exec(readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8"));
    }
    await server.start();
    const pool = new pg.Pool({ host: socketFolder, port: 5432, user: "postgres", database: "postgres", max: 1 });
    readCatalogueChars(pool);
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
    const schema = { path: "schema.prisma", content: readFileSync(join(root, "prisma", "schema.prisma"), "utf8") };
    const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, adapter);
    const difference = async (script) => {
      const result = await engine.diff({
        from: { tag: "schemaDatasource", files: [schema], configDir: root },
        to: { tag: "schemaDatamodel", files: [schema] },
        script, exitCode: true, shadowDatabaseUrl: null, filters: FILTERS,
      });
      return { changed: result.exitCode === 2, text: result.stdout ?? "" };
    };
    const script = await difference(true);
    return script.changed ? { sql: script.text, summary: (await difference(false)).text } : null;
  } finally {
    await server.stop().catch(() => {});
    await database.close().catch(() => {});
    rmSync(socketFolder, { recursive: true, force: true });
  }
}

/** The catalogue's one-byte "char" (type 18) is unknown to Prisma's adapter: show it as the character type (1042). */
function readCatalogueChars(pool) {
  const query = pool.query.bind(pool);
  pool.query = async (...call) => {
    const result = await query(...call);
    for (const field of result.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 1042;
    return result;
  };
}

async function check() {
  const difference = await diffSchema();
  if (!difference) {
    console.log("The migrations lead to exactly prisma/schema.prisma.");
    return 0;
  }
  console.error(`prisma/schema.prisma has changes without a migration. Write one with: npm run migration -- <name>\n${difference.summary}`);
  return 1;
}

async function write(name) {
  const difference = await diffSchema();
  if (!difference) {
    console.log("Nothing to do: the migrations lead to exactly prisma/schema.prisma.");
    return 0;
  }
  const number = String(readNames().length + 1).padStart(4, "0");
  const folder = join(migrationsFolder, `${number}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), difference.sql);
  writeFileSync(join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
  console.log(`Wrote prisma/migrations/${number}_${name}/migration.sql. Read it before you commit it.`);
  return 0;
}

async function main() {
  mkdirSync(migrationsFolder, { recursive: true });
  const [argument] = process.argv.slice(2);
  if (argument === "--check") return check();
  if (argument === undefined || !/^[a-z0-9][a-z0-9-]*$/.test(argument)) {
    console.error("Usage: npm run migration -- <name-in-kebab-case> | --check");
    return 1;
  }
  return write(argument);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(await main());

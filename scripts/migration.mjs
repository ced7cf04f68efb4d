/**
 * Writes the next migration from prisma/schema.prisma, without a database server:
 *   npm run migration -- add-personas     writes prisma/migrations/<next>_add-personas/migration.sql
 *   npm run migration -- --check          fails when the schema and the migrations disagree
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/root.mjs";

const migrationsFolder = join(root, "prisma", "migrations");

const readNames = () =>
  readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

/** The SQL that leads from the migrations on disk to the schema, and it in words; null when they agree. */
async function diffSchema() {
  const { PGlite } = await import("@electric-sql/pglite");
  const { createPGliteAdapterFactory } = await import("./lib/pglite-adapter.mjs");
  const { loadSchemaEngine } = await import("./lib/schema-engine.mjs");
  const SchemaEngine = await loadSchemaEngine();

  const database = await PGlite.create();
  try {
    for (const name of readNames()) {
      await database.exec(readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8"));
    }
    const schema = { path: "schema.prisma", content: readFileSync(join(root, "prisma", "schema.prisma"), "utf8") };
    const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, createPGliteAdapterFactory(database));
    const diff = async (script) => (await engine.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: root },
      to: { tag: "schemaDatamodel", files: [schema] },
      script, exitCode: true, shadowDatabaseUrl: null, filters: { externalTables: [], externalEnums: [] },
    }));
    const result = await diff(true);
    return result.exitCode === 2 ? { sql: result.stdout, summary: (await diff(false)).stdout } : null;
  } finally {
    await database.close();
  }
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

process.exit(await main());

/** Where things are on disk. Works the same from the sources (tests) and from the bundle in `dist/server`. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findProjectRoot(start: string): string {
  let folder = start;
  while (!existsSync(join(folder, "prisma", "schema.prisma"))) {
    const parent = dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
  return folder;
}

/** The folder that holds package.json. */
export const projectRoot = findProjectRoot(dirname(fileURLToPath(import.meta.url)));

export const migrationsPath = join(projectRoot, "prisma", "migrations");

/** Bundles written by `scripts/build-server.mjs`; workers are always started from here, so there is one way. */
const serverBundle = (name: string): string => join(projectRoot, "dist", "server", name);

export const serverEntryPath = serverBundle("index.mjs");
export const databaseWorkerPath = serverBundle("database-worker.mjs");
export const documentWorkerPath = serverBundle("document-worker.mjs");
/** Written by `scripts/build-service-worker.mjs`. */
export const serviceWorkerPath = join(projectRoot, "dist", "service-worker", "sw.js");

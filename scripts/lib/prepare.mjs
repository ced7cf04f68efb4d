/** From a bare clone to something that runs: packages, database client, server bundle, pages. Each only when needed. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import "./node-version.mjs";
import { root } from "./root.mjs";
import { run, runPackage } from "./run.mjs";
import { giveUp, step } from "./say.mjs";
import { unlessUpToDate } from "./stamp.mjs";

const SERVER_SOURCES = ["server", "lib", "generated/prisma", "scripts/build-server.mjs"];
const PAGE_SOURCES = [
  "app", "components", "lib", "public", "generated/prisma",
  "next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json",
];

/** Any program that exits with 0: Prisma asks for its native schema engine, a download, without using it here. */
const NO_ENGINE = ["/bin/true", "/usr/bin/true"].find((path) => existsSync(path)) ?? process.execPath;

export async function installPackages() {
  await unlessUpToDate("node_modules/.throughline-installed", ["package.json"], () =>
    step("Installing packages (half a minute to two)", async () => {
      // With NODE_ENV=production npm would leave out what the build needs. Every binary comes inside its package, so no
      // package has to run code of its own.
      const code = await run(
        process.platform === "win32" ? "npm.cmd" : "npm",
        ["install", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        { env: { NODE_ENV: undefined } },
      );
      if (code !== 0) giveUp("The packages could not be installed. What npm says above tells why; often it is the network.");
    }));
}

export async function generateDatabaseClient() {
  await unlessUpToDate("generated/stamp", ["prisma/schema.prisma", "package.json"], () =>
    step("Generating the database client", async () => {
      const code = await runPackage("prisma/build/index.js", ["generate", "--no-hints"], {
        env: { PRISMA_SCHEMA_ENGINE_BINARY: NO_ENGINE, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
      });
      if (code !== 0) giveUp("The database client could not be generated from prisma/schema.prisma.");
    }));
}

export async function bundleServer() {
  const { buildServer } = await import("../build-server.mjs");
  await unlessUpToDate("dist/server/stamp", SERVER_SOURCES, () => step("Bundling the server", buildServer));
}

export async function buildPages() {
  await unlessUpToDate(".next/throughline-stamp", PAGE_SOURCES, () =>
    step("Building the pages (about a minute)", async () => {
      const code = await runPackage("next/dist/bin/next", ["build"], {
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      });
      if (code !== 0) giveUp("The pages could not be built.");
    }));
}

/** After the pages: the worker carries the names of all their scripts. */
export async function bundleServiceWorker() {
  const { buildServiceWorker, SERVICE_WORKER_SOURCES } = await import("../build-service-worker.mjs");
  await unlessUpToDate("dist/service-worker/stamp", SERVICE_WORKER_SOURCES, () => step("Bundling the service worker", buildServiceWorker));
}

export async function prepareEverything() {
  await installPackages();
  await generateDatabaseClient();
  await bundleServer();
  await buildPages();
  await bundleServiceWorker();
}

/** Turns this very process into the server, so that a signal to it stops the server and nothing is left behind. */
export async function becomeServer() {
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(root, "dist", "server", "index.mjs")).href);
}

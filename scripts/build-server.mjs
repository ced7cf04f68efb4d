/** Bundles the server and its worker threads into dist/server. Packages stay in node_modules. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./lib/root.mjs";

const ENTRIES = {
  index: "server/index.ts",
  "database-worker": "lib/db/database-worker.ts",
  "document-worker": "server/realtime/document-worker.ts",
};

/** Options of the one esbuild call, shared with the watching build of `npm run dev`. */
export function serverBuildOptions() {
  const entryPoints = Object.entries(ENTRIES).map(([out, source]) => ({ out, in: join(root, source) }));
  return {
    absWorkingDir: root,
    entryPoints,
    outdir: join(root, "dist", "server"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  };
}

export async function buildServer() {
  const { build, stop } = await import("esbuild");
  const outdir = join(root, "dist", "server");
  mkdirSync(outdir, { recursive: true });
  await build(serverBuildOptions());
  // esbuild keeps a process of its own; whoever goes on to be the server is one process.
  await stop();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildServer();
}

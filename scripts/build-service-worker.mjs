/** Bundles the service worker with the names of everything the pages' build may load. Run after `next build`. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/root.mjs";

export const SERVICE_WORKER_SOURCES = ["lib/offline", ".next/BUILD_ID", "scripts/build-service-worker.mjs"];

/** Scripts and styles of all pages: what is loaded on first use must be there without a connection too. */
function assetPaths() {
  const folder = join(root, ".next", "static");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
    .map((entry) => `/_next/static${join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/")}`)
    .sort();
}

export async function buildServiceWorker() {
  const { build, stop } = await import("esbuild");
  const assets = assetPaths();
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, "lib", "offline", "worker", "index.ts")],
    outfile: join(root, "dist", "service-worker", "sw.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: {
      THROUGHLINE_VERSION: JSON.stringify(createHash("sha256").update(assets.join("\n")).digest("hex").slice(0, 16)),
      THROUGHLINE_ASSETS: JSON.stringify(assets),
    },
    logLevel: "warning",
  });
  await stop();
}

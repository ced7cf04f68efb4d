/**
 * npm run bench:ui: how fast the board is with maps of 100 to 20,000 cards, measured in Chromium on a product of its own.
 * Writes the tables of docs/benchmarks.md.
 *   -- --cards 100,5000   other sizes; nothing is written then
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { installChromium } from "./lib/chromium.mjs";
import { prepareEverything } from "./lib/prepare.mjs";
import { root } from "./lib/root.mjs";

const { values } = parseArgs({ options: { cards: { type: "string" } } });
await prepareEverything();
await installChromium();
const outfile = join(root, "dist", "bench", "board.mjs");
await build({
  absWorkingDir: root, entryPoints: [join(root, "tests", "bench", "board.ts")], outfile,
  bundle: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "warning",
});
const { benchBoard } = await import(pathToFileURL(outfile).href);
await benchBoard(values.cards?.split(",").map(Number) ?? null);

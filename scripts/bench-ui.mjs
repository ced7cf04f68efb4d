/**
 * npm run bench:ui: how fast the board is with maps of 100 to 20,000 cards, measured in Chromium on a product of its own.
 * Writes the tables of docs/benchmarks.md.
 *   -- --cards 100,5000   other sizes; nothing is written then
 *   -- --versions 500     instead, the timeline of a map with so many versions; 500 are written
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { installChromium } from "./lib/chromium.mjs";
import { prepareEverything } from "./lib/prepare.mjs";
import { root } from "./lib/root.mjs";

const { values } = parseArgs({ options: { cards: { type: "string" }, versions: { type: "string" } } });
const bench = values.versions === undefined ? "board" : "versions";
await prepareEverything();
await installChromium();
const outfile = join(root, "dist", "bench", `${bench}.mjs`);
await build({
  absWorkingDir: root, entryPoints: [join(root, "tests", "bench", `${bench}.ts`)], outfile,
  bundle: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "warning",
});
const { benchBoard, benchVersions } = await import(pathToFileURL(outfile).href);
if (bench === "board") await benchBoard(values.cards?.split(",").map(Number) ?? null);
else await benchVersions(Number(values.versions));

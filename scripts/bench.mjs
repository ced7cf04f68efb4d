/**
 * npm run bench: how fast the live engine is beside Hocuspocus and a raw relay, in one run. Writes its tables into
 * docs/benchmarks.md; the parts and the quick run only print.
 *   -- --only latency,join   some of latency, saturation, web, join, memory, storm, flips, kills
 *   -- --quick               one short turn of everything
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { prepareEverything } from "./lib/prepare.mjs";
import { root } from "./lib/root.mjs";
import { run } from "./lib/run.mjs";
import { giveUp, step } from "./lib/say.mjs";
import { unlessUpToDate } from "./lib/stamp.mjs";

const PEERS = "tests/bench/peers";

const { values } = parseArgs({ options: { only: { type: "string" }, quick: { type: "boolean", default: false } } });
await prepareEverything();
await unlessUpToDate(`${PEERS}/node_modules/.installed`, [`${PEERS}/package.json`], () =>
  step("Installing the other servers", async () => {
    // With their scripts: the SQLite driver is compiled where there is no binary for it.
    const code = await run("npm", ["install", "--prefix", PEERS, "--no-audit", "--no-fund", "--loglevel=error"]);
    if (code !== 0) giveUp(`The servers to compare with could not be installed in ${PEERS}. What npm says above tells why.`);
  }));
const outfile = join(root, "dist", "bench", "live.mjs");
await build({
  absWorkingDir: root, entryPoints: [join(root, "tests", "bench", "live.ts")], outfile,
  bundle: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "warning",
});
const { benchLive, PARTS } = await import(pathToFileURL(outfile).href);
const parts = values.only?.split(",") ?? PARTS;
const unknown = parts.find((part) => !PARTS.includes(part));
if (unknown) giveUp(`There is no part ${unknown}. There are ${PARTS.join(", ")}.`);
await benchLive({ parts, quick: values.quick });

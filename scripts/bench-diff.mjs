/** npm run bench:diff: how long comparing two maps of 1,000 to 20,000 cards takes. Prints the table of docs/benchmarks.md. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { installPackages } from "./lib/prepare.mjs";
import { root } from "./lib/root.mjs";

await installPackages();
const outfile = join(root, "dist", "bench", "diff.mjs");
await build({
  absWorkingDir: root, entryPoints: [join(root, "tests", "bench", "diff.ts")], outfile,
  bundle: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "warning",
});
const { benchDiff } = await import(pathToFileURL(outfile).href);
benchDiff();

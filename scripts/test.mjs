/**
 * npm test: everything, from a bare clone: packages, browser, checks, build, Vitest, Playwright.
 *   -- --long    the same tests with bigger numbers (npm run test:long)
 * In CI (CI=true) a skipped test is a failure.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installChromium } from "./lib/chromium.mjs";
import { prepareEverything } from "./lib/prepare.mjs";
import { root } from "./lib/root.mjs";
import { runPackage } from "./lib/run.mjs";
import { say } from "./lib/say.mjs";

if (process.argv.includes("--long")) process.env.THROUGHLINE_LONG_TESTS = "true";

await prepareEverything();
await installChromium();
const { CHECKS, runChecks } = await import("./lib/checks.mjs");
const { countPlaywright, countVitest } = await import("./lib/test-counts.mjs");

const results = join(root, "test-results");
const vitestReport = join(results, "vitest.json");
const playwrightReport = join(results, "playwright.json");
mkdirSync(results, { recursive: true });
rmSync(vitestReport, { force: true });
rmSync(playwrightReport, { force: true });

say("• Checking style, imports, types, dead code and migrations, beside the tests of code, data, live engine and API (Vitest) …");
const checks = runChecks();
await runPackage("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`]);
const failedChecks = await checks;
const vitest = countVitest(vitestReport);

say("• Running the tests in the browser (Playwright) …");
await runPackage("@playwright/test/cli.js", ["test"], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport } });
const playwright = countPlaywright(playwrightReport);

const skipped = [...vitest.skipped, ...playwright.skipped];
const skippedFails = process.env.CI === "true" && skipped.length > 0;
for (const name of failedChecks) say(`Failed check: ${name}`);
for (const name of playwright.shaky) say(`Passed only when tried again: ${name}`);
for (const name of skipped) say(`Skipped: ${name}`);
if (skippedFails) say("In CI a skipped test is a failure.");

const passed = vitest.passed + playwright.passed + CHECKS.length - failedChecks.length;
const failed = vitest.failed + playwright.failed + failedChecks.length + (skippedFails ? skipped.length : 0);
say(`${passed} passed, ${failed} failed${skipped.length > 0 && !skippedFails ? `, ${skipped.length} skipped` : ""}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

import { defineConfig } from "@playwright/test";
import { installedChromium } from "./scripts/lib/installed-chromium.mjs";

const jsonReport = process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  // Two people's pages wait for each other and for the server much of the time: one more worker than cores keeps these busy.
  workers: 3,
  fullyParallel: false,
  forbidOnly: process.env["CI"] === "true",
  // Six people's browsers on two cores can starve one step of another test. It is tried once more, and named at the end.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: jsonReport === undefined ? [["list"]] : [["list"], ["json", { outputFile: jsonReport }]],
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    // A trace takes a picture of the page with every key: half of the tests' time. To look into one: TRACE=1 npx playwright test …
    trace: process.env["TRACE"] === "1" ? "retain-on-failure" : "off",
    launchOptions: {
      ...installedChromium(),
      args: [
        "--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
      ],
    },
  },
});

/** A browser for the tests: Debian's package where that can be installed, else Playwright's own download. */
import { existsSync } from "node:fs";
import { run, runPackage } from "./run.mjs";
import { giveUp, step } from "./say.mjs";

const DEBIAN_CHROMIUM = "/usr/bin/chromium";

export async function installChromium() {
  if (existsSync(DEBIAN_CHROMIUM)) return;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    await step("Installing Chromium for the browser tests (Debian's package)", async () => {
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      await run("apt-get", ["update", "-qq"], { env });
      const code = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
      if (code !== 0) giveUp("Chromium could not be installed with apt-get.");
    });
    return;
  }
  const code = await runPackage("playwright/cli.js", ["install", "chromium"]);
  if (code !== 0) giveUp("Playwright could not download its Chromium. Install one as /usr/bin/chromium and try again.");
}

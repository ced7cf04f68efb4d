/** A browser for the tests: Debian's package where that can be installed, else Playwright's own download. */
import { existsSync } from "node:fs";
import { DEBIAN_BROWSERS } from "./installed-chromium.mjs";
import { run, runPackage } from "./run.mjs";
import { giveUp, step } from "./say.mjs";

export async function installChromium() {
  if (existsSync(DEBIAN_BROWSERS.shell)) return;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    await step("Installing Chromium for the browser tests (Debian's package)", async () => {
      if (await installPackage("chromium-headless-shell") || existsSync(DEBIAN_BROWSERS.whole)) return;
      // Older releases have only the browser with everything.
      if (!await installPackage("chromium")) giveUp("Chromium could not be installed with apt-get.");
    });
    return;
  }
  if (existsSync(DEBIAN_BROWSERS.whole)) return;
  const code = await runPackage("playwright/cli.js", ["install", "chromium"]);
  if (code !== 0) giveUp("Playwright could not download its Chromium. Install one as /usr/bin/chromium and try again.");
}

async function installPackage(name) {
  const apt = (...args) => run("apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" } });
  const install = () => apt("install", "-y", "-qq", "--no-install-recommends", name);
  // The lists of a machine are often fresh enough; asking for new ones takes longer than the package.
  return await install() === 0 || (await apt("update", "-qq") === 0 && await install() === 0);
}

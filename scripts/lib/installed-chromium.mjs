/** Debian's browsers. The shell draws no window at all: a quarter less work for the same pages. */
import { existsSync } from "node:fs";

export const DEBIAN_BROWSERS = { shell: "/usr/bin/chromium-headless-shell", whole: "/usr/bin/chromium" };

/** What Playwright has to be told to find it: `{ executablePath }`, or nothing where it brings a browser of its own. */
export function installedChromium() {
  const executablePath = Object.values(DEBIAN_BROWSERS).find((path) => existsSync(path));
  return executablePath === undefined ? {} : { executablePath };
}

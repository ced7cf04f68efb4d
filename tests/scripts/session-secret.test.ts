import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readConfig } from "../../lib/config/config";
import { readSessionSecret } from "../../lib/config/session-secret";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("is made once, stays the same, and only its owner may read it", () => {
  const config = readConfig({ DATA_DIR: join(folder, "data") });
  const secret = readSessionSecret(config);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(readSessionSecret(config)).toBe(secret);
  expect(readdirSync(config.dataDir)).toEqual(["session-secret"]);
  expect(statSync(join(config.dataDir, "session-secret")).mode & 0o777).toBe(0o600);
});

it("comes from the environment when that has one, and then leaves no file", () => {
  const config = readConfig({ DATA_DIR: join(folder, "data"), NEXTAUTH_SECRET: "x".repeat(32) });
  expect(readSessionSecret(config)).toBe("x".repeat(32));
  expect(readdirSync(folder)).toEqual([]);
});

/** The secret that signs sessions: from the environment, or generated once into the data folder. */
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config";

/** Creates `DATA_DIR/session-secret` (mode 0600) when there is none. Throws when the folder cannot be written. */
export function readSessionSecret(config: Config): string {
  if (config.nextAuthSecret !== null) return config.nextAuthSecret;
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const path = join(config.dataDir, "session-secret");
  const draft = join(config.dataDir, `.session-secret.${randomBytes(6).toString("hex")}`);
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // A link fails when the name exists and never shows half a file: two first starts agree on one secret.
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, "utf8").trim();
}

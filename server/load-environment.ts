/** Imported before everything else: what `.env` says counts as if it had been set in the shell, and the shell wins. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../lib/paths";

const path = join(projectRoot, ".env");
if (existsSync(path)) process.loadEnvFile(path);

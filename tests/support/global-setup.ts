/** Once per run: the bundles that tests start, and the databases they copy. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../lib/paths";
import { clearLeftoverDatabases } from "./clear-leftovers";
import { ensureEmbeddedTemplate, ensurePostgresTemplate } from "./database-templates";
import { isPostgresReachable } from "./postgres-server";

export default async function setup(): Promise<void> {
  execFileSync(process.execPath, [join(projectRoot, "scripts", "build-server.mjs")], { stdio: "inherit" });
  await ensureEmbeddedTemplate();
  if (!(await isPostgresReachable())) return;
  await clearLeftoverDatabases();
  await ensurePostgresTemplate();
}

/** npm run lint: style, import directions, types, dead code, migrations. */
import { generateDatabaseClient, installPackages } from "./lib/prepare.mjs";

await installPackages();
await generateDatabaseClient();
const { runChecks } = await import("./lib/checks.mjs");
process.exit((await runChecks()).length === 0 ? 0 : 1);

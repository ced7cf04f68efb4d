/**
 * npm run demo: a workspace with a sample journey and one-click accounts, in a folder of its own.
 *   -- --fresh      throw the demo's data away and begin again
 *   -- --port 4000  another port (PORT=4000 works too)
 *   -- --host ADDR  another address than 127.0.0.1: anyone who reaches it gets in without a password
 *   -- --data DIR   another folder (default: ./data-demo)
 */
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { becomeServer, prepareEverything } from "./lib/prepare.mjs";
import { root } from "./lib/root.mjs";
import { giveUp, say } from "./lib/say.mjs";

const { values } = readArguments();
const dataFolder = resolve(root, values.data ?? "data-demo");

function readArguments() {
  try {
    return parseArgs({ options: { fresh: { type: "boolean" }, port: { type: "string" }, host: { type: "string" }, data: { type: "string" } } });
  } catch (error) {
    return giveUp(`${error.message}\nUsage: npm run demo -- [--fresh] [--port N] [--host ADDRESS] [--data FOLDER]`);
  }
}

/** Only a folder that a demo made, and that no running demo uses, is thrown away. */
function clear(folder) {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  for (const name of names.filter((entry) => entry.startsWith("in-use."))) {
    const { pid } = JSON.parse(readFileSync(resolve(folder, name), "utf8"));
    if (isRunning(pid)) giveUp(`The demo is still running (process ${pid}). Stop it first.`);
  }
  const foreign = names.filter((name) => name !== "database" && name !== "session-secret" && !name.startsWith("in-use."));
  if (foreign.length > 0) giveUp(`${folder} holds more than a demo's data (${foreign[0]}); it is left alone.`);
  rmSync(folder, { recursive: true });
  say(`The data in ${folder} is gone; the demo begins again.`);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// Nothing set for the real workspace may reach the demo: not its database, its address, its mail.
for (const name of ["PUBLIC_URL", "DATABASE_URL", "REDIS_URL", "NEXTAUTH_SECRET", "SMTP_URL", "MAIL_FROM", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]) {
  process.env[name] = "";
}
process.env.HOST = values.host ?? "127.0.0.1";
process.env.DATA_DIR = dataFolder;
process.env.THROUGHLINE_DEMO = "true";
process.env.LOG_LEVEL ??= "warn";
if (values.port !== undefined) process.env.PORT = values.port;

if (values.fresh) clear(dataFolder);
await prepareEverything();
say("Starting the demo …");
await becomeServer();

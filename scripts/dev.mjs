/** npm run dev: pages reload by themselves, the server restarts when its sources change. Data in ./data, port 3000. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { generateDatabaseClient, installPackages } from "./lib/prepare.mjs";
import { root } from "./lib/root.mjs";
import { say } from "./lib/say.mjs";

await installPackages();
await generateDatabaseClient();
const { context } = await import("esbuild");
const { serverBuildOptions } = await import("./build-server.mjs");

/** The server that runs now, if any. */
let child = null;
/** Restarts queue up behind each other. */
let turn = Promise.resolve();
let ending = false;

function start() {
  child = spawn(process.execPath, ["--enable-source-maps", join(root, "dist", "server", "index.mjs")], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development", THROUGHLINE_DEMO: "false", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const started = child;
  started.once("exit", (code) => {
    if (child !== started) return;
    child = null;
    if (!ending) say(`The server ended (${code}). It starts again when a file changes.`);
  });
}

async function stop() {
  const running = child;
  child = null;
  if (!running || running.exitCode !== null) return;
  const ended = new Promise((resolve) => running.once("exit", resolve));
  running.kill("SIGTERM");
  await ended;
}

const restartAfterBuild = {
  name: "restart-after-build",
  setup(build) {
    build.onEnd((result) => {
      if (result.errors.length > 0) return;
      turn = turn.then(stop).then(() => (ending ? undefined : start()));
    });
  },
};

const watching = await context({ ...serverBuildOptions(), plugins: [restartAfterBuild] });
await watching.watch();

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    ending = true;
    await watching.dispose();
    await turn;
    await stop();
    process.exit(0);
  });
}

/** Composition root: environment → port → database → bus → live engine → pages → signals. */
import "./load-environment";
import { openBus } from "../lib/bus/open-bus";
import { readConfig, type Config } from "../lib/config/config";
import { readSessionSecret } from "../lib/config/session-secret";
import { StartProblem } from "../lib/config/start-problem";
import { openDatabase } from "../lib/db/open-database";
import { logger } from "../lib/logger";
import { documentWorkerPath } from "../lib/paths";
import { setRuntime, type Runtime } from "../lib/runtime";
import { logTheConsole } from "./framework-console";
import { listen } from "./http-listener";
import { preparePages } from "./pages";
import { watchProcess } from "./process-watch";
import { createRealtime } from "./realtime";
import { createSetUpToken, findSetUpLink } from "./set-up-link";
import { keepMailing } from "./mail-keeper";
import { keepVersions } from "./version-keeper";
import { dieOnUncaughtErrors, stopOnSignals } from "./stop-signals";

const SYNC_PATH = /^\/sync\//;

async function start(config: Config): Promise<void> {
  if (!config.development) logTheConsole(logger);
  const listener = await listen(config);
  const { pool, prisma, close: closeDatabase } = await openDatabase(config);
  const bus = await openBus(config, logger);
  const secret = readSessionSecret(config);
  const realtime = await createRealtime({ pool, bus, config, secret, logger, documentWorkerPath });
  const watch = watchProcess({ bus, realtime, logger });

  let ready = false;
  const runtime: Runtime = {
    config, pool, prisma, bus, secret,
    log: realtime.log,
    documents: realtime.documents,
    look: watch.look,
    setup: { token: createSetUpToken() },
    isReady: () => ready,
  };
  setRuntime(runtime);
  const versions = keepVersions(config.limits.automaticVersions, logger);
  const mails = keepMailing(config, bus, logger, watch.mailCounts);
  const pages = await preparePages(config, listener.port, watch.requests);

  stopOnSignals(async () => {
    ready = false;
    const answered = listener.stop();
    const rounds = Promise.all([versions.close(), mails.close()]);
    // Ends the workers, and with them what a round is waiting for.
    await realtime.close();
    await rounds;
    // What is still being answered after the live part has drained gets a moment, then the connection is cut.
    const cut = setTimeout(() => listener.cut(), config.limits.drainMs / 4);
    await answered;
    clearTimeout(cut);
    await pages.close();
    watch.close();
    await bus.close();
    await closeDatabase();
  }, config.limits.drainMs, logger);

  if (config.demo) await (await import("../lib/data/demo/seed-demo")).seedDemo(runtime);

  listener.serve({
    request: pages.request,
    upgrade: (request, socket, head) => {
      if (!ready) return void socket.destroy();
      if (SYNC_PATH.test(request.url ?? "") && realtime.handleUpgrade(request, socket, head)) return;
      pages.upgrade(request, socket, head);
    },
  });
  ready = true;
  await announce(config, runtime, listener.port);
}

/** The lines a person (and the tests) wait for on stdout. */
async function announce(config: Config, runtime: Runtime, port: number): Promise<void> {
  const host = config.host === "0.0.0.0" || config.host === "::" ? "localhost" : config.host.includes(":") ? `[${config.host}]` : config.host;
  const local = `http://${host}:${port}`;
  const link = await findSetUpLink(runtime.prisma, config.publicUrl ?? local, runtime.setup.token);
  if (link !== null && !config.demo) process.stdout.write(`Nobody has an account yet. Open this link once to become the owner: ${link}\n`);
  if (config.mail !== null && config.publicUrl === null) {
    process.stdout.write("Mails are not sent: SMTP_URL is set, but the links in mails need PUBLIC_URL.\n");
  }
  process.stdout.write(`Throughline is ready at ${local}${config.publicUrl === null ? "" : `, for people at ${config.publicUrl}`}\n`);
}

/** What a person can put right is told as sentences, everything else with its stack. */
function tellAndExit(error: unknown): never {
  if (error instanceof StartProblem) process.stderr.write(`${error.message}\n`);
  else logger.fatal({ err: error }, "could not start");
  process.exit(1);
}

dieOnUncaughtErrors(logger);
try {
  await start(readConfig(process.env));
} catch (error) {
  tellAndExit(error);
}

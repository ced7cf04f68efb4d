/** How the process ends: drained after SIGTERM and SIGINT, at once after an error nobody caught. */
import type { Logger } from "../lib/logger";

/** Calls `drain` once. Exits 0 when it is done, 1 when it fails or takes longer than `drainMs`. */
export function stopOnSignals(drain: () => Promise<void>, drainMs: number, logger: Logger): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, "stopping");
    setTimeout(() => {
      logger.error({ drainMs }, "stopping took too long");
      process.exit(1);
    }, drainMs).unref();
    drain().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/**
 * Next listens too, and only logs: but after such an error nobody knows what still works, and a half-dead commit queue
 * must not serve. What was acknowledged is on disk; the pages reconnect to the next process.
 */
export function dieOnUncaughtErrors(logger: Logger): void {
  process.on("uncaughtException", (error) => {
    logger.fatal({ err: error }, "uncaught error");
    process.exit(1);
  });
}

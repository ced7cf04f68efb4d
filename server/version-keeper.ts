/** Looks every now and then for maps that have come to rest, and has a version made of each. */
import type { Limits } from "../lib/config/limits";
import { makeDueVersions } from "../lib/data/automatic-versions";
import type { Logger } from "../lib/logger";

/** Keeps no process alive. `close` resolves once a round that is under way has ended. */
export function keepVersions({ lookEveryMs, ...limits }: Limits["automaticVersions"], logger: Logger): { close(): Promise<void> } {
  let round: Promise<void> | null = null;
  const timer = setInterval(() => {
    round ??= makeDueVersions(limits)
      .then((made) => { if (made > 0) logger.info({ made }, "versions of maps that came to rest were made"); })
      // The log holds everything: the next round finds the same maps again.
      .catch((error: unknown) => logger.warn({ err: error }, "versions could not be made; they are made later"))
      .finally(() => { round = null; });
  }, lookEveryMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await round;
    },
  };
}

/**
 * The log: JSON lines on stderr. Ids, counts, codes and durations only; never people's words, names, addresses,
 * tokens or whole request bodies. An error goes under `err`, which keeps of it what holds none of those.
 */
import { destination, pino, type Logger } from "pino";
import { loggedError } from "./logged-error";

export type { Logger };

const level = process.env["LOG_LEVEL"];
const known = level !== undefined && ["fatal", "error", "warn", "info", "debug", "trace", "silent"].includes(level);

export const logger: Logger = pino(
  {
    base: null,
    level: known ? level : "info",
    serializers: { err: (thrown: unknown) => loggedError(thrown) },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["token", "password", "cookie", "authorization", "email", "*.token", "*.password", "*.cookie", "*.authorization", "*.email"],
      censor: "[removed]",
    },
  },
  // Synchronous: the line that says why the process died must be out before it dies.
  destination({ dest: 2, sync: true }),
);

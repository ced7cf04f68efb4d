/** What the page framework would print as plain text becomes lines of the log, with the same care for people's words. */
import type { Logger } from "../lib/logger";
import { withoutQuotes } from "../lib/logged-error";

const LEVELS = { error: "error", warn: "warn", log: "debug", info: "debug", debug: "debug" } as const;

/** For the whole process, and for good. Not in development, where a person reads along. */
export function logTheConsole(logger: Logger): void {
  for (const [method, level] of Object.entries(LEVELS)) {
    console[method as keyof typeof LEVELS] = (...said: readonly unknown[]) => {
      const err = said.find((part) => part instanceof Error);
      const text = said.map((part) => (typeof part === "string" ? part : "")).join(" ");
      logger[level]({ ...(err !== undefined && { err }), says: withoutQuotes(text) }, "the page framework says");
    };
  }
}

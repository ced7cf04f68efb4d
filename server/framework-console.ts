/** What the page framework would print as plain text becomes lines of the log, with the same care for people's words. */
import type { Logger } from "../lib/logger";
import { withoutQuotes } from "../lib/logged-error";

/** For the whole process, and for good. Not in development, where a person reads along. */
export function logTheConsole(logger: Logger): void {
  const to = (level: "error" | "warn" | "debug") => (...said: readonly unknown[]) => {
    const err = said.find((part) => part instanceof Error);
    const words = said.filter((part) => typeof part === "string").join(" ");
    logger[level]({ ...(err !== undefined && { err }), says: withoutQuotes(words) }, "the page framework says");
  };
  Object.assign(globalThis.console, { error: to("error"), warn: to("warn"), log: to("debug"), info: to("debug"), debug: to("debug") });
}

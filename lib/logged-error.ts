/**
 * An error as the log may hold it. Messages of databases and parsers quote what they choke on, and that may be anything a
 * person wrote: what stands in quotes goes, and so does every property but the few that name things of ours.
 */

/** Codes and names of constraints, tables, columns and system calls. pg's `detail` and `where` hold values. */
const SAFE = ["code", "severity", "constraint", "table", "column", "syscall", "digest"] as const;
const DEEPEST = 4;

export interface LoggedError {
  readonly type: string;
  readonly message: string;
  /** Where it happened, without the message. */
  readonly stack?: string;
  readonly cause?: LoggedError;
  readonly [field: string]: unknown;
}

/** The first line, what is quoted left out. */
export function withoutQuotes(message: string): string {
  const [first = ""] = message.trim().split("\n");
  return first.replace(/".*"|“.*”|(?<!\w)'.*'(?!\w)/g, "…").slice(0, 300);
}

/** Anything that was thrown, or that somebody wrapped around it. */
export function loggedError(thrown: unknown, depth = 0): LoggedError {
  if (!(thrown instanceof Error)) {
    // next-auth hands over `{ error, … }`; a string or a number may be anything.
    const inner = typeof thrown === "object" && thrown !== null && "error" in thrown ? thrown.error : null;
    return inner instanceof Error ? loggedError(inner, depth) : { type: typeof thrown, message: "" };
  }
  const stack = thrown.stack?.split("\n").filter((line) => /^\s+at /.test(line)).join("\n");
  return {
    type: thrown.name, message: withoutQuotes(thrown.message),
    ...Object.fromEntries(SAFE.flatMap((field) => {
      const value: unknown = Reflect.get(thrown, field);
      return typeof value === "string" || typeof value === "number" ? [[field, value]] : [];
    })),
    ...(stack && { stack }),
    ...(thrown.cause !== undefined && depth < DEEPEST && { cause: loggedError(thrown.cause, depth + 1) }),
  };
}

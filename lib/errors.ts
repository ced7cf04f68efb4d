/**
 * The one error of the product. `message` is for the log, `userMessage` for a person. It is translated in exactly two
 * places: to HTTP (`lib/contract/http-error`) and to a close code (`lib/collaboration/close-codes`).
 */
export const ERROR_CODES = [
  "bad_request", "unauthorized", "forbidden", "not_found", "conflict", "gone", "too_large", "rate_limited",
  "unavailable", "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface AppErrorOptions {
  /** A plain sentence for the person. Default: a general one for the code. */
  readonly userMessage?: string;
  /** Messages per field of a form or body, keyed by its path (`departmentIds.0`). */
  readonly fields?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
  /** For rate_limited and unavailable: seconds until a retry makes sense. */
  readonly retryAfter?: number;
}

const GENERAL: Record<ErrorCode, string> = {
  bad_request: "Something in this request is not right.",
  unauthorized: "Sign in to go on.",
  forbidden: "You don't have the right to do this.",
  not_found: "There is nothing here, or it isn't yours to see.",
  conflict: "Somebody changed this in the meantime.",
  gone: "This link has been used or has expired.",
  too_large: "This is too large.",
  rate_limited: "Too many tries. Wait a little and try again.",
  unavailable: "The server can't do this right now. Try again in a moment.",
  internal: "Something went wrong on the server. Try again.",
};

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.userMessage = options.userMessage ?? GENERAL[code];
    this.fields = options.fields;
    this.retryAfter = options.retryAfter;
  }
}

/** True across module copies: Next's bundle and the server each load their own class. */
export const isAppError = (value: unknown): value is AppError =>
  value instanceof Error && value.name === "AppError" && "code" in value && "userMessage" in value;

/** An AppError as HTTP: the one place where codes become statuses. The other is `lib/collaboration/close-codes`. */
import { z } from "zod";
import { AppError, isAppError, type ErrorCode } from "../errors";
import { logger } from "../logger";
import { getRuntime } from "../runtime";

const STATUS: Record<ErrorCode, number> = {
  bad_request: 400, unauthorized: 401, forbidden: 403, not_found: 404, conflict: 409, gone: 410, too_large: 413,
  rate_limited: 429, unavailable: 503, internal: 500,
};

export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly fields?: Readonly<Record<string, string>> };
}

interface FailedRequest {
  /** Its pattern. */
  readonly route: string;
  /** Null where no server gave it one. */
  readonly requestId: string | null;
}

/** Anything thrown becomes an answer; what we did not expect is logged and told as `internal`, without its details. */
export function toErrorResponse(thrown: unknown, { route, requestId }: FailedRequest): Response {
  const error = isAppError(thrown) && thrown.code !== "internal" ? thrown : unexpected(thrown, { route, requestId });
  if (requestId !== null) getRuntime()?.look.note(requestId, { route, code: error.code });
  // Whoever runs the server finds its line by this.
  const reference = error.code === "internal" && requestId !== null ? ` The server's log names it ${requestId}.` : "";
  const body: ErrorBody = {
    error: { code: error.code, message: error.userMessage + reference, ...(error.fields && { fields: error.fields }) },
  };
  const headers: Record<string, string> = { "cache-control": "no-store" };
  if (error.retryAfter !== undefined) headers["retry-after"] = String(Math.ceil(error.retryAfter));
  return Response.json(body, { status: STATUS[error.code], headers });
}

function unexpected(thrown: unknown, { route, requestId }: FailedRequest): AppError {
  if (isDatabaseAway(thrown)) {
    logger.error({ requestId, route, err: thrown }, "the database does not answer");
    return new AppError("unavailable", "database unreachable", { retryAfter: 2 });
  }
  logger.error({ requestId, route, err: thrown }, "unexpected error in a route");
  return isAppError(thrown) ? thrown : new AppError("internal", "unexpected error");
}

/** Prisma: P1001 unreachable, P1002 timed out, P1008 operation timed out, P1017 closed, P2024 and P2028 no free connection. */
const AWAY = ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "ECONNREFUSED", "ECONNRESET"];
/** PostgreSQL through Prisma: 25006 it only reads for now, 53100 its disk is full. */
const TAKES_NOTHING = ["25006", "53100"];
const fromAdapter = z.object({ meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }) });
const isDatabaseAway = (thrown: unknown): boolean => {
  if (!(thrown instanceof Error) || !("code" in thrown) || typeof thrown.code !== "string") return false;
  if (AWAY.includes(thrown.code)) return true;
  const { data } = fromAdapter.safeParse(thrown);
  return data !== undefined && TAKES_NOTHING.includes(data.meta.driverAdapterError.cause.originalCode);
};

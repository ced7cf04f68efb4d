/** The browser's way to the API. Types come from the contract, zod does not. */
import { AppError, ERROR_CODES, type ErrorCode } from "../errors";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/**
 * Sends JSON and returns the answer's JSON (undefined for 204). A Blob is sent as it is. Throws AppError with the
 * server's code, sentence and `fields`; `unavailable` when there is no connection.
 */
export async function apiFetch<T = void>(method: Method, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  const payload = await readPayload(response);
  if (!response.ok) throw toAppError(response, payload);
  return payload as T;
}

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  const isFile = body instanceof Blob;
  try {
    return await fetch(path, {
      method, credentials: "same-origin", cache: "no-store",
      ...(body !== undefined && {
        body: isFile ? body : JSON.stringify(body), headers: { "content-type": isFile ? body.type || "application/json" : "application/json" },
      }),
    });
  } catch (cause) {
    throw new AppError("unavailable", `${method} ${path} got no answer`, {
      userMessage: "The server can't be reached. Check your connection and try again.", cause,
    });
  }
}

async function readPayload(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Also for answers that are not ours, such as a proxy's page. */
function toAppError(response: Response, payload: unknown): AppError {
  const error = field(payload, "error");
  const code = field(error, "code");
  const message = field(error, "message");
  const fields = field(error, "fields");
  const retryAfter = Number(response.headers.get("retry-after") ?? NaN);
  return new AppError(isErrorCode(code) ? code : codeOf(response.status), `HTTP ${response.status}`, {
    ...(typeof message === "string" && { userMessage: message }),
    ...(isTexts(fields) && { fields }),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  });
}

const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");
const isErrorCode = (value: unknown): value is ErrorCode => ERROR_CODES.some((code) => code === value);

function codeOf(status: number): ErrorCode {
  switch (status) {
    case 400: return "bad_request";
    case 401: return "unauthorized";
    case 403: return "forbidden";
    case 404: return "not_found";
    case 409: return "conflict";
    case 410: return "gone";
    case 413: return "too_large";
    case 429: return "rate_limited";
    case 502: case 503: case 504: return "unavailable";
    default: return "internal";
  }
}

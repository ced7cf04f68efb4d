/**
 * Runs next-auth for a Request. It reads its origin from the environment or from forwarding headers; so that any port
 * and host works without settings, it is handed headers made from PUBLIC_URL or the Host the request was sent to.
 */
import NextAuthModule, { type NextAuthOptions } from "next-auth";
import { readBytes } from "../contract/request-body";
import { toErrorResponse } from "../contract/http-error";
import { AppError, isAppError } from "../errors";
import { requireRuntime } from "../runtime";
import { parseCookies } from "./cookies";
import { defaultExport } from "./default-export";
import { createAuthOptions } from "./options";
import { isSameOrigin, publicOrigin, REQUEST_HEADER } from "./request-origin";

/** next-auth types these as whole Node messages; this is what it reads and calls. */
interface AuthRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}
const runNextAuth = defaultExport(NextAuthModule) as unknown as (
  request: AuthRequest, response: RecordedResponse, options: NextAuthOptions,
) => Promise<void>;
const BODY_LIMIT = 16 * 1024;

// PUBLIC_URL is the one setting; without this next-auth would want NEXTAUTH_URL, and believe an old one.
delete process.env["NEXTAUTH_URL"];
process.env["AUTH_TRUST_HOST"] = "true";

/** `action` is what stands behind `/api/auth/`. */
export async function handleAuth(request: Request, action: readonly string[]): Promise<Response> {
  try {
    const { config } = requireRuntime();
    // The browser's error reports of next-auth would let anybody write into our log.
    if (action[0] === "_log") return new Response(null, { status: 204 });
    if (request.method === "POST" && !isSameOrigin(request.headers, config.publicUrl)) {
      throw new AppError("forbidden", "sign-in from a foreign origin", { userMessage: "This request came from another site." });
    }
    const origin = publicOrigin(request.headers, config.publicUrl);
    const url = new URL(request.url);
    const response = new RecordedResponse();
    await runNextAuth(
      {
        method: request.method, body: await readForm(request),
        query: { ...Object.fromEntries(url.searchParams), nextauth: [...action] },
        cookies: Object.fromEntries(parseCookies(request.headers.get("cookie") ?? undefined)),
        headers: {
          ...Object.fromEntries(request.headers),
          "x-forwarded-host": new URL(origin).host, "x-forwarded-proto": new URL(origin).protocol.slice(0, -1),
        },
      },
      response, createAuthOptions(origin),
    );
    return response.toResponse();
  } catch (error) {
    return toErrorResponse(error, { route: `${request.method} /api/auth/{action}`, requestId: request.headers.get(REQUEST_HEADER) });
  }
}

async function readForm(request: Request): Promise<Record<string, unknown>> {
  if (request.method !== "POST") return {};
  const text = new TextDecoder().decode(await readBytes(request, BODY_LIMIT));
  if (!request.headers.get("content-type")?.includes("json")) return Object.fromEntries(new URLSearchParams(text));
  try {
    const body: unknown = JSON.parse(text || "{}");
    return typeof body === "object" && body !== null ? { ...body } : {};
  } catch (cause) {
    throw isAppError(cause) ? cause : new AppError("bad_request", "sign-in body is not JSON", { cause });
  }
}

/** The part of Node's response that next-auth uses, collected into a web Response. */
class RecordedResponse {
  private code = 200;
  private payload: string | null = null;
  private readonly headers = new Map<string, string | readonly string[]>();

  status(code: number): this {
    this.code = code;
    return this;
  }
  getHeader(name: string): string | readonly string[] | undefined {
    return this.headers.get(name.toLowerCase());
  }
  setHeader(name: string, value: string | readonly string[]): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }
  json(value: unknown): void {
    this.setHeader("content-type", "application/json");
    this.payload = JSON.stringify(value);
  }
  send(body: unknown): void {
    if (typeof body === "object" && body !== null) this.json(body);
    else this.payload = body === undefined ? null : String(body);
  }
  end(): void {}

  toResponse(): Response {
    const headers = new Headers({ "cache-control": "no-store" });
    for (const [name, value] of this.headers) {
      if (typeof value === "string") headers.set(name, value);
      else for (const each of value) headers.append(name, each);
    }
    return new Response(this.payload, { status: this.code, headers });
  }
}

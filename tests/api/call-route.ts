/** Calls the real handlers of `app/api` as Next would: finds the file for a path and hands it a Request. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { encode } from "next-auth/jwt";
import type { Actor } from "../../lib/auth/actor-type";
import type { RouteDefinition } from "../../lib/contract/define-route";
import { projectRoot } from "../../lib/paths";
import { TEST_SECRET } from "../data/test-runtime";

const apiFolder = join(projectRoot, "app", "api");
export const ORIGIN = "http://maps.test:3000";

type Handler = ((request: Request, context: { params: Promise<unknown> }) => Promise<Response>) & {
  readonly definition?: RouteDefinition;
};
export interface RouteFile {
  /** As in a definition: `/api/v1/maps/{mapId}`. */
  readonly path: string;
  readonly segments: readonly string[];
  load(): Promise<Record<string, Handler>>;
}

export const ROUTE_FILES: readonly RouteFile[] = readdirSync(apiFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === "route.ts")
  .map((entry) => {
    const segments = ["api", ...relative(apiFolder, entry.parentPath).split("/")];
    return {
      segments, path: `/${segments.join("/").replace(/\[(\w+)\]/g, "{$1}")}`,
      load: () => import(join(entry.parentPath, "route.ts")) as Promise<Record<string, Handler>>,
    };
  })
  // As Next chooses: a fixed name before a parameter before a rest.
  .sort((a, b) => rank(a) - rank(b));

function rank({ segments }: { readonly segments: readonly string[] }): number {
  return segments.filter((part) => part.startsWith("[...")).length * 100 + segments.filter((part) => part.startsWith("[")).length;
}

function match(file: RouteFile, parts: readonly string[]): Record<string, unknown> | null {
  const params: Record<string, unknown> = {};
  for (const [index, segment] of file.segments.entries()) {
    const rest = /^\[\.\.\.(\w+)\]$/.exec(segment)?.[1];
    const name = /^\[(\w+)\]$/.exec(segment)?.[1];
    const part = parts[index];
    if (part === undefined) return null;
    if (rest) return { ...params, [rest]: parts.slice(index) };
    if (name) params[name] = part;
    else if (segment !== part) return null;
  }
  return file.segments.length === parts.length ? params : null;
}

export const sessionCookieOf = async (actor: Pick<Actor, "userId" | "sessionId">): Promise<string> =>
  `next-auth.session-token=${await encode({ token: { sub: actor.userId, sid: actor.sessionId }, secret: TEST_SECRET })}`;

export interface CallOptions {
  readonly as?: Pick<Actor, "userId" | "sessionId"> | null;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}
/** What tests look into; everything else is compared as a whole. */
export interface AnswerBody {
  readonly id: string;
  readonly token: string;
  readonly csrfToken: string;
  readonly url: string;
  readonly error: { readonly code: string; readonly message: string; readonly fields?: Readonly<Record<string, string>> };
}
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
}

export async function call(method: string, path: string, { as, body, raw, headers }: CallOptions = {}): Promise<Answer> {
  const url = new URL(path, ORIGIN);
  const parts = url.pathname.slice(1).split("/").map(decodeURIComponent);
  for (const file of ROUTE_FILES) {
    const params = match(file, parts);
    if (!params) continue;
    const handler = (await file.load())[method];
    if (!handler) continue;
    const request = new Request(url, {
      method,
      headers: {
        host: url.host, ...(as && { cookie: await sessionCookieOf(as) }),
        ...(body !== undefined && { "content-type": "application/json" }), ...headers,
      },
      ...(raw !== undefined ? { body: raw } : body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await handler(request, { params: Promise.resolve(params) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: readJson(text) };
  }
  throw new Error(`No route file answers ${method} ${path}.`);
}

/** An answer without a body, or one that is no JSON (next-auth's plain sentences), has nothing to look into. */
function readJson(text: string): AnswerBody {
  try {
    return JSON.parse(text || "{}") as AnswerBody;
  } catch {
    return {} as AnswerBody;
  }
}

/**
 * The one wrapper around every handler of `app/api`: asks who it is, reads what was sent, and writes the answer or the
 * error. Rights are settled in `lib/data`, never here.
 */
import type { z } from "zod";
import type { Actor } from "../auth/actor-type";
import { authenticate } from "../auth/authenticate";
import { isSameOrigin, REQUEST_HEADER } from "../auth/request-origin";
import { AppError } from "../errors";
import { getRuntime, type Runtime } from "../runtime";
import type { RouteDefinition } from "./define-route";
import { badRequest } from "./field-messages";
import { toErrorResponse } from "./http-error";
import { readBytes, readJson } from "./request-body";

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
export interface RouteInput<R extends RouteDefinition> {
  readonly actor: R["access"] extends { readonly kind: "public" } ? Actor | null : Actor;
  readonly params: Out<R["params"]>;
  readonly query: Out<R["query"]>;
  readonly body: Out<R["body"]>;
  /** Reads the file of a route that takes one; not before rights are settled, because it may be large. */
  readonly readFile: () => Promise<Uint8Array>;
  readonly headers: Headers;
  /** Sent with the answer, beside what the wrapper sets. */
  readonly answer: { readonly headers: Headers };
}
interface TextAnswer { readonly mediaType: string; readonly text: string }
type RouteOutput<R extends RouteDefinition> =
  R["response"] extends z.ZodType ? z.input<R["response"]> : R["text"] extends readonly string[] ? TextAnswer : void;

interface NextContext { readonly params: Promise<unknown> }
export interface RouteHandler {
  (request: Request, context: NextContext): Promise<Response>;
  readonly definition: RouteDefinition;
}

export function route<const R extends RouteDefinition>(
  definition: R, handle: (input: RouteInput<R>) => Promise<RouteOutput<R>>,
): RouteHandler {
  const label = `${definition.method} ${definition.path}`;
  const handler = async (request: Request, context: NextContext): Promise<Response> => {
    const requestId = request.headers.get(REQUEST_HEADER);
    try {
      const runtime = requireReady();
      if (requestId !== null) runtime.look.note(requestId, { route: label });
      if (definition.method !== "GET") requireSameOrigin(request, runtime);
      const actor = await authenticate(request.headers);
      if (definition.access.kind !== "public" && !actor) throw new AppError("unauthorized", "not signed in");
      const answer = { headers: new Headers({ "cache-control": "no-store" }) };
      // What the schemas gave is what the definition's types say; TypeScript cannot see that through the generic.
      const input = {
        actor, answer, headers: request.headers,
        params: parseParams(definition, await context.params),
        query: definition.query && parse(definition.query, Object.fromEntries(new URL(request.url).searchParams)),
        body: definition.body && parse(definition.body, await readJson(request, definition.maxBodyBytes ?? runtime.config.limits.api.maxBodyBytes)),
        readFile: () => readBytes(request, definition.file ? runtime.config.limits.import[definition.file.limit] : 0),
      } as RouteInput<R>;
      const result = await handle(input);
      if (definition.text) return textAnswer(result as TextAnswer, definition, answer.headers);
      if (!definition.response) return new Response(null, { status: definition.status, headers: answer.headers });
      return Response.json(definition.response.parse(result), { status: definition.status, headers: answer.headers });
    } catch (error) {
      return toErrorResponse(error, { route: label, requestId });
    }
  };
  return Object.assign(handler, { definition });
}

function textAnswer({ mediaType, text }: TextAnswer, { status }: RouteDefinition, headers: Headers): Response {
  headers.set("content-type", `${mediaType}; charset=utf-8`);
  return new Response(text, { status, headers });
}

function requireReady(): Runtime {
  const runtime = getRuntime();
  if (!runtime?.isReady()) throw new AppError("unavailable", "the server starts or stops", { retryAfter: 2 });
  return runtime;
}

/** A foreign page can make a browser send our cookie; it cannot make it send our origin. */
function requireSameOrigin(request: Request, { config }: Runtime): void {
  if (!isSameOrigin(request.headers, config.publicUrl)) {
    throw new AppError("forbidden", "write from a foreign origin", { userMessage: "This request came from another site." });
  }
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw badRequest(parsed.error);
  return parsed.data;
}

/** What is no id names nothing: 404, as for an unknown one. */
function parseParams({ params }: RouteDefinition, value: unknown): unknown {
  if (!params) return undefined;
  const parsed = params.safeParse(value);
  if (!parsed.success) throw new AppError("not_found", "malformed id in the path");
  return parsed.data;
}

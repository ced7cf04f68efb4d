/** The API's description, generated from the route registry. */
import { OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import type { RouteDefinition } from "./define-route";
import { ROUTES } from "./registry";
import { z } from "./schemas/primitives";
import { ERROR_CODES } from "../errors";

const JSON_TYPE = "application/json";

let description: Record<string, unknown> | undefined;

/** An OpenAPI 3.1 document. The same for everybody and for ever, so it is made once. */
export const describeApi = (): Record<string, unknown> => (description ??= generate());

function generate(): Record<string, unknown> {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey", in: "cookie", name: "next-auth.session-token",
    description: "Set by signing in (POST /api/auth/callback/credentials). Named __Secure-next-auth.session-token on https.",
  });
  const failure = registry.register("Error", z.object({
    error: z.object({
      code: z.enum(ERROR_CODES), message: z.string(), fields: z.record(z.string(), z.string()).optional(),
    }),
  }));
  for (const definition of ROUTES) registry.registerPath(describeRoute(definition, failure));
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Throughline", version: "1",
      description: "Everything the interface does goes through these routes. Unknown ids and those of other workspaces are answered alike, with 404.",
    },
  });
  return { ...document };
}

function describeRoute(definition: RouteDefinition, failure: z.ZodType): RouteConfig {
  const { access, file, body, response, text, status } = definition;
  const content = file
    ? { [file.mediaType]: { schema: z.looseObject({}) } }
    : body && { [JSON_TYPE]: { schema: body } };
  const who = access.kind === "member" ? ` Needs the right \`${access.action}\`.` : "";
  return {
    method: lowerCase(definition.method), path: definition.path, summary: definition.summary,
    ...(who && { description: who.trim() }),
    security: access.kind === "public" ? [] : [{ session: [] }],
    request: {
      ...(definition.params instanceof z.ZodObject && { params: definition.params }),
      ...(definition.query instanceof z.ZodObject && { query: definition.query }),
      ...(content && { body: { content, required: true } }),
    },
    responses: {
      [status]: { description: "Done.", ...(response && { content: { [JSON_TYPE]: { schema: response } } }),
        ...(text && { content: Object.fromEntries(text.map((type) => [type, { schema: z.string() }])) }),
      },
      default: { description: "What went wrong.", content: { [JSON_TYPE]: { schema: failure } } },
    },
  };
}

const METHODS = { GET: "get", POST: "post", PATCH: "patch", DELETE: "delete" } as const;
const lowerCase = (method: RouteDefinition["method"]) => METHODS[method];

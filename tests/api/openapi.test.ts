import { describe, expect, it } from "vitest";
import { z } from "zod";
import { describeApi } from "../../lib/contract/openapi";
import { ROUTES } from "../../lib/contract/registry";
import { ROUTE_FILES } from "./call-route";

/** As much of OpenAPI as is looked at here. */
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({
    summary: z.string(), security: z.array(z.unknown()), requestBody: z.unknown().optional(), responses: z.record(z.string(), z.unknown()),
    parameters: z.array(z.object({ in: z.string(), name: z.string() })).default([]),
  }))),
  components: z.object({
    schemas: z.object({
      Error: z.object({ properties: z.object({ error: z.object({ required: z.array(z.string()) }) }) }),
    }),
  }),
});

describe("the API's description", () => {
  it("names every route with who may, what it takes and what it answers", () => {
    const { paths, components } = description.parse(describeApi());
    for (const route of ROUTES) {
      const operation = paths[route.path]?.[route.method.toLowerCase()];
      expect(operation, `${route.method} ${route.path}`).toMatchObject({
        summary: route.summary, security: route.access.kind === "public" ? [] : [{ session: [] }],
      });
      expect(Boolean(operation?.requestBody), `body of ${route.method} ${route.path}`).toBe(Boolean(route.body ?? route.file));
      expect(Object.keys(operation?.responses ?? {})).toEqual([String(route.status), "default"]);
      const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation?.parameters.filter((each) => each.in === "path").map((each) => each.name);
      expect(described).toEqual(named);
    }
    expect(components.schemas.Error.properties.error.required).toEqual(["code", "message"]);
  });
  it("shows text rules and closed lists as they are checked", () => {
    const text = JSON.stringify(describeApi());
    for (const word of ["eight-stages", "service-blueprint", "commenter", "rate_limited", "uuid", "moveStage"]) {
      expect(text).toContain(`"${word}"`);
    }
  });
});

describe("the route files", () => {
  it("export exactly the registered routes, and nothing beside them", async () => {
    const exported: string[] = [];
    for (const file of ROUTE_FILES) {
      for (const [method, handler] of Object.entries(await file.load())) {
        if (!handler.definition) {
          expect(["/api/auth/[...nextauth]", "/api/v1/[...unknown]"], `${method} ${file.path} goes without route()`).toContain(file.path);
          continue;
        }
        expect(handler.definition.method).toBe(method);
        expect(handler.definition.path).toBe(file.path);
        exported.push(`${method} ${file.path}`);
      }
    }
    expect(exported.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

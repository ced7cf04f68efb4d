/**
 * What one route of the public API promises. The wrapper `route()` enforces it, the API description and the
 * authorization tests are generated from it.
 */
import type { z } from "zod";
import type { Action } from "../policy/can";

export type RouteAccess =
  /** Anybody. */
  | { readonly kind: "public" }
  /** Whoever is signed in; it is about themselves. */
  | { readonly kind: "signed-in" }
  /** Members with the right. `of` says which path parameter leads to the workspace. */
  | { readonly kind: "member"; readonly action: Action; readonly of: "workspace" | "journey" | "map" };

type ObjectSchema = z.ZodType<Record<string, unknown>>;

export interface RouteDefinition {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** With parameters in braces: `/api/v1/maps/{mapId}`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly access: RouteAccess;
  readonly params?: ObjectSchema;
  readonly query?: ObjectSchema;
  /** JSON. Absent and not `file`: the route takes no body. */
  readonly body?: z.ZodType;
  /** The body is a file, handed on as bytes. `mediaType` is for the description; any is accepted. */
  readonly file?: { readonly mediaType: string; readonly limit: "maxJourneyFileBytes" };
  /** Largest JSON body, bytes. Default: the configured limit of the API. */
  readonly maxBodyBytes?: number;
  /** Absent and not `text`: the answer has no body. */
  readonly response?: z.ZodType;
  /** The answer is text of one of these media types: the handler gives `{ mediaType, text }`. */
  readonly text?: readonly string[];
  readonly status: 200 | 201 | 204;
}

/** Keeps the literal types, from which handlers get theirs. */
export const defineRoute = <const R extends RouteDefinition>(definition: R): R => definition;

export const PUBLIC = { kind: "public" } as const satisfies RouteAccess;
export const SIGNED_IN = { kind: "signed-in" } as const satisfies RouteAccess;

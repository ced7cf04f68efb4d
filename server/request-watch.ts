/**
 * Gives every request an id, counts and times its answer, and writes one line for each that failed. Nothing of the address
 * is written: it holds ids, names of workspaces and the tokens of links. What was asked for is told by its route's pattern.
 */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { REQUEST_HEADER } from "../lib/auth/request-origin";
import type { Logger } from "../lib/logger";
import type { Look, RequestNote } from "../lib/runtime/look";
import type { Metrics } from "./metrics";

export interface RequestWatch extends Pick<Look, "note"> {
  /** Requests that are not answered yet. */
  readonly running: number;
  /** To be called before anybody answers. Replaces an id the visitor sent. */
  begin(incoming: Pick<IncomingMessage, "headers" | "method" | "url">, response: ServerResponse): void;
}

export function watchRequests(logger: Logger, answered: Metrics["answered"]): RequestWatch {
  const notes = new Map<string, RequestNote | null>();
  return {
    get running() {
      return notes.size;
    },
    note(requestId, note) {
      // Only while it runs: whoever is late must not fill the memory.
      if (notes.has(requestId)) notes.set(requestId, note);
    },
    begin(incoming, response) {
      const requestId = randomBytes(8).toString("hex");
      const start = performance.now();
      incoming.headers[REQUEST_HEADER] = requestId;
      response.setHeader("X-Request-Id", requestId);
      notes.set(requestId, null);
      const { method = "", url = "/" } = incoming;
      response.once("close", () => {
        const note = notes.get(requestId);
        notes.delete(requestId);
        const route = note?.route ?? `${method} ${kindOf(url)}`;
        const ms = performance.now() - start;
        const whole = response.writableFinished;
        answered(route, whole ? String(response.statusCode) : "aborted", ms / 1000);
        if (!whole || response.statusCode < 400) return;
        const line = { requestId, route, status: response.statusCode, ...(note?.code && { code: note.code }), ms: Math.round(ms) };
        logger[response.statusCode >= 500 ? "error" : "info"](line, "a request failed");
      });
    },
  };
}

/** What no route of the API has named. */
function kindOf(url: string): string {
  if (url.startsWith("/_next/")) return "file";
  if (url.startsWith("/api/auth/")) return "sign-in";
  return url.startsWith("/api/") ? "unknown" : "page";
}

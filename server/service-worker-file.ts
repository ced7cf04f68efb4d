/** `/sw.js`: the bundled service worker, asked for anew each time so that an update reaches every browser at once. */
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { serviceWorkerPath } from "../lib/paths";
import { logger } from "../lib/logger";

const PATH = "/sw.js";

export interface ServiceWorkerFile {
  /** False: this request is for somebody else. */
  answers(request: IncomingMessage, response: ServerResponse): boolean;
}

/** Null: it was not built; browsers then go on without one. */
export function readServiceWorker(): ServiceWorkerFile | null {
  let code: Buffer;
  try {
    code = readFileSync(serviceWorkerPath);
  } catch (error) {
    logger.warn({ err: error }, "no service worker: maps do not open without a connection");
    return null;
  }
  return {
    answers(request, response) {
      if (request.url !== PATH || (request.method !== "GET" && request.method !== "HEAD")) return false;
      response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8", "Content-Length": code.length, "Cache-Control": "no-cache" });
      response.end(request.method === "HEAD" ? undefined : code);
      return true;
    },
  };
}

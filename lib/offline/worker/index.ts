/** The service worker: hears what the browser asks for and what pages want kept. */
import { isBoardPath, type WorkerMessage } from "../names";
import { answerPage } from "./answer-page";
import { answerAsset, isAsset, sweepAssets } from "./assets";
import { dropPage, keepPage, sweepPages } from "./kept-pages";
import type { Ports, WorkerScope } from "./scope";

/** Put in by the build. */
declare const THROUGHLINE_VERSION: string;
declare const THROUGHLINE_ASSETS: readonly string[];

const scope = globalThis as unknown as WorkerScope;
const ports: Ports = {
  caches, origin: globalThis.location.origin, version: THROUGHLINE_VERSION, assets: THROUGHLINE_ASSETS,
  fetch: (input, init) => fetch(input, init),
  now: () => new Date(),
  after: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); }),
};

// Kept pages find the scripts of their own build, so a new worker may take over at once.
scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil((async () => {
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
  await sweepAssets(ports, await sweepPages(ports));
})()));

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== ports.origin) return;
  if (isAsset(pathname)) event.respondWith(answerAsset(ports, request));
  else if (request.mode === "navigate" && !pathname.startsWith("/api/")) {
    event.respondWith(answerPage(ports, request, async () => await event.preloadResponse ?? fetch(request)));
  }
});

/** One page after the other: what two of them need is fetched once. */
let turn: Promise<unknown> = Promise.resolve();
scope.addEventListener("message", (event) => {
  const message = parseMessage(event.data);
  if (!message) return;
  // A page that can't be kept now is kept with the next visit; nothing depends on it meanwhile.
  turn = turn.then(() => (message.type === "keep" ? keepPage(ports, message) : dropPage(ports, message.path))).catch(() => undefined);
  event.waitUntil(turn);
});

function parseMessage(data: unknown): WorkerMessage | null {
  if (typeof data !== "object" || data === null || !("type" in data) || !("path" in data)) return null;
  if (typeof data.path !== "string" || !isBoardPath(data.path)) return null;
  if (data.type === "drop") return { type: "drop", path: data.path };
  if (data.type !== "keep" || !("userId" in data) || !("title" in data)) return null;
  return typeof data.userId === "string" && typeof data.title === "string"
    ? { type: "keep", path: data.path, userId: data.userId, title: data.title } : null;
}

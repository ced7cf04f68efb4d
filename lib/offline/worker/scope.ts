/** The few things of a service worker's world we use; the DOM's types do not have them. */
export interface WaitingEvent { waitUntil(work: Promise<unknown>): void }
export interface PageRequestEvent extends WaitingEvent {
  readonly request: Request;
  /** The page, already on its way while the worker was starting. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
export interface PageMessageEvent extends WaitingEvent { readonly data: unknown }

export interface WorkerScope {
  addEventListener(type: "install" | "activate", listener: (event: WaitingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: PageRequestEvent) => void): void;
  addEventListener(type: "message", listener: (event: PageMessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } };
}

/** What the worker's parts reach for; tests hand in their own. */
export interface Ports {
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
  /** `https://host`. */
  readonly origin: string;
  /** Names the build this worker came with. */
  readonly version: string;
  /** Paths of every script and style of that build. */
  readonly assets: readonly string[];
  now(): Date;
  /** Resolves after so many milliseconds. */
  after(milliseconds: number): Promise<void>;
}

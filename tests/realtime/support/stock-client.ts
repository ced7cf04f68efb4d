/** The `WebsocketProvider` of y-websocket as anybody gets it from npm; only the cookie is ours. */
import { WebSocket, type ClientOptions } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { TestEngine } from "./engine";
import type { TestPerson } from "./workspace";
import { until } from "./until";

export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly cards: Y.Map<unknown>;
  /** Codes of every close so far. */
  readonly closes: number[];
  synced(): Promise<void>;
  destroy(): void;
}
export interface StockClientOptions {
  readonly doc?: Y.Doc;
  readonly connect?: boolean;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  /** Asked for each frame, in and out: true sends or hears it twice. */
  readonly twice?: () => boolean;
}

const open = new Set<StockClient>();
/** Call after each test. */
export function destroyStockClients(): void {
  for (const client of open) client.destroy();
}

/** A browser would send the cookie by itself. */
function socketWithHeaders(headers: Record<string, string>, twice: () => boolean): typeof globalThis.WebSocket {
  const Socket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[], options?: ClientOptions) {
      super(address, protocols, { ...options, headers });
    }
    override send(data: Parameters<WebSocket["send"]>[0]): void {
      super.send(data);
      if (twice()) super.send(data);
    }
    override emit(...event: Parameters<WebSocket["emit"]>): boolean {
      if (event[0] === "message" && twice()) super.emit(...event);
      return super.emit(...event);
    }
  };
  return Socket as unknown as typeof globalThis.WebSocket;
}

export function stockClient(engine: Pick<TestEngine, "syncUrl">, mapId: string, person: Pick<TestPerson, "cookie"> | null, options: StockClientOptions = {}): StockClient {
  const doc = options.doc ?? new Y.Doc();
  const headers = { ...(person && { cookie: person.cookie }), ...options.headers };
  const provider = new WebsocketProvider(engine.syncUrl, mapId, doc, {
    disableBc: true, connect: options.connect ?? true, params: options.params ?? {}, maxBackoffTime: 300,
    WebSocketPolyfill: socketWithHeaders(headers, options.twice ?? (() => false)),
  });
  const closes: number[] = [];
  provider.on("connection-close", (event) => { if (event) closes.push(event.code); });
  const client: StockClient = {
    doc, provider, closes, cards: doc.getMap("cards"),
    synced: () => until(() => provider.synced, "synced"),
    destroy() {
      open.delete(client);
      provider.destroy();
      doc.destroy();
    },
  };
  open.add(client);
  return client;
}

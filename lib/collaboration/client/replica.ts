/** One Yjs document on one connection: y-websocket's provider, with every frame counted and every ending told apart. */
import { readVarString, readVarUint, hasContent, type Decoder } from "lib0/decoding";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import { Doc } from "yjs";
import { CLOSE } from "../close-codes";
import { MESSAGE, SCHEMA_VERSION, SOCKET_PARAMS, type Notice } from "../protocol";
import { createCountingSocket } from "./counting-socket";
import { parseNotice } from "./notice";
import type { SaveEvent } from "./save-status";

/** Pauses between attempts double up to this; the random part keeps a whole workshop from coming back at once. */
const LONGEST_PAUSE_MS = 3_000;
const PAUSE_SPREAD_MS = 1_000;

export interface ReplicaListener {
  /** What matters to the save status, in order. */
  onSave(event: SaveEvent): void;
  /** Edit frame `frame` answered the server's question with everything it lacked. */
  onAnswered(frame: number): void;
  onConnectionLost(): void;
  onNotice(notice: Notice): void;
  /** The server has given this client id to somebody else: nothing of this document will ever be taken. */
  onClientIdTaken(): void;
}

export interface Replica {
  readonly doc: Doc;
  readonly awareness: Awareness;
  /** Edit frames handed to the present connection. */
  framesSent(): number;
  /** The origin of transactions that bring what others wrote. */
  isFromServer(origin: unknown): boolean;
  connect(): void;
  /** Drops a connection that may be dead, and tries anew at once. */
  reconnect(): void;
  /** Ends the connection for good; the document stays. */
  hangUp(): void;
  destroy(): void;
}

export interface ReplicaOptions {
  readonly mapId: string;
  readonly syncUrl: string;
  readonly Socket: typeof WebSocket;
  readonly splitBytes?: number;
  now(): number;
}

export const createReplica = (options: ReplicaOptions, listener: ReplicaListener): Replica => {
  const doc = new Doc();
  const awareness = new Awareness(doc);
  let frames = 0;
  const CountingSocket = createCountingSocket(options.Socket, {
    clientId: doc.clientID,
    onSocket() { frames = 0; },
    onEditFrame(kind, count) {
      frames = count;
      if (kind === "step2") listener.onAnswered(count);
      listener.onSave({ type: "sent", answer: kind === "step2" });
    },
  }, options.splitBytes);

  const provider = new WebsocketProvider(options.syncUrl, options.mapId, doc, {
    connect: false,
    awareness,
    disableBc: true,
    WebSocketPolyfill: CountingSocket,
    maxBackoffTime: LONGEST_PAUSE_MS + Math.random() * PAUSE_SPREAD_MS,
    params: {
      [SOCKET_PARAMS.extended]: "1",
      [SOCKET_PARAMS.clientId]: String(doc.clientID),
      [SOCKET_PARAMS.schema]: String(SCHEMA_VERSION),
    },
  });
  provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder: Decoder) => {
    const count = readVarUint(decoder);
    const at = hasContent(decoder) ? readVarUint(decoder) : Date.now();
    listener.onSave({ type: "acked", count, at: new Date(at).toISOString() });
  };
  provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder: Decoder) => {
    const notice = parseNotice(readVarString(decoder));
    if (notice) listener.onNotice(notice);
  };
  /** The server may have been put on another clock since: what it says on a new connection counts from the start. */
  const forgetClocks = (): void => {
    for (const clientId of awareness.meta.keys()) if (!awareness.states.has(clientId)) awareness.meta.delete(clientId);
  };
  provider.on("status", ({ status }) => {
    switch (status) {
      case "connecting": return listener.onSave({ type: "attempt" });
      case "connected":
        forgetClocks();
        return listener.onSave({ type: "opened" });
      case "disconnected": return;
    }
  });
  provider.on("sync", (synced: boolean) => { if (synced) listener.onSave({ type: "synced" }); });
  provider.on("connection-close", (event) => {
    const pause = Math.min(2 ** (provider.wsUnsuccessfulReconnects + 1) * 100, provider.maxBackoffTime);
    listener.onConnectionLost();
    listener.onSave({ type: "dropped", retryAt: options.now() + pause, ...(event?.code === CLOSE.refused && { refused: true }) });
    if (event?.code === CLOSE.clientIdTaken) listener.onClientIdTaken();
  });
  provider.on("closed", ({ code }) => { listener.onSave({ type: "closed", code }); });

  return {
    doc,
    awareness,
    framesSent: () => frames,
    isFromServer: (origin) => origin === provider,
    connect: () => { provider.connect(); },
    reconnect() {
      if (provider.wsconnected || provider.wsconnecting) provider.disconnect();
      provider.connect();
    },
    hangUp: () => { provider.destroy(); },
    destroy() {
      provider.destroy();
      awareness.destroy();
      doc.destroy();
    },
  };
};

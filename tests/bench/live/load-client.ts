/** A socket that costs the measuring process as little as possible: it knows no document, only bytes made before. */
import { WebSocket } from "ws";
import type { Address } from "./contender";
import type { SyncMessage } from "./dialect";

export interface LoadClient {
  send(update: Uint8Array): void;
  /** Resolves once the socket is open and, where the server answers it, the step 1 has its step 2. */
  readonly joined: Promise<void>;
  /** Resolves once the server has asked for what it lacks: it has read the map through. */
  readonly asked: Promise<void>;
  /** Since the connection was begun until the last byte of the step 2, ms. */
  readonly joinedAfterMs: () => number;
  /** Bytes of the maps' content received. */
  readonly received: () => number;
  readonly isOpen: () => boolean;
  close(): void;
}
export interface LoadClientOptions {
  readonly map: string;
  /** Which socket of the load this is: people take turns. */
  readonly number: number;
  /** What it will write with. */
  readonly clientId?: number;
  /** What it has already; the server's step 1 is answered with `nothingNew` then. */
  readonly has?: { readonly stateVector: Uint8Array; readonly nothingNew: Uint8Array };
  readonly onUpdate?: (update: Uint8Array) => void;
}

const EMPTY_VECTOR = Uint8Array.of(0);
const EMPTY_UPDATE = Uint8Array.of(0, 0);

export function loadClient(address: Address, { map, number, clientId, has, onUpdate }: LoadClientOptions): LoadClient {
  const { dialect, name, port, cookie } = address;
  const begun = performance.now();
  let [joinedAfterMs, received] = [0, 0];
  const socket = new WebSocket(`ws://127.0.0.1:${port()}${dialect.path(map, clientId)}`, {
    headers: { cookie: cookie(number) }, perMessageDeflate: false, skipUTF8Validation: true, maxPayload: 0,
  });
  const say = (message: SyncMessage): void => socket.send(dialect.wrap(map, message));
  let heardQuestion = (): void => undefined;
  const asked = new Promise<void>((resolve) => { heardQuestion = resolve; });
  const joined = new Promise<void>((resolve, reject) => {
    const done = () => {
      joinedAfterMs ||= performance.now() - begun;
      resolve();
    };
    socket.on("open", () => {
      for (const greeting of dialect.greeting(map)) socket.send(greeting);
      say({ type: "step-1", bytes: has?.stateVector ?? EMPTY_VECTOR });
      if (!dialect.answersStepOne) done();
    });
    socket.on("message", (data: Buffer) => {
      const message = dialect.read(data);
      if (!message) return;
      switch (message.type) {
        case "step-1":
          heardQuestion();
          // The relay hands on what other clients ask.
          if (dialect.answersStepOne) say({ type: "step-2", bytes: has?.nothingNew ?? EMPTY_UPDATE });
          return;
        case "step-2":
          received += message.bytes.length;
          onUpdate?.(message.bytes);
          return done();
        case "update":
          received += message.bytes.length;
          onUpdate?.(message.bytes);
      }
    });
    socket.on("close", (code) => reject(new Error(`${name} closed with ${code}`)));
  });
  // Whoever does not wait for it is not interested.
  joined.catch(() => undefined);
  socket.on("error", () => undefined);
  return {
    joined, asked, joinedAfterMs: () => joinedAfterMs, received: () => received,
    send: (update) => say({ type: "update", bytes: update }),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    close: () => socket.terminate(),
  };
}

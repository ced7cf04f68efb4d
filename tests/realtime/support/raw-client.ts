/** A socket that says exactly what a test wants, and remembers what it was told. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { MESSAGE, SYNC, type Notice } from "@/lib/collaboration/protocol";
import type { TestEngine } from "./engine";
import { until } from "./until";
import type { TestPerson } from "./workspace";

export interface Heard {
  readonly stepOnes: Uint8Array[];
  readonly updates: Uint8Array[];
  readonly notices: Notice[];
  readonly presence: Map<number, Record<string, unknown> | null>;
  acks: number[];
  /** Presence messages, empty ones too. */
  presenceMessages: number;
}
export interface RawClient {
  readonly socket: WebSocket;
  readonly heard: Heard;
  closeCode(): number | null;
  opened(): Promise<void>;
  closed(): Promise<number>;
  /** Joined: its step 1 was answered. */
  joined(): Promise<void>;
  send(bytes: Uint8Array): void;
  sendUpdate(bytes: Uint8Array): void;
  sendStepTwo(bytes: Uint8Array): void;
  sendStepOne(stateVector?: Uint8Array): void;
  sendPresence(entries: readonly (readonly [clientId: number, clock: number, state: unknown])[]): void;
}
export interface RawClientOptions {
  readonly cookie?: string;
  readonly origin?: string;
  readonly params?: Record<string, string>;
  /** Sends a step 1 as soon as it is open. */
  readonly join?: boolean;
}

const open = new Set<WebSocket>();
export function destroyRawClients(): void {
  for (const socket of open) socket.terminate();
  open.clear();
}

const sync = (type: number, bytes: Uint8Array): Uint8Array => encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, bytes);
});

export function rawClient(engine: Pick<TestEngine, "syncUrl">, mapId: string, options: RawClientOptions = {}): RawClient {
  const query = new URLSearchParams(options.params ?? {}).toString();
  const socket = new WebSocket(`${engine.syncUrl}/${mapId}${query ? `?${query}` : ""}`, {
    headers: { ...(options.cookie && { cookie: options.cookie }) }, ...(options.origin !== undefined && { origin: options.origin }),
  });
  open.add(socket);
  socket.binaryType = "nodebuffer";
  const heard: Heard = { stepOnes: [], updates: [], notices: [], presence: new Map(), acks: [], presenceMessages: 0 };
  let code: number | null = null;
  let answered = false;
  socket.on("error", () => undefined);
  socket.on("close", (closeCode) => { code = closeCode; });
  socket.on("message", (data: Buffer) => { answered = remember(data, heard) || answered; });
  if (options.join ?? true) socket.on("open", () => socket.send(sync(SYNC.step1, Uint8Array.of(0))));
  return {
    socket, heard,
    closeCode: () => code,
    opened: () => until(() => socket.readyState === WebSocket.OPEN, "open"),
    async closed() {
      await until(() => code !== null, "closed");
      return code ?? 0;
    },
    joined: () => until(() => {
      if (code !== null) throw new Error(`closed with ${code} before it joined`);
      return answered;
    }, "joined"),
    send: (bytes) => socket.send(bytes),
    sendUpdate: (bytes) => socket.send(sync(SYNC.update, bytes)),
    sendStepTwo: (bytes) => socket.send(sync(SYNC.step2, bytes)),
    sendStepOne: (stateVector = Uint8Array.of(0)) => socket.send(sync(SYNC.step1, stateVector)),
    sendPresence(entries) {
      const update = encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, entries.length);
        for (const [clientId, clock, state] of entries) {
          encoding.writeVarUint(encoder, clientId);
          encoding.writeVarUint(encoder, clock);
          encoding.writeVarString(encoder, JSON.stringify(state));
        }
      });
      socket.send(encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        encoding.writeVarUint8Array(encoder, update);
      }));
    },
  };
}

/** One of our pages, as far as the socket knows, that has the whole map. Without a client id it only reads. */
export async function joinAs(engine: TestEngine, mapId: string, person: TestPerson, clientId?: number): Promise<RawClient> {
  const client = rawClient(engine, mapId, { cookie: person.cookie, params: { x: "1", ...(clientId !== undefined && { client: String(clientId) }) } });
  await client.joined();
  return client;
}

/** True for a sync step 2. */
function remember(data: Buffer, heard: Heard): boolean {
  const decoder = decoding.createDecoder(new Uint8Array(data));
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync: {
      const type = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      if (type === SYNC.step1) heard.stepOnes.push(bytes);
      else heard.updates.push(bytes);
      return type === SYNC.step2;
    }
    case MESSAGE.awareness: {
      heard.presenceMessages += 1;
      const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      for (let left = decoding.readVarUint(inner); left > 0; left -= 1) {
        const clientId = decoding.readVarUint(inner);
        decoding.readVarUint(inner);
        heard.presence.set(clientId, JSON.parse(decoding.readVarString(inner)) as Record<string, unknown> | null);
      }
      return false;
    }
    case MESSAGE.ack:
      heard.acks.push(decoding.readVarUint(decoder));
      return false;
    case MESSAGE.notice:
      heard.notices.push(JSON.parse(decoding.readVarString(decoder)) as Notice);
      return false;
    default:
      throw new Error("an unknown message");
  }
}

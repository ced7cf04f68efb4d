/** A keyboard, and what its screen says of saving and of the other's letters. */
import * as decoding from "lib0/decoding";
import { WebSocket, type ClientOptions } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { MESSAGE, SOCKET_PARAMS, SYNC } from "@/lib/collaboration/protocol";
import { until } from "./until";
import type { TestPerson } from "./workspace";

/** A person at a keyboard, who knows what they have typed, what was acknowledged and what they see of the other. */
export class Typist {
  readonly doc = new Y.Doc();
  /** What this person had written when each frame was sent, by the frame's number on this connection. */
  #sent: string[] = [];
  #provider: WebsocketProvider | null = null;
  #timer: NodeJS.Timeout | null = null;
  #count = 0;
  /** The longest own text that "Saved" covered. */
  saved = "";
  onPeerFrame = () => undefined as void;

  constructor(
    readonly name: string, readonly peer: string, private readonly mapId: string, private readonly person: TestPerson,
    private readonly letterEveryMs = 60,
  ) {}

  own = (): string => this.doc.getText(this.name).toString();
  seen = (): string => this.doc.getText(this.peer).toString();

  async connect(port: number): Promise<void> {
    const note = (): void => { this.#sent.push(this.own()); };
    // A new connection counts from the start.
    const begin = (): void => { this.#sent = []; };
    const { cookie } = this.person;
    class CountingSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[], options?: ClientOptions) {
        super(address, protocols, { ...options, headers: { cookie } });
        begin();
      }
      override send(data: Uint8Array): void {
        const decoder = decoding.createDecoder(data);
        const isSync = decoding.readVarUint(decoder) === MESSAGE.sync;
        if (isSync && decoding.readVarUint(decoder) !== SYNC.step1) note();
        super.send(data);
      }
    }
    const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, this.mapId, this.doc, {
      disableBc: true, connect: false, WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
      params: { [SOCKET_PARAMS.extended]: "1", [SOCKET_PARAMS.clientId]: String(this.doc.clientID) },
    });
    provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
      const acked = this.#sent[decoding.readVarUint(decoder) - 1];
      if (acked !== undefined && acked.length > this.saved.length) this.saved = acked;
    };
    provider.messageHandlers[MESSAGE.notice] = () => undefined;
    this.doc.on("update", this.#onUpdate);
    this.#provider = provider;
    provider.connect();
    await this.isBack();
  }
  /** Connected and in step, by itself after a connection was lost. */
  isBack = (): Promise<void> => until(() => this.#provider?.synced === true, `${this.name} is back`, 30_000);
  #onUpdate = (_update: Uint8Array, origin: unknown) => { if (origin === this.#provider) this.onPeerFrame(); };

  disconnect(): void {
    this.doc.off("update", this.#onUpdate);
    this.#provider?.destroy();
    this.#provider = null;
  }
  startTyping(): void {
    this.#timer = setInterval(() => {
      const text = this.doc.getText(this.name);
      text.insert(text.length, String.fromCharCode(97 + (this.#count++ % 26)));
    }, this.letterEveryMs);
  }
  stopTyping(): void {
    if (this.#timer) clearInterval(this.#timer);
  }
}

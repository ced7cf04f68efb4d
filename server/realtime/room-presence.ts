/**
 * Who is in a room and what they say of themselves: only the latest of each, sent out at most thirty times a second.
 * The clocks that go out are the server's own (milliseconds, always rising): a page that comes back with the clock it
 * left with would otherwise stay invisible to those who saw it leave.
 */
import { decodePresence } from "./presence-update";
import { encodePresence, presenceFrame, type PresenceEntry } from "./wire";

export interface PresenceReceiver {
  /** The client id whose state is this receiver's own: it never hears of it. */
  readonly presenceId: number | null;
  sendPresence(frame: Buffer): void;
}
export interface RoomPresenceOptions {
  readonly perSecond: number;
  readonly receivers: () => Iterable<PresenceReceiver>;
  /** Presence of this node's connections, for the other nodes. */
  readonly publish: (bytes: Uint8Array) => void;
}
interface Present {
  readonly json: string;
  readonly holder: PresenceReceiver | null;
  /** Of another node: when it was last heard, ms. */
  readonly heardAt: number;
}
const GONE = "null";
/** Pages say who they are every 15 s; another node's that fell silent are gone with their node. */
const REMOTE_LIFETIME_MS = 45_000;

export class RoomPresence {
  readonly #present = new Map<number, Present>();
  readonly #dirty = new Set<number>();
  readonly #clocks = new Map<number, number>();
  #timer: NodeJS.Timeout | null = null;
  #lastFlush = 0;

  constructor(private readonly options: RoomPresenceOptions) {}

  /** Null state: the page says it leaves. */
  set(clientId: number, holder: PresenceReceiver, state: object | null): void {
    if (state === null) return this.leave(clientId, holder);
    this.#present.set(clientId, { json: JSON.stringify(state), holder, heardAt: performance.now() });
    this.#touch(clientId);
  }

  /** Only the connection that holds it takes a presence away: a newer connection of the page may have it by now. */
  leave(clientId: number, holder: PresenceReceiver): void {
    if (this.#present.get(clientId)?.holder !== holder) return;
    this.#present.delete(clientId);
    this.#touch(clientId);
  }

  isHeld(clientId: number): boolean {
    return this.#present.get(clientId)?.holder != null;
  }

  /** What another node's connections say. */
  receive(bytes: Uint8Array): void {
    for (const { clientId, json } of decodePresence(bytes)) {
      const known = this.#present.get(clientId);
      if (known?.holder) continue;
      if (json === GONE) this.#present.delete(clientId);
      else this.#present.set(clientId, { json, holder: null, heardAt: performance.now() });
      this.#touch(clientId);
    }
  }

  /** Everybody, for one who joins or asks. Returns how many bytes that are. */
  sendAll(receiver: PresenceReceiver): number {
    const ids = [...this.#present.keys()].filter((id) => id !== receiver.presenceId);
    if (ids.length === 0) return 0;
    const frame = presenceFrame(ids.map((id) => this.#entry(id)));
    receiver.sendPresence(frame);
    return frame.length;
  }

  /** Nobody can be heard right now: that says nothing about who is there. */
  excuseSilentNodes(now = performance.now()): void {
    for (const [clientId, present] of this.#present) {
      if (!present.holder) this.#present.set(clientId, { ...present, heardAt: now });
    }
  }

  dropSilentNodes(now = performance.now()): void {
    for (const [clientId, { holder, heardAt }] of this.#present) {
      if (holder || now - heardAt < REMOTE_LIFETIME_MS) continue;
      this.#present.delete(clientId);
      this.#touch(clientId);
    }
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #touch(clientId: number): void {
    this.#dirty.add(clientId);
    if (this.#timer) return;
    const pause = 1000 / this.options.perSecond - (performance.now() - this.#lastFlush);
    this.#timer = setTimeout(() => this.#flush(), Math.max(0, pause));
  }

  #entry(clientId: number): PresenceEntry {
    const clock = Math.max((this.#clocks.get(clientId) ?? 0) + 1, Date.now());
    this.#clocks.set(clientId, clock);
    return { clientId, clock, json: this.#present.get(clientId)?.json ?? GONE };
  }

  #flush(): void {
    this.#timer = null;
    this.#lastFlush = performance.now();
    const ids = [...this.#dirty];
    this.#dirty.clear();
    const entries = ids.map((id) => this.#entry(id));
    const shared = presenceFrame(entries);
    for (const receiver of this.options.receivers()) {
      const own = receiver.presenceId;
      if (own === null || !ids.includes(own)) receiver.sendPresence(shared);
      else if (ids.length > 1) receiver.sendPresence(presenceFrame(entries.filter(({ clientId }) => clientId !== own)));
    }
    const ours = entries.filter(({ clientId, json }) => json === GONE || this.#present.get(clientId)?.holder);
    if (ours.length > 0) this.options.publish(encodePresence(ours));
  }
}

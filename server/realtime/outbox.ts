/**
 * What one connection has to hear: everything of a turn in one socket write, and never more unsent bytes than a slow
 * reader may cost us.
 */
import type { Duplex } from "node:stream";
import { counters } from "./counters";

export interface OutboxLimits {
  readonly presenceDropBytes: number;
  readonly closeAtBufferedBytes: number;
}

/** Sockets written to in this turn; all are flushed together when it ends. */
const corked = new Set<Duplex>();
function flush(): void {
  for (const socket of corked) socket.uncork();
  corked.clear();
}

export class Outbox {
  /** Bytes of the document a joining page asked for: they may exceed the limit until they are through. */
  #allowance = 0;
  #lastSent = performance.now();
  #slowSince: number | null = null;

  constructor(
    private readonly socket: Duplex, private readonly limits: OutboxLimits, private readonly onOverflow: () => void,
  ) {}

  get unsentBytes(): number {
    return this.socket.writableLength;
  }
  /** Since when more is unsent than presence may wait for. Null: it keeps up. */
  get slowSince(): number | null {
    if (this.unsentBytes <= this.limits.presenceDropBytes) {
      this.#slowSince = null;
      this.#allowance = 0;
    }
    return this.#slowSince;
  }
  get lastSent(): number {
    return this.#lastSent;
  }

  /** Committed edits, answers, acks and notices: they arrive or the connection ends. */
  send(frame: Buffer): void {
    // Counted before it is added: one frame may be larger than the limit without its reader being slow.
    if (this.unsentBytes > this.limits.closeAtBufferedBytes + this.#allowance) this.onOverflow();
    else this.#write(frame);
  }

  /** The answer to a page that joins: as long as the map is. */
  sendDocument(frame: Buffer): void {
    this.#allowance += frame.length;
    this.send(frame);
  }

  /** Presence is worth nothing late: a slow reader does without. */
  sendPresence(frame: Buffer): void {
    if (this.unsentBytes <= this.limits.presenceDropBytes) this.#write(frame);
    else counters.presence.dropped += 1;
  }

  #write(frame: Buffer): void {
    if (!this.socket.writable) return;
    if (!corked.has(this.socket)) {
      if (corked.size === 0) setImmediate(flush);
      corked.add(this.socket);
      this.socket.cork();
    }
    this.socket.write(frame);
    counters.frames.out += 1;
    counters.bytes.out += frame.length;
    this.#lastSent = performance.now();
    if (this.#slowSince === null && this.unsentBytes > this.limits.presenceDropBytes) this.#slowSince = this.#lastSent;
  }
}

/** Sends what was committed together in one frame: every page reads, applies and draws it once. */
import * as Y from "yjs";
import { updateFrame } from "./wire";

export interface Receiver {
  /** Of the connection. */
  readonly id: string;
  readonly joined: boolean;
  send(frame: Buffer): void;
}
interface Waiting {
  readonly bytes: Uint8Array;
  /** Connection it came from. */
  readonly from: string | undefined;
}

export class RoomBroadcast {
  #waiting: Waiting[] = [];

  constructor(private readonly receivers: () => Iterable<Receiver>) {}

  /** Goes out when the rows of the same commit are in the room, too. */
  add(bytes: Uint8Array, from: string | undefined): void {
    if (this.#waiting.length === 0) queueMicrotask(() => this.flush());
    this.#waiting.push({ bytes, from });
  }

  /** At once, so that something else can follow. */
  flush(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    const frame = updateFrame(merge(waiting));
    // Whoever wrote all of it has it. Whoever wrote some of it passes over that: Yjs knows what it has.
    const author = waiting.every(({ from }) => from === waiting[0]?.from) ? waiting[0]?.from : undefined;
    for (const receiver of this.receivers()) if (receiver.joined && (author === undefined || receiver.id !== author)) receiver.send(frame);
  }
}

const merge = (waiting: readonly Waiting[]): Uint8Array =>
  (waiting.length === 1 && waiting[0] ? waiting[0].bytes : Y.mergeUpdates(waiting.map(({ bytes }) => bytes)));

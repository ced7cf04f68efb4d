/**
 * Brings committed updates into a room in the order of their seq, wherever they come from: this process's queue, the
 * bus, or the log itself when one is missing.
 */
import type { StoredMap } from "../../lib/runtime/ports";
import type { UpdateEffect } from "./update-guard";

export interface CommittedRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly userId: string;
  readonly clientIds: readonly number[];
  readonly server: boolean;
  /** Connection it came from. */
  readonly from?: string;
  /** What it adds, if its guard has found out already. */
  readonly effect?: UpdateEffect;
}
export interface RoomFeedOptions {
  /** Null effect: it brings nothing new. A promise when the update is large. */
  readonly analyse: (row: CommittedRow) => UpdateEffect | null | Promise<UpdateEffect | null>;
  readonly apply: (row: CommittedRow, effect: UpdateEffect | null) => void;
  /** What was committed after a seq. Null: the map is gone. */
  readonly readAfter: (seq: number) => Promise<StoredMap | null>;
  /** The rows in between were compacted away: take the newer snapshot. Returns the seq it brings the room to. */
  readonly reload: (stored: StoredMap) => Promise<number>;
  readonly toRows: (stored: StoredMap) => Promise<readonly CommittedRow[]>;
  readonly onGone: () => void;
  readonly onError: (error: unknown) => void;
}

/** While the log cannot be read it is tried again this often, ms. */
const RETRY_MS = 500;

export class RoomFeed {
  readonly #waiting = new Map<number, CommittedRow>();
  #busy = false;
  #catchingUp: Promise<void> | null = null;
  #retry: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(private seq: number, private readonly options: RoomFeedOptions) {}

  get at(): number {
    return this.seq;
  }

  push(row: CommittedRow): void {
    if (row.seq <= this.seq || this.#closed) return;
    this.#waiting.set(row.seq, row);
    this.#drain();
  }

  /** Resolves when everything committed before the call is in the room, or the log could not be read. */
  async catchUp(): Promise<void> {
    // One that runs already may have looked before the caller's reason came up.
    if (this.#catchingUp) await this.#catchingUp;
    this.#catchingUp ??= this.#readLog().finally(() => { this.#catchingUp = null; });
    return this.#catchingUp;
  }

  close(): void {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
  }

  #drain(): void {
    if (this.#busy || this.#closed) return;
    for (let row = this.#waiting.get(this.seq + 1); row; row = this.#waiting.get(this.seq + 1)) {
      const effect = this.options.analyse(row);
      if (effect instanceof Promise) {
        this.#waitFor(row, effect);
        return;
      }
      this.#apply(row, effect);
    }
    if (this.#waiting.size > 0 && !this.#catchingUp) void this.catchUp();
  }

  #waitFor(row: CommittedRow, effect: Promise<UpdateEffect | null>): void {
    this.#busy = true;
    effect.then(
      (found) => {
        this.#busy = false;
        if (this.#closed) return;
        this.#apply(row, found);
        this.#drain();
      },
      (error: unknown) => {
        this.#busy = false;
        this.#fail(error);
      },
    );
  }

  #apply(row: CommittedRow, effect: UpdateEffect | null): void {
    this.#waiting.delete(row.seq);
    this.seq = row.seq;
    this.options.apply(row, effect);
  }

  async #readLog(): Promise<void> {
    try {
      const stored = await this.options.readAfter(this.seq);
      if (this.#closed) return;
      if (!stored) return this.options.onGone();
      if (stored.snapshot && stored.snapshot.seq > this.seq && !this.#busy) {
        this.#busy = true;
        this.seq = await this.options.reload(stored).finally(() => { this.#busy = false; });
        for (const seq of this.#waiting.keys()) if (seq <= this.seq) this.#waiting.delete(seq);
      } else {
        for (const row of await this.options.toRows(stored)) if (row.seq > this.seq) this.#waiting.set(row.seq, row);
      }
      this.#drain();
      if (this.#waiting.size > 0 && !this.#busy) this.#retryLater();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.options.onError(error);
    this.#retryLater();
  }

  #retryLater(): void {
    if (this.#closed) return;
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      void this.catchUp();
    }, RETRY_MS);
  }
}

/** A map as stored bytes: the last snapshot, the committed updates behind it, and the answers to those who join. */
import * as Y from "yjs";
import type { DocumentIndex } from "./document-index";
import { secondsSince, timings } from "./timings";
import { stepTwoFrame, updateFrame } from "./wire";

export interface TailRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
}
/** A snapshot and what it covers: a page that has all of that needs only the tail. */
export interface Base {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly clocks: ReadonlyMap<number, number>;
}
/** What lies in the database; `seq` is that of the last row. */
interface Stored {
  readonly snapshot: Omit<Base, "clocks"> | null;
  readonly tail: readonly TailRow[];
  readonly seq: number;
}
/** In the worker, for what is large: a snapshot may be megabytes, and a hostile log slow to read. */
export interface ByteWork {
  diff(bytes: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array>;
  merge(parts: readonly Uint8Array[]): Promise<Uint8Array>;
}

const EMPTY_UPDATE = Uint8Array.of(0, 0);
const LARGE_BYTES = 64 * 1024;

interface Answer { readonly kind: "whole" | "deletes" | "tail" | "diff"; readonly frames: readonly Buffer[] }

export class RoomBytes {
  /** The snapshot inside its frame: one copy serves the joining pages and everything else. */
  #baseFrame: Buffer | null = null;
  #base: Base | null = null;
  #tail: TailRow[];
  #tailBytes: number;
  #seq: number;
  #deletes: { readonly seq: number; readonly frame: Buffer } | null = null;
  #merged: { readonly seq: number; readonly baseSeq: number; readonly update: Uint8Array | Promise<Uint8Array> } | null = null;

  constructor({ snapshot, tail, seq }: Stored, private readonly index: DocumentIndex) {
    if (snapshot) this.#setBase({ ...snapshot, clocks: new Map() });
    this.#tail = [...tail];
    this.#tailBytes = sum(tail);
    this.#seq = seq;
  }

  /** The stored snapshot was read through. */
  setSnapshotClocks(clocks: Base["clocks"]): void {
    if (this.#base) this.#base = { ...this.#base, clocks };
  }

  get seq(): number {
    return this.#seq;
  }
  get baseSeq(): number {
    return this.#base?.seq ?? 0;
  }
  get size(): number {
    return (this.#base?.bytes.length ?? 0) + this.#tailBytes;
  }
  get tail(): { readonly rows: number; readonly bytes: number } {
    return { rows: this.#tail.length, bytes: this.#tailBytes };
  }

  /** Null: the row brought nothing new. */
  advance(seq: number, bytes: Uint8Array | null): void {
    this.#seq = seq;
    if (!bytes) return;
    this.#tail.push({ seq, bytes });
    this.#tailBytes += bytes.length;
  }

  /** A snapshot that covers rows of the tail takes their place. */
  rebase(base: Base): void {
    if (base.seq <= this.baseSeq) return;
    this.#setBase(base);
    this.#seq = Math.max(this.#seq, base.seq);
    this.#tail = this.#tail.filter((row) => row.seq > base.seq);
    this.#tailBytes = sum(this.#tail);
  }

  /**
   * The frames that bring a page with this state vector up to date; the last one is a sync step 2, so that "synced"
   * means all of it. A state vector says nothing about deletes, so every answer carries all of them.
   */
  async answer(clocks: ReadonlyMap<number, number>, encoded: Uint8Array, work: ByteWork): Promise<readonly Buffer[]> {
    const start = performance.now();
    const { kind, frames } = await this.#answer(clocks, encoded, work);
    timings.join.observe({ answer: kind }, secondsSince(start));
    return frames;
  }

  async #answer(clocks: ReadonlyMap<number, number>, encoded: Uint8Array, work: ByteWork): Promise<Answer> {
    // Snapshot and tail of this moment: either may be another one when the worker is done.
    const [base, baseFrame] = [this.#base, this.#baseFrame];
    if (clocks.size > 0 && covers(clocks, this.index.clocks)) return { kind: "deletes", frames: [this.#answerDeletes()] };
    const tail = this.#mergeTail(work);
    // Everything: the stored bytes as they are.
    if (clocks.size === 0) return { kind: "whole", frames: [...(baseFrame ? [baseFrame] : []), stepTwoFrame(await tail)] };
    if (!base || covers(clocks, base.clocks)) return { kind: "tail", frames: await this.#answerTail(await tail, encoded, work) };
    const [missing, rest] = await Promise.all([work.diff(base.bytes, encoded), tail]);
    return { kind: "diff", frames: [updateFrame(missing), ...await this.#answerTail(rest, encoded, work)] };
  }

  #setBase(base: Base): void {
    this.#baseFrame = updateFrame(base.bytes);
    this.#base = { ...base, bytes: this.#baseFrame.subarray(this.#baseFrame.length - base.bytes.length) };
  }

  async #answerTail(tail: Uint8Array, encoded: Uint8Array, work: ByteWork): Promise<readonly Buffer[]> {
    if (tail.length > LARGE_BYTES) return [updateFrame(await work.diff(tail, encoded)), this.#answerDeletes()];
    return [stepTwoFrame(Y.mergeUpdates([Y.diffUpdate(tail, encoded), this.index.deletes.toUpdate()]))];
  }

  #answerDeletes(): Buffer {
    if (this.#deletes?.seq !== this.seq) this.#deletes = { seq: this.seq, frame: stepTwoFrame(this.index.deletes.toUpdate()) };
    return this.#deletes.frame;
  }

  #mergeTail(work: ByteWork): Uint8Array | Promise<Uint8Array> {
    if (this.#merged?.seq === this.seq && this.#merged.baseSeq === this.baseSeq) return this.#merged.update;
    const parts = this.#tail.map((row) => row.bytes);
    const merged = { seq: this.seq, baseSeq: this.baseSeq, update: this.#tailBytes > LARGE_BYTES ? work.merge(parts) : merge(parts) };
    this.#merged = merged;
    if (merged.update instanceof Promise) merged.update.catch(() => { if (this.#merged === merged) this.#merged = null; });
    return merged.update;
  }
}

const merge = (parts: Uint8Array[]): Uint8Array => (parts.length > 0 ? Y.mergeUpdates(parts) : EMPTY_UPDATE);
const sum = (rows: readonly TailRow[]): number => rows.reduce((bytes, row) => bytes + row.bytes.length, 0);
function covers(clocks: ReadonlyMap<number, number>, needed: ReadonlyMap<number, number>): boolean {
  for (const [client, clock] of needed) if ((clocks.get(client) ?? 0) < clock) return false;
  return true;
}

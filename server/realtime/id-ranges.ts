/** A set of Yjs ids (client, clock) as ranges: what a document has deleted. */
import * as encoding from "lib0/encoding";

/** Sorted, disjoint and not touching: start, end (exclusive), start, end … */
type Ranges = readonly number[];
const NONE: Ranges = [];
/** Up to this many new ranges, or one for each thousands there are, are inserted one by one; more are merged in one pass. */
const FEW = 8;
const MANY_TO_ONE = 2_048;

export class IdRanges {
  readonly #clients = new Map<number, number[]>();

  get isEmpty(): boolean {
    return this.#clients.size === 0;
  }

  /** All of [start, end) of a client. */
  covers(client: number, start: number, end: number): boolean {
    const ranges = this.#clients.get(client);
    if (!ranges) return false;
    const at = firstEndingAt(ranges, end);
    return at < ranges.length && (ranges[at] ?? 0) <= start;
  }

  /** Adds [start, end) of a client, in any order. */
  add(client: number, start: number, end: number): void {
    if (end <= start) return;
    const ranges = this.#clients.get(client);
    if (!ranges) this.#clients.set(client, [start, end]);
    else insert(ranges, start, end);
  }

  addAll(other: IdRanges): void {
    for (const [client, added] of other.#clients) {
      const ranges = this.#clients.get(client);
      if (!ranges) this.#clients.set(client, [...added]);
      else if (added.length <= Math.max(2 * FEW, ranges.length / MANY_TO_ONE)) for (let i = 0; i < added.length; i += 2) insert(ranges, added[i] ?? 0, added[i + 1] ?? 0);
      else this.#clients.set(client, union(ranges, added));
    }
  }

  /** What is in this set and not in the other. */
  without(other: IdRanges): IdRanges {
    const rest = new IdRanges();
    for (const [client, ranges] of this.#clients) {
      const left = difference(ranges, other.#clients.get(client) ?? NONE);
      if (left.length > 0) rest.#clients.set(client, left);
    }
    return rest;
  }

  *[Symbol.iterator](): Generator<readonly [client: number, ranges: Ranges]> {
    yield* this.#clients;
  }

  /** Writes the set as the delete set of a Yjs update (version 1). */
  write(encoder: encoding.Encoder): void {
    encoding.writeVarUint(encoder, this.#clients.size);
    for (const [client, ranges] of [...this.#clients].sort((a, b) => b[0] - a[0])) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length / 2);
      for (let i = 0; i < ranges.length; i += 2) {
        const start = ranges[i] ?? 0;
        encoding.writeVarUint(encoder, start);
        encoding.writeVarUint(encoder, (ranges[i + 1] ?? 0) - start);
      }
    }
  }

  /** A Yjs update that only deletes. */
  toUpdate(): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      this.write(encoder);
    });
  }

  /** Plain data for another thread. */
  toEntries(): [number, number[]][] {
    return [...this.#clients];
  }
  static fromEntries(entries: Iterable<readonly [number, Ranges]>): IdRanges {
    const set = new IdRanges();
    for (const [client, ranges] of entries) if (ranges.length > 0) set.#clients.set(client, [...ranges]);
    return set;
  }

  /** From a decoded Yjs delete set, whose ranges may overlap and come in any order. */
  static fromDeletes(clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>): IdRanges {
    const set = new IdRanges();
    for (const [client, items] of clients) {
      const ranges: number[] = [];
      for (const { clock, len } of [...items].sort((a, b) => a.clock - b.clock)) if (len > 0) append(ranges, clock, clock + len);
      if (ranges.length > 0) set.#clients.set(client, ranges);
    }
    return set;
  }
}

/** Appends a range that starts at or behind the start of the last one. */
function append(ranges: number[], start: number, end: number): void {
  const last = ranges.length - 1;
  if (last >= 0 && start <= (ranges[last] ?? 0)) ranges[last] = Math.max(ranges[last] ?? 0, end);
  else ranges.push(start, end);
}

/** Index (even) of the first range that ends at or behind `clock`. */
function firstEndingAt(ranges: Ranges, clock: number): number {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[2 * middle + 1] ?? 0) < clock) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

function insert(ranges: number[], start: number, end: number): void {
  const from = firstEndingAt(ranges, start);
  let to = from;
  let [low, high] = [start, end];
  while (to < ranges.length && (ranges[to] ?? 0) <= high) {
    low = Math.min(low, ranges[to] ?? low);
    high = Math.max(high, ranges[to + 1] ?? high);
    to += 2;
  }
  ranges.splice(from, to - from, low, high);
}

function union(left: Ranges, right: Ranges): number[] {
  const merged: number[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const takeLeft = r >= right.length || (l < left.length && (left[l] ?? 0) <= (right[r] ?? 0));
    if (takeLeft) append(merged, left[l] ?? 0, left[l + 1] ?? 0);
    else append(merged, right[r] ?? 0, right[r + 1] ?? 0);
    if (takeLeft) l += 2;
    else r += 2;
  }
  return merged;
}

function difference(from: Ranges, minus: Ranges): number[] {
  const rest: number[] = [];
  for (let i = 0; i < from.length; i += 2) {
    let start = from[i] ?? 0;
    const end = from[i + 1] ?? 0;
    for (let m = firstEndingAt(minus, start + 1); m < minus.length && (minus[m] ?? 0) < end; m += 2) {
      const holeStart = minus[m] ?? 0;
      if (holeStart > start) rest.push(start, holeStart);
      start = Math.max(start, minus[m + 1] ?? start);
    }
    if (start < end) rest.push(start, end);
  }
  return rest;
}

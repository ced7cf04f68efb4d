/**
 * In which text or list each item of a document stands. An item whose left and right neighbour stand in two different
 * ones ties them together: Yjs then throws when either is deleted, for everybody who has the map open.
 */

/** The id of the text or list; negative clients are the kinds below. */
export interface Place {
  readonly client: number;
  readonly clock: number;
}
const ROOT = -1;
/** The value of a map's key: it has a left neighbour at most. */
export const IN_MAP: Place = { client: -2, clock: 0 };
/** Collected with the text it stood in; which one that was is forgotten. */
export const COLLECTED: Place = { client: -3, clock: 0 };

/** Maps have no texts or lists among their roots; a stock client's few are told apart, what exceeds this is not. */
const MOST_ROOTS = 1_000;
/** Numbers of one entry: where it begins (clock), client and clock of its place. It reaches to the next one. */
const WIDTH = 3;

export class Sequences {
  readonly #clients = new Map<number, number[]>();
  /** Numbers of root names; shared with the index it was made from until it grows. */
  #roots: ReadonlyMap<string, number> = new Map();

  /** Empty, but with the same numbers for the same roots. */
  static like(other: Sequences): Sequences {
    const sequences = new Sequences();
    sequences.#roots = other.#roots;
    return sequences;
  }

  root(name: string): Place {
    const known = this.#roots.get(name);
    if (known === undefined && this.#roots.size >= MOST_ROOTS) return IN_MAP;
    if (known === undefined) this.#roots = new Map([...this.#roots, [name, this.#roots.size]]);
    return { client: ROOT, clock: known ?? this.#roots.size - 1 };
  }

  /** Undefined: nothing known up to this clock. */
  placeOf(client: number, clock: number): Place | undefined {
    const entries = this.#clients.get(client);
    if (!entries) return undefined;
    let low = 0;
    let high = entries.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[WIDTH * middle] ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return undefined;
    const at = WIDTH * (low - 1);
    return { client: entries[at + 1] ?? 0, clock: entries[at + 2] ?? 0 };
  }

  /** What begins at `clock` stands in `place`. Clocks of a client come in rising order; others are known already. */
  add(client: number, clock: number, place: Place): void {
    const entries = this.#clients.get(client);
    if (!entries) this.#clients.set(client, [clock, place.client, place.clock]);
    else if (entries.length === 0 || ((entries.at(-WIDTH) ?? 0) < clock && !isLast(entries, place))) {
      entries.push(clock, place.client, place.clock);
    }
  }

  addAll(other: Sequences): void {
    // Nothing stands in a root yet: the other's numbers for them will do.
    if (this.#roots.size === 0) this.#roots = other.#roots;
    const names = other.#roots === this.#roots ? null : [...other.#roots.keys()];
    for (const [client, entries] of other.#clients) {
      if (!names && !this.#clients.has(client)) {
        this.#clients.set(client, copyOf(entries));
        continue;
      }
      for (let i = 0; i < entries.length; i += WIDTH) {
        const place = { client: entries[i + 1] ?? 0, clock: entries[i + 2] ?? 0 };
        this.add(client, entries[i] ?? 0, names && place.client === ROOT ? this.root(names[place.clock] ?? "") : place);
      }
    }
  }

  /** What a client said from this clock on was not saved: it may say something else. */
  forget(client: number, from: number): void {
    const entries = this.#clients.get(client);
    while (entries && entries.length > 0 && (entries.at(-WIDTH) ?? 0) >= from) entries.length -= WIDTH;
  }

  toEntries(): SequenceEntries {
    return { clients: [...this.#clients], roots: [...this.#roots.keys()] };
  }
  static fromEntries({ clients, roots }: SequenceEntries): Sequences {
    const sequences = new Sequences();
    sequences.#roots = new Map(roots.map((name, number) => [name, number]));
    for (const [client, entries] of clients) sequences.#clients.set(client, copyOf(entries));
    return sequences;
  }
}

/** With no room to spare, and eight bytes for each: as it comes from another thread every large number is an object. */
function copyOf(entries: readonly number[]): number[] {
  const copy = new Array<number>(entries.length);
  for (const [at, number] of entries.entries()) copy[at] = number;
  return copy;
}

/** Plain data for another thread. */
export interface SequenceEntries {
  readonly clients: readonly (readonly [number, readonly number[]])[];
  readonly roots: readonly string[];
}

export const isSamePlace = (a: Place, b: Place): boolean => a.client === b.client && a.clock === b.clock;
const isLast = (entries: readonly number[], place: Place): boolean => entries.at(-2) === place.client && entries.at(-1) === place.clock;

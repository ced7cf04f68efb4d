/**
 * How deep each shared type of a document is nested. Yjs deletes and reads nested types by recursion: four thousand
 * levels, which fit into one small frame, overflow the stack of everybody who has the map open.
 */

/** Our own schema needs two; Yjs overflows somewhere above two thousand. */
export const MAX_TYPE_LEVEL = 200;

export class TypeLevels {
  /** Per client: clock, level, clock, level … by rising clock. */
  readonly #clients = new Map<number, number[]>();
  #deepest = -1;

  /** The deepest level anywhere; −1: there is no type yet. */
  get deepest(): number {
    return this.#deepest;
  }

  /** 0: the type stands in a root. Undefined: nothing known under this id, so it is no type. */
  levelOf(client: number, clock: number): number | undefined {
    const levels = this.#clients.get(client);
    if (!levels) return undefined;
    let low = 0;
    let high = levels.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((levels[2 * middle] ?? 0) < clock) low = middle + 1;
      else high = middle;
    }
    return levels[2 * low] === clock ? levels[2 * low + 1] : undefined;
  }

  /** Clocks of a client come in rising order; one that does not is known already. */
  add(client: number, clock: number, level: number): void {
    const levels = this.#clients.get(client);
    if (!levels) this.#clients.set(client, [clock, level]);
    else if ((levels.at(-2) ?? -1) < clock) levels.push(clock, level);
    this.#deepest = Math.max(this.#deepest, level);
  }

  addAll(other: TypeLevels): void {
    for (const [client, levels] of other.#clients) {
      if (this.#clients.has(client)) for (let i = 0; i < levels.length; i += 2) this.add(client, levels[i] ?? 0, levels[i + 1] ?? 0);
      else this.#clients.set(client, levels.slice());
    }
    this.#deepest = Math.max(this.#deepest, other.#deepest);
  }

  /** What a client said from this clock on was not saved: it may say something else. */
  forget(client: number, from: number): void {
    const levels = this.#clients.get(client);
    while (levels && levels.length > 0 && (levels.at(-2) ?? 0) >= from) levels.length -= 2;
  }

  toEntries(): [number, number[]][] {
    return [...this.#clients];
  }
  static fromEntries(entries: Iterable<readonly [number, readonly number[]]>): TypeLevels {
    const set = new TypeLevels();
    for (const [client, levels] of entries) {
      for (let i = 0; i < levels.length; i += 2) set.add(client, levels[i] ?? 0, levels[i + 1] ?? 0);
    }
    return set;
  }
}

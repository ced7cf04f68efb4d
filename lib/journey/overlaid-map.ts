/**
 * A map like another one but for a few values, made without copying it: a map of thousands of cards gets a new value with
 * every letter. Never changes.
 */

/** More changes than this are worked in: looking two things up stays cheap. */
const MOST_OVER = 64;

export class OverlaidMap<K, V> implements ReadonlyMap<K, V> {
  readonly #base: ReadonlyMap<K, V>;
  readonly #over: ReadonlyMap<K, V>;

  /** @param over values of keys that `base` has */
  constructor(base: ReadonlyMap<K, V>, over: ReadonlyMap<K, V> = new Map()) {
    this.#base = base;
    this.#over = over;
  }

  /** The same keys in the same order. @param changed values of keys that are there */
  with(changed: ReadonlyMap<K, V>): OverlaidMap<K, V> {
    const over = new Map([...this.#over, ...changed]);
    return over.size <= MOST_OVER ? new OverlaidMap(this.#base, over) : new OverlaidMap(new Map([...this.#base, ...over]));
  }

  get size(): number { return this.#base.size; }
  get(key: K): V | undefined { return this.#over.get(key) ?? this.#base.get(key); }
  has(key: K): boolean { return this.#base.has(key); }
  keys(): MapIterator<K> { return this.#base.keys(); }
  *values(): MapIterator<V> { for (const [, value] of this.entries()) yield value; }
  *entries(): MapIterator<[K, V]> {
    for (const entry of this.#base) {
      const over = this.#over.get(entry[0]);
      yield over === undefined ? entry : [entry[0], over];
    }
  }
  [Symbol.iterator](): MapIterator<[K, V]> { return this.entries(); }
  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void { for (const [key, value] of this) each(value, key, this); }
}

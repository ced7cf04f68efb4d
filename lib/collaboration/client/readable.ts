/** Values that can be watched: the smallest thing `useSyncExternalStore` can live on. */
import type { Readable } from "./types";

export interface Writable<T> extends Readable<T> {
  /** Tells listeners only when the value is another one (`Object.is`). */
  set(value: T): void;
}

export const createWritable = <T>(initial: T): Writable<T> => {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
};

export interface Relay<T> extends Readable<T> {
  /** From now on shows the values of another source. */
  follow(source: Readable<T>): void;
}

/** Shows one source after another to the same listeners. */
export const createRelay = <T>(first: Readable<T>): Relay<T> => {
  const listeners = new Set<() => void>();
  const notify = (): void => { for (const listener of [...listeners]) listener(); };
  let source = first;
  let stop = first.subscribe(notify);
  return {
    get: () => source.get(),
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    follow(next) {
      const before = source.get();
      stop();
      source = next;
      stop = next.subscribe(notify);
      if (!Object.is(before, next.get())) notify();
    },
  };
};

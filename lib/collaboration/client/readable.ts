/** Values that can be watched: the smallest thing `useSyncExternalStore` can live on. */
import type { Readable } from "./types";

export interface Listeners extends Pick<Readable<unknown>, "subscribe"> {
  /** Whoever comes or goes meanwhile does not matter to this turn. */
  tell(): void;
}

export const createListeners = (): Listeners => {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    tell() { for (const listener of [...listeners]) listener(); },
  };
};

export interface Writable<T> extends Readable<T> {
  /** Tells listeners only when the value is another one (`Object.is`). */
  set(value: T): void;
}

export const createWritable = <T>(initial: T): Writable<T> => {
  let value = initial;
  const listeners = createListeners();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      listeners.tell();
    },
    subscribe: listeners.subscribe,
  };
};

export interface Relay<T> extends Readable<T> {
  /** From now on shows the values of another source. */
  follow(source: Readable<T>): void;
}

/** Shows one source after another to the same listeners. */
export const createRelay = <T>(first: Readable<T>): Relay<T> => {
  const { subscribe, tell } = createListeners();
  let source = first;
  let stop = first.subscribe(tell);
  return {
    get: () => source.get(),
    subscribe,
    follow(next) {
      const before = source.get();
      stop();
      source = next;
      stop = next.subscribe(tell);
      if (!Object.is(before, next.get())) tell();
    },
  };
};

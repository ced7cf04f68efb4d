/**
 * Parts of one value, each watched by its key. Hundreds of cards and cells watch the map: one subscription looks once at
 * what is watched and wakes only those whose part is another one, instead of each of them being asked with every letter.
 */
import type { Readable } from "./types";

export type KeyedReadables<T> = (key: string) => Readable<T>;

interface Watched<T> {
  readonly listeners: Set<() => void>;
  told: T;
}

/** @param select the part of a key; what is the same must be the same object (`Object.is`) */
export const keyedReadables = <Source, T>(source: Readable<Source>, select: (value: Source, key: string) => T): KeyedReadables<T> => {
  const known = new Map<string, Readable<T>>();
  const watched = new Map<string, Watched<T>>();
  let stop: (() => void) | null = null;

  const look = (): void => {
    const now = source.get();
    const changed: Watched<T>[] = [];
    for (const [key, one] of watched) {
      const part = select(now, key);
      if (Object.is(part, one.told)) continue;
      one.told = part;
      changed.push(one);
    }
    for (const { listeners } of changed) for (const listener of [...listeners]) listener();
  };
  const watch = (key: string, listener: () => void): (() => void) => {
    const one = watched.get(key) ?? { listeners: new Set<() => void>(), told: select(source.get(), key) };
    watched.set(key, one);
    one.listeners.add(listener);
    stop ??= source.subscribe(look);
    return () => {
      one.listeners.delete(listener);
      if (one.listeners.size > 0 || watched.get(key) !== one) return;
      watched.delete(key);
      known.delete(key);
      if (watched.size > 0) return;
      stop?.();
      stop = null;
    };
  };
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const part: Readable<T> = { get: () => select(source.get(), key), subscribe: (listener) => watch(key, listener) };
    known.set(key, part);
    return part;
  };
};

/** React on a `Readable`, or on a part of one. */
import { useRef, useSyncExternalStore } from "react";
import type { Readable } from "./types";

export const useReadable = <T>(readable: Readable<T>): T =>
  useSyncExternalStore(readable.subscribe, readable.get, readable.get);

/**
 * Draws again only when `select` answers with something else. `isEqual` (default `Object.is`) keeps the earlier answer
 * when the new one says the same.
 */
export const useReadableSelector = <T, S>(
  readable: Readable<T>, select: (value: T) => S, isEqual: (a: S, b: S) => boolean = Object.is,
): S => {
  const last = useRef<{ readonly from: T; readonly select: (value: T) => S; readonly part: S } | null>(null);
  const getPart = (): S => {
    const from = readable.get();
    const before = last.current;
    if (before && Object.is(before.from, from) && before.select === select) return before.part;
    const part = select(from);
    const kept = before && isEqual(before.part, part) ? before.part : part;
    last.current = { from, select, part: kept };
    return kept;
  };
  return useSyncExternalStore(readable.subscribe, getPart, getPart);
};

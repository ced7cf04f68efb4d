/** A readable computed from others, once per change and not once per reader. */
import type { Readable } from "@/lib/collaboration/client/types";

/** `compute` gets its previous answer, to hand it back when nothing that matters changed. */
export function derive<Source, T>(source: Readable<Source>, compute: (value: Source, previous: T | undefined) => T): Readable<T> {
  let last: { readonly from: Source; readonly value: T } | null = null;
  const get = (): T => {
    const now = source.get();
    if (!last || last.from !== now) last = { from: now, value: compute(now, last?.value) };
    return last.value;
  };
  return { get, subscribe: (listener) => onlyWhenChanged(get, listener, [source]) };
}

/** The same for two sources. */
export function deriveBoth<A, B, T>(a: Readable<A>, b: Readable<B>, compute: (a: A, b: B) => T): Readable<T> {
  let last: { readonly a: A; readonly b: B; readonly value: T } | null = null;
  const get = (): T => {
    const nowA = a.get();
    const nowB = b.get();
    if (!last || last.a !== nowA || last.b !== nowB) last = { a: nowA, b: nowB, value: compute(nowA, nowB) };
    return last.value;
  };
  return { get, subscribe: (listener) => onlyWhenChanged(get, listener, [a, b]) };
}

/** Somebody may write without a pause: then it is told this many times later than when it is calm. */
const LONGEST_WAITS = 4;

/**
 * The same values, `ms` after the last of a burst: for what looks at everything and need not follow each letter. It looks
 * when the browser has nothing else to do, so that no letter waits for it.
 */
export function calmed<T>(source: Readable<T>, ms: number): Readable<T> {
  const listeners = new Set<() => void>();
  let shown = source.get();
  let later: ReturnType<typeof setTimeout> | undefined;
  /** Since when something waits. */
  let since: number | null = null;
  let stop = (): void => undefined;
  const catchUp = () => {
    since = null;
    if (listeners.size === 0) return;
    if (Object.is(shown, source.get())) return;
    shown = source.get();
    for (const listener of listeners) listener();
  };
  return {
    get: () => (listeners.size === 0 ? source.get() : shown),
    subscribe(listener) {
      if (listeners.size === 0) {
        shown = source.get();
        stop = source.subscribe(() => {
          const now = Date.now();
          since ??= now;
          clearTimeout(later);
          later = setTimeout(() => whenIdle(catchUp), Math.min(ms, since + LONGEST_WAITS * ms - now));
        });
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop();
        clearTimeout(later);
        since = null;
      };
    },
  };
}

/** When no key, frame or answer waits, a second later at most. Not every browser tells when it is idle. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: LONGEST_IDLE_WAIT_MS });
  else work();
}
const LONGEST_IDLE_WAIT_MS = 1_000;

function onlyWhenChanged<T>(get: () => T, listener: () => void, sources: readonly Readable<unknown>[]): () => void {
  let told = get();
  const stops = sources.map((source) => source.subscribe(() => {
    const next = get();
    if (Object.is(told, next)) return;
    told = next;
    listener();
  }));
  return () => stops.forEach((stop) => stop());
}

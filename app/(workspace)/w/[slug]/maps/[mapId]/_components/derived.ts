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

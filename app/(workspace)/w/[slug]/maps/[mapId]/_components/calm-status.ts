/**
 * The save status as it is shown: "Saving" at once, "Saved" when it has stayed so for a moment. Somebody who types quickly
 * is saved between any two letters; shown each time, it would flicker and cost a drawing of the page per letter. The same
 * goes for what is saved on this device while there is no connection, where it would also be read out each time.
 */
import type { Readable, SaveStatus } from "@/lib/collaboration/client/types";

const REST_MS = 120;
const OFFLINE_REST_MS = 600;

/** What is shown goes on being true while `next` has not lasted. Null: `next` is to be told at once. */
const restBefore = (shown: SaveStatus, next: SaveStatus): { readonly shown: SaveStatus; readonly ms: number } | null => {
  if (shown.kind === "saving" && next.kind === "saved") return { shown, ms: REST_MS };
  if (next.kind !== "offline" || next.keeping || next.waiting === 0) return null;
  const wasKeeping = shown.kind === "saving" || (shown.kind === "offline" && shown.keeping);
  return wasKeeping ? { shown: { ...next, keeping: true }, ms: OFFLINE_REST_MS } : null;
};
const isSame = (a: SaveStatus, b: SaveStatus): boolean =>
  a === b || (a.kind === "saving" && b.kind === "saving")
  || (a.kind === "offline" && b.kind === "offline" && a.waiting === b.waiting && a.keeping === b.keeping);

export function calmStatus(source: Readable<SaveStatus>): Readable<SaveStatus> {
  const listeners = new Set<() => void>();
  let shown = source.get();
  let later: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;
  const show = (next: SaveStatus) => {
    if (isSame(shown, next)) return;
    shown = next;
    for (const listener of [...listeners]) listener();
  };
  const follow = () => {
    clearTimeout(later);
    const next = source.get();
    const rest = restBefore(shown, next);
    show(rest?.shown ?? next);
    if (rest) later = setTimeout(() => show(source.get()), rest.ms);
  };
  return {
    get: () => (listeners.size === 0 ? source.get() : shown),
    subscribe(listener) {
      if (listeners.size === 0) {
        shown = source.get();
        stop = source.subscribe(follow);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop();
        clearTimeout(later);
      };
    },
  };
}

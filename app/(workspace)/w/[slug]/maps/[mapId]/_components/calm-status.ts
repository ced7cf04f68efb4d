/**
 * The save status as it is shown: "Saving" at once, "Saved" when it has stayed so for a moment. Somebody who types quickly
 * is saved between any two letters; shown each time, it would flicker and cost a drawing of the page per letter.
 */
import type { Readable, SaveStatus } from "@/lib/collaboration/client/types";

const REST_MS = 120;

export function calmStatus(source: Readable<SaveStatus>): Readable<SaveStatus> {
  const listeners = new Set<() => void>();
  let shown = source.get();
  let later: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;
  const show = () => {
    later = undefined;
    if (Object.is(shown, source.get())) return;
    shown = source.get();
    for (const listener of [...listeners]) listener();
  };
  const follow = () => {
    clearTimeout(later);
    if (shown.kind === "saving" && source.get().kind === "saved") later = setTimeout(show, REST_MS);
    else if (shown.kind !== "saving" || source.get().kind !== "saving") show();
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

/** What gathers until the frame that shows a letter is handed on together behind it, or at once when the page goes. */
import { afterFrame } from "./after-frame";

export interface FrameBatch<T> {
  readonly size: number;
  add(item: T): void;
  /** Hands on what waits, at once and in its order. */
  flush(): void;
  /** The last flush; nothing may be added after it. */
  end(): void;
}

export const createFrameBatch = <T>(handOn: (items: readonly T[]) => void): FrameBatch<T> => {
  let items: T[] = [];
  let drop: (() => void) | null = null;
  const flush = (): void => {
    drop?.();
    drop = null;
    if (items.length === 0) return;
    const now = items;
    items = [];
    handOn(now);
  };
  // No frame comes any more when the page goes.
  const places = typeof document === "undefined" ? [] : [[window, "pagehide"], [document, "visibilitychange"]] as const;
  for (const [place, event] of places) place.addEventListener(event, flush);
  return {
    get size() { return items.length; },
    add(item) {
      items.push(item);
      drop ??= afterFrame(flush);
    },
    flush,
    end() {
      flush();
      for (const [place, event] of places) place.removeEventListener(event, flush);
    },
  };
};

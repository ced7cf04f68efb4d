/** What gathers until the frame that shows a letter is handed on together behind it, or at once when the page goes. */
import { afterFrame } from "./after-frame";

export interface FrameBatch<T> {
  add(item: T): void;
  /** For what nothing that shows waits for: it goes along with the next batch, or soon, and asks for no frame of its own. */
  addAlong(item: T): void;
  /** Hands on what waits, at once and in its order. */
  flush(): void;
  /** The last flush; nothing may be added after it. */
  end(): void;
}

/** How long an item waits for a batch to go along with, ms: a letter at a quick typist's pace, and no crowd of them. */
const ALONG_MS = 100;

export const createFrameBatch = <T>(handOn: (items: readonly T[]) => void): FrameBatch<T> => {
  let items: T[] = [];
  let drop: (() => void) | null = null;
  let along: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    drop?.();
    drop = null;
    clearTimeout(along);
    along = undefined;
    if (items.length === 0) return;
    const now = items;
    items = [];
    handOn(now);
  };
  // No frame comes any more when the page goes.
  const places = typeof document === "undefined" ? [] : [[window, "pagehide"], [document, "visibilitychange"]] as const;
  for (const [place, event] of places) place.addEventListener(event, flush);
  return {
    add(item) {
      items.push(item);
      clearTimeout(along);
      along = undefined;
      drop ??= afterFrame(flush);
    },
    addAlong(item) {
      items.push(item);
      along ??= setTimeout(flush, ALONG_MS);
    },
    flush,
    end() {
      flush();
      for (const [place, event] of places) place.removeEventListener(event, flush);
    },
  };
};

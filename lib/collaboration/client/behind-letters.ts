/** A value whose listeners hear of my own letters behind the frame that shows them, and of everything else at once. */
import { afterFrame } from "./after-frame";
import { createListeners } from "./readable";
import type { Readable } from "./types";

export interface BehindLetters<T> extends Readable<T> {
  /** What `edit` changes in the value are words: the field they are typed into shows them by itself. */
  letter<R>(edit: () => R): R;
  /** Tells at once what waits: something is about to change that may take it back. */
  flush(): void;
  destroy(): void;
}

/** `get` always answers with the value of now. */
export const createBehindLetters = <T>(source: Readable<T>): BehindLetters<T> => {
  const listeners = createListeners();
  let typing = false;
  let drop: (() => void) | null = null;

  const settle = (): void => {
    drop?.();
    drop = null;
  };
  const tell = (): void => {
    settle();
    listeners.tell();
  };
  const stop = source.subscribe(() => {
    if (typing) drop ??= afterFrame(tell);
    else tell();
  });
  return {
    get: () => source.get(),
    subscribe: listeners.subscribe,
    letter(edit) {
      typing = true;
      try { return edit(); } finally { typing = false; }
    },
    flush() { if (drop) tell(); },
    destroy() {
      stop();
      settle();
    },
  };
};

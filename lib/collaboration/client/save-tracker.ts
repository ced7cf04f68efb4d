/** Keeps the save state of a session and shows it, also when nothing happens but time. */
import { createWritable } from "./readable";
import { initialSaveState, nextLook, reduceSave, saveStatus, type SaveEvent, type SaveState } from "./save-status";
import type { Readable, SaveStatus } from "./types";

export interface SaveTracker {
  readonly status: Readable<SaveStatus>;
  /** The state behind the status. */
  state(): SaveState;
  tell(event: SaveEvent): void;
  destroy(): void;
}

const isSame = (a: SaveStatus, b: SaveStatus): boolean => JSON.stringify(a) === JSON.stringify(b);

export const createSaveTracker = (
  start: { readonly online: boolean; readonly canWrite: boolean }, now: () => number,
): SaveTracker => {
  let state = initialSaveState({ ...start, now: now() });
  const status = createWritable<SaveStatus>(saveStatus(state, now()));
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = (): void => {
    if (timer !== null) clearTimeout(timer);
    const at = now();
    const next = saveStatus(state, at);
    const wait = nextLook(state, at);
    timer = wait === null ? null : setTimeout(look, wait);
    if (!isSame(next, status.get())) status.set(next);
  };
  look();
  return {
    status,
    state: () => state,
    tell(event) {
      state = reduceSave(state, event, now());
      look();
    },
    destroy() { if (timer !== null) clearTimeout(timer); },
  };
};

/** Which of this person's edits the server has not confirmed yet: the count behind "waiting", kept across reloads. */
import type { Command } from "../../journey";
import { joinEdits, type TextEdit } from "./rebase-text";

export type TextField = "text" | "detail";

/** An edit as it can be offered again on another copy of the map. */
export type UnsentEdit =
  | { readonly kind: "text"; readonly cardId: string; readonly field: TextField; readonly edit: TextEdit }
  | { readonly kind: "commands"; readonly commands: readonly Command[] };

export interface StoredEdit { readonly key: string; readonly edit: UnsentEdit }

/** Where edits are kept until they are confirmed. Both are quick; what goes wrong is reported by the store itself. */
export interface UnsentStore {
  put(entry: StoredEdit): void;
  drop(keys: readonly string[]): void;
}

export interface UnsentLedger {
  readonly count: number;
  entries(): readonly StoredEdit[];
  /** Edits an earlier page of this person left behind; the next full answer to the server carries them. */
  takeOver(earlier: readonly StoredEdit[]): void;
  /** `frame`: the number of the frame that carried it, null when it was not handed to an open socket. */
  add(edit: UnsentEdit, frame: number | null): void;
  /** A sync step 2 holds everything the server did not have. */
  answered(frame: number): void;
  acked(frames: number): void;
  /** What was on its way may or may not have arrived. */
  connectionLost(): void;
  /** Forgets all of it, e.g. when it was offered again elsewhere. */
  clear(): void;
}

interface Entry extends StoredEdit { readonly frame: number | null }

/** Sorts by time, then by page, then by number. */
const keyOf = (at: number, page: number, n: number): string =>
  `${String(at).padStart(15, "0")}-${String(page)}-${String(n).padStart(9, "0")}`;

/** Typing that has not left this device goes into one entry per place, as a person would count it. */
const joined = (last: Entry | undefined, edit: UnsentEdit, frame: number | null): UnsentEdit | null => {
  if (!last || last.frame !== null || frame !== null) return null;
  if (last.edit.kind !== "text" || edit.kind !== "text" || last.edit.cardId !== edit.cardId || last.edit.field !== edit.field) return null;
  const both = joinEdits(last.edit.edit, edit.edit);
  return both && { ...edit, edit: both };
};

export const createUnsentLedger = (
  page: number, store: UnsentStore, now: () => number, onCount: (count: number) => void,
): UnsentLedger => {
  let entries: Entry[] = [];
  /** Entries of this page may be joined; those taken over belong to a page that is gone. */
  let own = 0;
  let n = 0;
  const update = (next: Entry[]): void => {
    const changed = next.length !== entries.length;
    entries = next;
    if (changed) onCount(entries.length);
  };
  const drop = (gone: (entry: Entry) => boolean): void => {
    const keys = entries.filter(gone).map((entry) => entry.key);
    if (keys.length === 0) return;
    store.drop(keys);
    own = Math.max(0, own - keys.length);
    update(entries.filter((entry) => !gone(entry)));
  };
  return {
    get count() { return entries.length; },
    entries: () => entries,
    takeOver(earlier) { update([...earlier.map((entry) => ({ ...entry, frame: null })), ...entries]); },
    add(edit, frame) {
      const last = own > 0 ? entries.at(-1) : undefined;
      const both = joined(last, edit, frame);
      const entry: Entry = last && both
        ? { key: last.key, edit: both, frame: null }
        : { key: keyOf(now(), page, n++), edit, frame };
      store.put({ key: entry.key, edit: entry.edit });
      if (last && both) { update([...entries.slice(0, -1), entry]); return; }
      own += 1;
      update([...entries, entry]);
    },
    answered(frame) {
      entries = entries.map((entry) => (entry.frame === null ? { ...entry, frame } : entry));
    },
    acked(frames) { drop((entry) => entry.frame !== null && entry.frame <= frames); },
    connectionLost() {
      entries = entries.map((entry) => ({ ...entry, frame: null }));
    },
    clear() { drop(() => true); },
  };
};

/**
 * Checks that every struct of an update can be put in place: what it refers to is known or comes earlier in some order
 * of the update that all its clients share. A struct that refers to itself makes Yjs throw; one that waits for another
 * that waits for it stays pending for ever. Finds out on the way where each will stand.
 */
import * as Y from "yjs";
import { findPlace, type Placing } from "./placing";
import type { GuardVerdict, KnownState } from "./update-guard";
import { runEnd, runStart, type StructRun } from "./update-codec";

interface Progress {
  readonly run: StructRun;
  /** Index of the first struct not placed yet. */
  next: number;
  /** Clock up to which this client's structs are placed. */
  clock: number;
  /** Clients whose next struct waits for this one to get further. */
  readonly waiting: Set<number>;
}

/** Null: all in order, and the places of the new structs are in `placing.found`. */
export function checkReferences(runs: readonly StructRun[], known: KnownState, placing: Placing): GuardVerdict | null {
  const clients = new Map<number, Progress>();
  for (const run of runs) {
    clients.set(run.client, { run, next: 0, clock: known.clockOf(run.client), waiting: new Set() });
  }
  const ready = [...clients.values()];
  for (let progress = ready.pop(); progress; progress = ready.pop()) {
    const before = progress.next;
    const verdict = advance(progress, clients, known, placing);
    if (verdict) return verdict;
    // Two that wait for each other would wake each other for ever.
    if (progress.next === before) continue;
    for (const client of progress.waiting) {
      const other = clients.get(client);
      if (other) ready.push(other);
    }
    progress.waiting.clear();
  }
  const stuck = [...clients.values()].some((progress) => progress.next < progress.run.structs.length);
  return stuck ? { kind: "refused", reason: "structs that wait for each other" } : null;
}

/** Places structs of one client until one waits for another client of the update. */
function advance(progress: Progress, clients: ReadonlyMap<number, Progress>, known: KnownState, placing: Placing): GuardVerdict | null {
  const { run } = progress;
  for (; progress.next < run.structs.length; progress.next += 1) {
    const struct = run.structs[progress.next];
    if (!struct) break;
    const cut = progress.next === 0 && run.offset > 0;
    for (const reference of referencesOf(struct, cut)) {
      if (reference.client === struct.id.client) {
        if (reference.clock >= struct.id.clock) return { kind: "refused", reason: "a struct that refers to itself or ahead" };
        continue;
      }
      const other = clients.get(reference.client);
      if (reference.clock < (other?.clock ?? known.clockOf(reference.client))) continue;
      if (!other || reference.clock >= runEnd(other.run)) return { kind: "gap" };
      other.waiting.add(struct.id.client);
      return null;
    }
    const { client } = struct.id;
    const start = cut ? runStart(run) : struct.id.clock;
    const left = cut ? Y.createID(client, start - 1) : struct instanceof Y.Item ? struct.origin : null;
    const place = findPlace(struct, left, placing);
    if (typeof place === "string") return { kind: "refused", reason: place };
    placing.found.add(client, start, place);
    progress.clock = struct.id.clock + struct.length;
  }
  return null;
}

/** A struct whose first clocks are known stands behind those; its own left neighbour no longer matters. */
function referencesOf(struct: Y.Item | Y.GC, cut: boolean): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const references: Y.ID[] = [];
  if (struct.rightOrigin) references.push(struct.rightOrigin);
  if (cut) return references;
  if (struct.origin) references.push(struct.origin);
  if (struct.parent instanceof Y.ID) references.push(struct.parent);
  return references;
}

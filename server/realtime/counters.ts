/**
 * What the live engine of this process counts. Plain numbers, because they are raised for every frame: who wants to know
 * reads them, nobody is told. They only ever rise, and start at nought with the process.
 */
import type { CloseCode } from "../../lib/collaboration/close-codes";

/** Why a connection ended: our close code, or what happened to it. `broken`: its frames were none, or its network failed. */
export type Ending = CloseCode | "left" | "silent" | "broken";

export const counters = {
  frames: { in: 0, out: 0 },
  /** Of messages without their WebSocket frame on the way in, with it on the way out. */
  bytes: { in: 0, out: 0 },
  presence: {
    /** Messages a slow reader did without. */
    dropped: 0,
  },
  /** What became of pages' updates (sync step 2 included). All but `saved` are asked for again or end the connection. */
  updates: {
    saved: 0,
    /** The database is away, or its queue is full. */
    later: 0,
    /** The database refuses the row. */
    never: 0,
    "map-gone": 0,
    /** It builds on something unknown here. */
    gap: 0,
    /** A client id of somebody else. */
    foreign: 0,
    /** The update guard refuses it. */
    guard: 0,
    /** From somebody who may only read. */
    "read-only": 0,
  },
  /** Times a page was asked to send again what was dropped. */
  resyncs: 0,
  /** Times reading from a connection was paused: it sends more than it may, or does not read what it asked for. */
  pauses: 0,
  endings: new Map<Ending, number>(),
  /** Merges of a log into a snapshot. `overtaken`: another process was faster. */
  compactions: { written: 0, overtaken: 0, gone: 0, "nothing-to-do": 0, failed: 0 },
};

/** A call that took too long ends its worker, too. */
export const workerDeaths = { rooms: 0, documents: 0, imports: 0 };

export function countEnding(ending: Ending): void {
  counters.endings.set(ending, (counters.endings.get(ending) ?? 0) + 1);
}

/** What can be seen of the running processes: numbers, and who is in which map. Interfaces only, as in `ports.ts`. */
import type { ErrorCode } from "../errors";

export interface ProcessFigures {
  /** Another one after every start. */
  readonly id: string;
  readonly version: string;
  /** ISO. */
  readonly startedAt: string;
  readonly maps: number;
  readonly connections: number;
  /** Each counts once, however many pages they have open here. */
  readonly people: number;
  /** Edits that wait for the database; `lagMs`: the oldest of them, for how long. */
  readonly queue: { readonly rows: number; readonly bytes: number; readonly lagMs: number };
  readonly database: "ok" | "away";
  /** How much later than asked for the main thread gets to its work, over the last seconds. */
  readonly delayMs: { readonly p50: number; readonly p99: number };
  /** Bytes the system has given the process, workers included. */
  readonly memoryBytes: number;
}
export interface OpenRoom {
  readonly mapId: string;
  readonly connections: number;
  readonly userIds: readonly string[];
}
export interface ProcessLook {
  readonly figures: ProcessFigures;
  readonly rooms: readonly OpenRoom[];
}
/** What a request turned out to be: its route's pattern, and the error it ended in. */
export interface RequestNote { readonly route: string; readonly code?: ErrorCode }

export interface Look {
  /** This process first, then every other one that was heard of in the last seconds; asking makes them speak up. */
  processes(): readonly ProcessLook[];
  /** Everything that is counted and measured, in Prometheus's text format. */
  metrics(): Promise<{ readonly mediaType: string; readonly text: string }>;
  /** Says of a request (by the id the server gave it) what the server cannot see from its address. */
  note(requestId: string, note: RequestNote): void;
}

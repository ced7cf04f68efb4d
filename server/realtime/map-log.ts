/** The port to the log for the rest of the server: claims, appends through the commit queue, loads. */
import type { Pool } from "pg";
import type { Bus } from "../../lib/bus/bus";
import type { ClaimResult, ClientKind, MapLog, StoredMap } from "../../lib/runtime/ports";
import { claimClientId } from "./client-ids";
import type { CommitQueue } from "./commit-queue";
import { loadMap } from "./stored-map";

export interface QueuedMapLogOptions {
  readonly pool: Pool;
  readonly queue: CommitQueue;
  readonly bus: Bus;
  readonly clientIdsPerUser: number;
}

export class QueuedMapLog implements MapLog {
  constructor(private readonly options: QueuedMapLogOptions) {}

  append(entry: { mapId: string; userId: string; clientIds: readonly number[]; bytes: Uint8Array }): Promise<number> {
    return new Promise((resolve, reject) => {
      this.options.queue.enqueue(entry, (result) => {
        if (!result.ok) return reject(result.error);
        // What is appended here was written by the server: pages go through their room.
        this.options.bus.publish({ type: "update", seq: result.seq, server: true, ...entry });
        resolve(result.seq);
      });
    });
  }

  claim(entry: { mapId: string; clientId: number; userId: string; kind: ClientKind }): Promise<ClaimResult> {
    return claimClientId(this.options.pool, entry, this.options.clientIdsPerUser);
  }

  load(mapId: string): Promise<StoredMap | null> {
    return loadMap(this.options.pool, mapId);
  }
}

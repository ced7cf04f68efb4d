/**
 * Merges a map's log into a snapshot. The swap succeeds only for the snapshot it started from: two compactors at once
 * would otherwise lose what was committed between their starts.
 */
import type { Pool, PoolClient } from "pg";
import type { Logger } from "../../lib/logger";
import { counters } from "./counters";
import type { DocumentThread } from "./document-thread";
import type { CardActivityEntry, Compacted } from "./document-worker/calls";
import { loadMap } from "./stored-map";
import { hashOf } from "./snapshot-hash";

export interface CompactorOptions {
  readonly pool: Pool;
  readonly thread: DocumentThread;
  readonly logger: Logger;
  /** Written, or somebody else was faster: the room may take a newer snapshot. */
  readonly onSnapshot: (mapId: string, seq: number, compacted: Compacted) => void;
  /** Appends the removal of what was deleted long ago. */
  readonly append: (mapId: string, purge: Uint8Array) => Promise<unknown>;
}
export type CompactionResult = "written" | "nothing-to-do" | "overtaken" | "gone";

const COMPACT_TIMEOUT_MS = 60_000;
/**
 * What is deleted stays recoverable for thirty days, counted by the time at which its deletion was committed: what a page
 * says about when that was depends on its clock.
 */
const DELETED_LONG_AGO = `
SELECT "cardId" AS id FROM "CardActivity" WHERE "mapId" = $1 AND kind = 'deleted'
GROUP BY "cardId" HAVING max(at) < now() - interval '30 days'`;

/** A log that cannot be merged now is not tried again with every letter typed into it, ms. */
const REST_MS = 60_000;
/** Merging a busy map takes at most this share of the time: its log may grow a little longer meanwhile, but not for ever. */
const LARGEST_SHARE = 0.05;
const LONGEST_PAUSE_MS = 5_000;

const SWAP = `
INSERT INTO "DocumentSnapshot" AS s ("mapId", seq, bytes, hash, at) VALUES ($1, $2, $3, $4, now())
ON CONFLICT ("mapId") DO UPDATE SET seq = EXCLUDED.seq, bytes = EXCLUDED.bytes, hash = EXCLUDED.hash, at = EXCLUDED.at
WHERE s.seq = $5`;
const READ_BACK = `SELECT bytes FROM "DocumentSnapshot" WHERE "mapId" = $1`;
const FOLD = `
INSERT INTO "CardActivity" ("mapId", "cardId", "userId", kind, at)
SELECT $1::uuid, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[])`;
const DELETE_ROWS = `DELETE FROM "DocumentUpdate" WHERE "mapId" = $1 AND seq <= $2`;

export class Compactor {
  readonly #queue = new Set<string>();
  #current: string | null = null;
  /** Maps that were or could not be merged just now, and until when they are left alone. */
  readonly #resting = new Map<string, number>();
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(private readonly options: CompactorOptions) {}

  /** One map at a time, each once however often it is asked for. */
  request(mapId: string): void {
    if (this.#closed || this.#current === mapId || (this.#resting.get(mapId) ?? 0) > performance.now()) return;
    this.#queue.add(mapId);
    this.#running ??= this.#run();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#queue.clear();
    await this.#running;
  }

  /** Rejects with what the database or the worker said; the log is as it was then. */
  async compact(mapId: string): Promise<CompactionResult> {
    const { pool, thread } = this.options;
    const stored = await loadMap(pool, mapId);
    if (!stored) return "gone";
    const last = stored.updates.at(-1);
    if (!last) return "nothing-to-do";
    const compacted = await thread.call("compact", {
      snapshot: stored.snapshot?.bytes ?? null,
      rows: stored.updates.map(({ seq, bytes, userId, at }) => ({ seq, bytes, userId, at: at.toISOString() })),
      purgeable: await this.#deletedLongAgo(mapId),
    }, COMPACT_TIMEOUT_MS);
    const written = await this.#write(mapId, stored.snapshot?.seq ?? 0, last.seq, compacted);
    if (!written) return "overtaken";
    this.options.onSnapshot(mapId, last.seq, compacted);
    if (compacted.purge) await this.options.append(mapId, compacted.purge);
    return "written";
  }

  async #run(): Promise<void> {
    await Promise.resolve();
    for (const mapId of this.#queue) {
      this.#queue.delete(mapId);
      this.#current = mapId;
      const start = performance.now();
      try {
        counters.compactions[await this.compact(mapId)] += 1;
        this.#rest(mapId, Math.min(LONGEST_PAUSE_MS, (performance.now() - start) / LARGEST_SHARE));
      } catch (error) {
        this.#rest(mapId, REST_MS);
        counters.compactions.failed += 1;
        this.options.logger.warn({ mapId, err: error }, "a log could not be merged; it stays as it is");
      }
    }
    this.#current = null;
    this.#running = null;
  }

  async #deletedLongAgo(mapId: string): Promise<readonly string[]> {
    const { rows } = await this.options.pool.query<{ id: string }>(DELETED_LONG_AGO, [mapId]);
    return rows.map(({ id }) => id);
  }

  #rest(mapId: string, ms: number): void {
    const now = performance.now();
    for (const [rested, until] of this.#resting) if (until <= now) this.#resting.delete(rested);
    this.#resting.set(mapId, now + ms);
  }

  async #write(mapId: string, startedFrom: number, seq: number, compacted: Compacted): Promise<boolean> {
    const client = await this.options.pool.connect();
    let broken = true;
    try {
      await client.query("BEGIN");
      const written = await this.#swap(client, mapId, startedFrom, seq, compacted);
      await client.query(written ? "COMMIT" : "ROLLBACK");
      broken = false;
      return written;
    } catch (error) {
      await client.query("ROLLBACK").then(() => { broken = false; }, () => undefined);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** False: another compactor was faster. Throws when what was read back is not what was written. */
  async #swap(client: PoolClient, mapId: string, startedFrom: number, seq: number, { bytes, hash, activity }: Compacted): Promise<boolean> {
    const swapped = await client.query(SWAP, [mapId, seq, Buffer.from(bytes), hash, startedFrom]);
    if (swapped.rowCount !== 1) return false;
    const { rows } = await client.query<{ bytes: Buffer }>(READ_BACK, [mapId]);
    if (!rows[0] || hashOf(rows[0].bytes) !== hash) throw new Error("the snapshot read back is not the one written");
    if (activity.length > 0) await client.query(FOLD, [mapId, ...columns(activity)]);
    await client.query(DELETE_ROWS, [mapId, seq]);
    return true;
  }
}

const columns = (activity: readonly CardActivityEntry[]) => [
  activity.map(({ cardId }) => cardId), activity.map(({ userId }) => userId),
  activity.map(({ kind }) => kind), activity.map(({ at }) => at),
];

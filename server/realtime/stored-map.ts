/** Reads a map's log. Each read is one statement, so that a compaction in between can't leave a hole. */
import type { Pool } from "pg";
import type { LogEntry, StoredMap } from "../../lib/runtime/ports";

interface Row {
  readonly lastSeq: string;
  readonly snapshotSeq: string | null;
  readonly hash: string | null;
  readonly seq: string | null;
  readonly clientIds: string[] | null;
  readonly userId: string | null;
  readonly at: Date | null;
  readonly bytes: Buffer | null;
}

/** The first row carries the snapshot's bytes, each other one an update. */
const LOAD = `
WITH map AS MATERIALIZED (
  SELECT m."lastSeq", s.seq AS "snapshotSeq", s.hash, s.bytes
  FROM "Map" m LEFT JOIN "DocumentSnapshot" s ON s."mapId" = m.id
  WHERE m.id = $1 AND m."deletedAt" IS NULL
)
SELECT "lastSeq", "snapshotSeq", hash, NULL::bigint AS seq, NULL::bigint[] AS "clientIds", NULL::uuid AS "userId",
       NULL::timestamptz AS at, CASE WHEN COALESCE("snapshotSeq", 0) > $2 THEN bytes END AS bytes
FROM map
UNION ALL
(SELECT map."lastSeq", map."snapshotSeq", NULL, u.seq, u."clientIds", u."userId", u.at, u.bytes
 FROM map, "DocumentUpdate" u
 WHERE u."mapId" = $1 AND u.seq > GREATEST($2, COALESCE(map."snapshotSeq", 0))
 ORDER BY u.seq)`;

/** Everything. Null: no such map. */
export const loadMap = (pool: Pool, mapId: string): Promise<StoredMap | null> => loadMapAfter(pool, mapId, 0);

/**
 * What was committed after `seq`. `snapshot` is there only when it is newer than `seq`: then the rows in between may
 * be gone, and `updates` follow the snapshot.
 */
export async function loadMapAfter(pool: Pool, mapId: string, seq: number): Promise<StoredMap | null> {
  const { rows } = await pool.query<Row>(LOAD, [mapId, seq]);
  const [head, ...updates] = rows.sort((a, b) => Number(a.seq ?? -1) - Number(b.seq ?? -1));
  if (!head) return null;
  const snapshot = head.bytes && head.hash !== null
    ? { seq: Number(head.snapshotSeq), bytes: new Uint8Array(head.bytes), hash: head.hash } : null;
  return { lastSeq: Number(head.lastSeq), snapshotSeq: Number(head.snapshotSeq ?? 0), snapshot, updates: updates.flatMap(toEntry) };
}

function toEntry({ seq, bytes, clientIds, userId, at }: Row): LogEntry[] {
  if (seq === null || !bytes || !clientIds || userId === null || !at) return [];
  return [{ seq: Number(seq), bytes: new Uint8Array(bytes), clientIds: clientIds.map(Number), userId, at }];
}

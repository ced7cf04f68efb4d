/** The one statement that writes to the log: a batch of updates of any maps, each with its map's next seq. */
import type { Pool } from "pg";

export interface CommitRow {
  readonly mapId: string;
  readonly userId: string;
  readonly clientIds: readonly number[];
  readonly bytes: Uint8Array;
}
export interface Committed {
  readonly seq: number;
  readonly at: Date;
}

/**
 * seq is gapless because it is counted under the map's row lock. `locked` takes the locks in the order of the ids and
 * the update reads from it: an update that locks as it goes deadlocks with another one. All bytes travel as one
 * parameter, cut up again by offset and length, because an array of bytea would travel as hexadecimal text.
 */
const COMMIT = `
WITH input AS MATERIALIZED (
  SELECT * FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::int[], $6::int[])
    AS t(map_id, nth, user_id, client_ids, start, length)
), counts AS (
  SELECT map_id, count(*) AS n FROM input GROUP BY map_id
), locked AS (
  SELECT m.id FROM "Map" m WHERE m.id IN (SELECT map_id FROM counts) AND m."deletedAt" IS NULL ORDER BY m.id FOR UPDATE
), raised AS (
  UPDATE "Map" m SET "lastSeq" = m."lastSeq" + c.n, "updatedAt" = now()
  FROM locked l JOIN counts c ON c.map_id = l.id WHERE m.id = l.id
  RETURNING m.id, m."lastSeq" - c.n AS before
)
INSERT INTO "DocumentUpdate" ("mapId", seq, "clientIds", "userId", at, bytes)
SELECT i.map_id, r.before + i.nth, string_to_array(i.client_ids, ',')::bigint[], i.user_id, now(),
       substring($7::bytea FROM i.start FOR i.length)
FROM input i JOIN raised r ON r.id = i.map_id
RETURNING "mapId", seq, at`;

/** A statement that hangs longer is given up with its connection; whether it was committed shows in the log. */
const STATEMENT_TIMEOUT_MS = 10_000;

/**
 * Commits all rows or none. The results stand in the order of the rows; null: the map does not exist (any more).
 * Rejects with what the database said.
 */
export async function commitRows(pool: Pool, rows: readonly CommitRow[]): Promise<readonly (Committed | null)[]> {
  const nths = countPerMap(rows);
  const { starts, lengths, bytes } = concatenate(rows);
  // pg reads `query_timeout` from the query itself, which its types do not say.
  const query = {
    name: "commit-updates", text: COMMIT, query_timeout: STATEMENT_TIMEOUT_MS,
    values: [
      rows.map((row) => row.mapId), nths, rows.map((row) => row.userId),
      rows.map((row) => row.clientIds.join(",")), starts, lengths, bytes,
    ],
  };
  const client = await pool.connect();
  let broken = true;
  try {
    const result = await client.query<{ mapId: string; seq: string; at: Date }>(query);
    broken = false;
    return matchRows(rows, nths, result.rows);
  } catch (error) {
    broken = !(error instanceof Error && "severity" in error && error.severity === "ERROR");
    throw error;
  } finally {
    client.release(broken);
  }
}

/** 1, 2, 3 … per map, in the order of the rows. */
function countPerMap(rows: readonly CommitRow[]): readonly number[] {
  const counts = new Map<string, number>();
  return rows.map(({ mapId }) => {
    const nth = (counts.get(mapId) ?? 0) + 1;
    counts.set(mapId, nth);
    return nth;
  });
}

function concatenate(rows: readonly CommitRow[]) {
  const starts: number[] = [];
  let end = 0;
  for (const row of rows) {
    starts.push(end + 1);
    end += row.bytes.length;
  }
  return { starts, lengths: rows.map((row) => row.bytes.length), bytes: Buffer.concat(rows.map((row) => row.bytes), end) };
}

function matchRows(
  rows: readonly CommitRow[], nths: readonly number[], results: readonly { mapId: string; seq: string; at: Date }[],
): readonly (Committed | null)[] {
  const perMap = new Map<string, Committed[]>();
  for (const { mapId, seq, at } of results) {
    const list = perMap.get(mapId) ?? [];
    list.push({ seq: Number(seq), at });
    perMap.set(mapId, list);
  }
  for (const list of perMap.values()) list.sort((a, b) => a.seq - b.seq);
  return rows.map((row, index) => perMap.get(row.mapId)?.[(nths[index] ?? 0) - 1] ?? null);
}

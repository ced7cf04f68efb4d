/** The queue in front of the log: nothing is shown before it is committed, nothing accepted is forgotten. */
import { randomUUID } from "node:crypto";
import { Pool, type PoolClient } from "pg";
import { afterEach, expect, it } from "vitest";
import { CommitQueue, type CommitResult } from "@/server/realtime/commit-queue";
import type { CommitHealth } from "@/server/realtime/database-health";
import { isPassingFailure } from "@/server/realtime/database-errors";
import type { CommitRow } from "@/server/realtime/commit-statement";
import { DATABASE_KINDS, describeEachDatabase } from "../support/test-database";
import { createRandom, EFFORT } from "./support/random";
import { until } from "./support/until";
import { createWorkspace } from "./support/workspace";

describeEachDatabase("the commit queue", (database) => {
  const health: CommitHealth[] = [];
  const queues: CommitQueue[] = [];
  const USER = randomUUID();
  const OTHER = randomUUID();

  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.close(1_000)));
    health.length = 0;
  });

  const open = (options: { pool?: Pool; maxBytes?: number; awayAfterMs?: number } = {}) => {
    const queue = new CommitQueue({
      pool: options.pool ?? database().pool, maxBytes: options.maxBytes ?? 64 * 1024 * 1024,
      ...(options.awayAfterMs === undefined ? {} : { awayAfterMs: options.awayAfterMs }),
      onHealth: (now) => health.push(now), onRefusedRow: () => undefined,
    });
    queues.push(queue);
    return queue;
  };
  const newMap = async () => (await createWorkspace(database().pool)).map();
  const rowOf = (mapId: string, text: string, userId = USER, clientIds = [1]): CommitRow => ({ mapId, userId, clientIds, bytes: Buffer.from(text) });
  const commit = (queue: CommitQueue, row: CommitRow) => new Promise<CommitResult>((resolve) => queue.enqueue(row, resolve));
  const stored = async (mapId: string) => {
    const { rows } = await database().pool.query<{ seq: string; bytes: Buffer; clientIds: string[] }>(
      `SELECT seq, bytes, "clientIds" FROM "DocumentUpdate" WHERE "mapId" = $1 ORDER BY seq`, [mapId],
    );
    return rows.map(({ seq, bytes, clientIds }) => ({ seq: Number(seq), text: bytes.toString(), clientIds: clientIds.map(Number) }));
  };

  it("gives each map its own gapless numbers, in the order things came in", async () => {
    const queue = open();
    const maps = [await newMap(), await newMap()];
    const random = createRandom(1);
    const expected = new Map<string, string[]>(maps.map((map) => [map, []]));
    const results: Promise<CommitResult>[] = [];
    for (let n = 0; n < 500; n += 1) {
      const map = random.pick(maps);
      expected.get(map)?.push(`${n}`);
      results.push(commit(queue, rowOf(map, `${n}`, USER, n % 2 ? [n, n + 1] : [])));
      if (random.chance(0.1)) await Promise.race(results);
    }
    expect((await Promise.all(results)).every(({ ok }) => ok)).toBe(true);
    for (const map of maps) {
      const rows = await stored(map);
      expect(rows.map(({ text }) => text)).toEqual(expected.get(map));
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    }
    const { rows } = await database().pool.query<{ id: string; lastSeq: string }>(`SELECT id, "lastSeq" FROM "Map" WHERE id = ANY($1::uuid[])`, [maps]);
    for (const { id, lastSeq } of rows) expect(Number(lastSeq)).toBe(expected.get(id)?.length);
  });

  it("keeps every byte, also of an update of several megabytes", async () => {
    const map = await newMap();
    const bytes = crypto.getRandomValues(new Uint8Array(65_536));
    const large = Buffer.concat(Array.from({ length: 80 }, () => bytes));
    await commit(open(), { ...rowOf(map, ""), bytes: large });
    const { rows } = await database().pool.query<{ bytes: Buffer }>(`SELECT bytes FROM "DocumentUpdate" WHERE "mapId" = $1`, [map]);
    expect(rows[0]?.bytes.equals(large)).toBe(true);
  });

  it("settles in order and only after the commit", async () => {
    const queue = open();
    const map = await newMap();
    const order: number[] = [];
    await Promise.all(Array.from({ length: 100 }, (_, n) => new Promise<void>((resolve) => {
      queue.enqueue(rowOf(map, `${n}`), (result) => {
        if (result.ok) order.push(result.seq);
        resolve();
      });
    })));
    expect(order).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  });

  it("says not found for a map that does not exist or is deleted, and goes on with the others", async () => {
    const queue = open();
    const [map, deleted] = [await newMap(), await newMap()];
    await database().pool.query(`UPDATE "Map" SET "deletedAt" = now() WHERE id = $1`, [deleted]);
    const results = await Promise.all([
      commit(queue, rowOf(map, "a")), commit(queue, rowOf(randomUUID(), "x")), commit(queue, rowOf(deleted, "x")), commit(queue, rowOf(map, "b")),
    ]);
    expect(results.map((result) => (result.ok ? result.seq : result.error.code))).toEqual([1, "not_found", "not_found", 2]);
  });

  it("refuses only the row the database refuses, and what its sender sent after it", async () => {
    const queue = open();
    const [map, elsewhere] = [await newMap(), await newMap()];
    // A client id that is no number makes the statement fail, as a bug of ours would.
    const bad: CommitRow = { ...rowOf(map, "bad"), clientIds: [Number.NaN] };
    const results = await Promise.all([
      commit(queue, rowOf(map, "before")), commit(queue, rowOf(map, "other's", OTHER)), commit(queue, bad),
      commit(queue, rowOf(map, "after")), commit(queue, rowOf(map, "other's too", OTHER)), commit(queue, rowOf(elsewhere, "elsewhere")),
    ]);
    expect(results.map((result) => (result.ok ? result.seq : result.error.code))).toEqual([1, 2, "internal", "internal", 3, 1]);
    expect((await stored(map)).map(({ text }) => text)).toEqual(["before", "other's", "other's too"]);
    expect(health).toEqual([]);
  });

  it("refuses when it is full, and takes again when there is room", async () => {
    const queue = open({ maxBytes: 10 });
    const map = await newMap();
    const first = commit(queue, rowOf(map, "0123456789"));
    expect(await commit(queue, rowOf(map, "x"))).toMatchObject({ ok: false, error: { code: "unavailable" } });
    await first;
    expect(await commit(queue, rowOf(map, "y"))).toMatchObject({ ok: true, seq: 2 });
  });

  it("holds edits while the database is away, says so within two seconds, and writes all of them when it is back", async () => {
    const map = await newMap();
    const away = flakyPool(database().pool);
    const queue = open({ pool: away.pool });
    away.isAway = true;
    const start = performance.now();
    const results = Array.from({ length: 20 }, (_, n) => commit(queue, rowOf(map, `${n}`)));
    await until(() => health.includes("away"), "said so", 2_000);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(await stored(map)).toEqual([]);
    away.isAway = false;
    expect((await Promise.all(results)).every(({ ok }) => ok)).toBe(true);
    expect(health).toEqual(["away", "ok"]);
    expect((await stored(map)).map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, n) => `${n}`));
  });

  it("says so, too, when the database neither answers nor fails", async () => {
    const map = await newMap();
    const slow = flakyPool(database().pool);
    const queue = open({ pool: slow.pool });
    let release = () => undefined as void;
    slow.gate = new Promise((resolve) => { release = resolve; });
    const result = commit(queue, rowOf(map, "patience"));
    await until(() => health.includes("away"), "said so", 2_500);
    release();
    expect((await result).ok).toBe(true);
    expect(health).toEqual(["away", "ok"]);
  });

  it("does not call the database away because this process itself was kept from running", async () => {
    const queue = open({ awayAfterMs: 300 });
    const map = await newMap();
    await commit(queue, rowOf(map, "first"));
    const result = commit(queue, rowOf(map, "second"));
    // The statement is on its way, and its answer comes while nothing here can read it.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    for (const wake = Date.now() + 900; Date.now() < wake;);
    expect(await result).toMatchObject({ ok: true, seq: 2 });
    expect(health).toEqual([]);
  });

  it("writes what was accepted before it closes", async () => {
    const queue = open();
    const map = await newMap();
    const results = Array.from({ length: 50 }, (_, n) => commit(queue, rowOf(map, `${n}`)));
    await queue.close(5_000);
    expect((await Promise.all(results)).every(({ ok }) => ok)).toBe(true);
    expect(await commit(queue, rowOf(map, "late"))).toMatchObject({ ok: false });
  });
});

it.runIf(DATABASE_KINDS.includes("PostgreSQL"))("processes that commit to the same maps at once never deadlock and leave no gap", async () => {
  const { openTestDatabase } = await import("../support/test-database");
  const database = await openTestDatabase("PostgreSQL");
  const workspace = await createWorkspace(database.pool);
  const maps = await Promise.all(Array.from({ length: 6 }, () => workspace.map()));
  const pools = Array.from({ length: 4 }, () => new Pool({ connectionString: database.config.databaseUrl ?? "", max: 1, options: "-c synchronous_commit=off" }));
  const problems: unknown[] = [];
  const batches = 250 * EFFORT;
  await Promise.all(pools.map(async (pool, node) => {
    const random = createRandom(node + 1);
    const queue = new CommitQueue({ pool, maxBytes: 1e9, onHealth: (now, error) => { if (error) problems.push(error); }, onRefusedRow: (_row, error) => problems.push(error) });
    for (let batch = 0; batch < batches; batch += 1) {
      const rows = Array.from({ length: 1 + random.below(6) }, () => ({ mapId: random.pick(maps), userId: randomUUID(), clientIds: [node], bytes: Buffer.from("x") }));
      await Promise.all(rows.map((row) => new Promise<void>((resolve) => queue.enqueue(row, (result) => {
        if (!result.ok) problems.push(result.error);
        resolve();
      }))));
    }
    await queue.close(1_000);
    await pool.end();
  }));
  expect(problems).toEqual([]);
  const { rows } = await database.pool.query<{ lastSeq: string; n: string; max: string }>(
    `SELECT m."lastSeq", count(u.seq) AS n, max(u.seq) AS max FROM "Map" m JOIN "DocumentUpdate" u ON u."mapId" = m.id GROUP BY m.id`,
  );
  expect(rows).toHaveLength(maps.length);
  for (const { lastSeq, n, max } of rows) expect([n, max]).toEqual([lastSeq, lastSeq]);
  await database.close();
}, 120_000 * EFFORT);

it("knows a database that is away from a statement that is wrong", () => {
  const coded = (code: string) => Object.assign(new Error(code), { code });
  for (const code of ["ECONNREFUSED", "ECONNRESET", "57P01", "53100", "08006", "40P01", "25006", "58030"]) expect(isPassingFailure(coded(code)), code).toBe(true);
  expect(isPassingFailure(new Error("Connection terminated unexpectedly"))).toBe(true);
  for (const code of ["22P02", "23505", "42601"]) expect(isPassingFailure(coded(code)), code).toBe(false);
  expect(isPassingFailure(new TypeError("a bug"))).toBe(false);
});

/** The real pool behind a door that can be shut. */
function flakyPool(pool: Pool): { readonly pool: Pool; isAway: boolean; gate: Promise<void> | null } {
  const door = { isAway: false, gate: null as Promise<void> | null };
  const connect = async (): Promise<PoolClient> => {
    if (door.isAway) throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    if (door.gate) await door.gate;
    return pool.connect();
  };
  return Object.assign(door, { pool: Object.assign(Object.create(pool) as Pool, { connect }) });
}

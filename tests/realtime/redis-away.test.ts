/** Redis goes away and comes back under two processes: each goes on, they hear each other through the log, nobody disappears. */
import { randomUUID } from "node:crypto";
import { createClient } from "redis";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { RedisBus } from "@/lib/bus/redis-bus";
import { isRedisReachable, REDIS_URL } from "../support/redis-server";
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { EFFORT } from "./support/random";
import { destroyStockClients, stockClient, type StockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWire, type Wire } from "./support/wire";
import { createWorkspace, type TestPerson, type TestWorkspace } from "./support/workspace";

/** The promise's minute; the short run only sets the server's clock forward by it. */
const AWAY_MS = 60_000;
const LONG = EFFORT > 1;

const now = performance.now.bind(performance);

describe.runIf(DATABASE_KINDS.includes("PostgreSQL") && await isRedisReachable())("a Redis that goes away", () => {
  let database: TestDatabase;
  let wire: Wire;
  let buses: readonly RedisBus[];
  let nodes: readonly TestEngine[];
  let workspace: TestWorkspace;
  let people: readonly TestPerson[];
  const connections: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase("PostgreSQL");
    const url = new URL(REDIS_URL);
    wire = await createWire(url.hostname, Number(url.port || 6379));
    url.host = `127.0.0.1:${wire.port}`;
    const channel = `test:${randomUUID()}`;
    buses = ["left", "right"].map((name) => new RedisBus(createClient, {
      url: url.href, channel, onListenerError: (error) => { throw error; }, onConnection: (state) => connections.push(`${name} ${state}`),
    }));
    await Promise.all(buses.map((bus) => bus.connect()));
    nodes = await Promise.all(buses.map((bus) => startEngine(database.pool, { bus, limits: { deadAfterMs: 10 * AWAY_MS } })));
    workspace = await createWorkspace(database.pool);
    people = await Promise.all(["Ann", "Bob", "Cleo"].map((name) => workspace.person(name, "editor")));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    destroyStockClients();
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await Promise.all(buses.map((bus) => bus.close()));
    await wire.cut();
    await database.close();
  });

  const join = async (node: number, mapId: string, person: number): Promise<StockClient> => {
    const [engine, who] = [nodes[node], people[person]];
    if (!engine || !who) throw new Error("nobody there");
    const client = stockClient(engine, mapId, who);
    await client.synced();
    return client;
  };
  const note = ({ doc }: StockClient) => doc.getText("note").toString();
  const write = ({ doc }: StockClient, words: string): void => doc.getText("note").insert(doc.getText("note").length, words);
  const shows = (client: StockClient, other: StockClient, cursor: number) =>
    until(() => client.provider.awareness.getStates().get(other.doc.clientID)?.["cursor"] === cursor, `a cursor at ${cursor}`);
  const point = ({ provider }: StockClient, cursor: number): void => provider.awareness.setLocalStateField("cursor", cursor);

  it("takes nothing from those on one process, brings the others' edits late but surely, and wipes nobody's presence", async () => {
    const mapId = await workspace.map();
    const [ann, bob, cleo] = [await join(0, mapId, 0), await join(0, mapId, 1), await join(1, mapId, 2)];
    point(ann, 1);
    await Promise.all([shows(bob, ann, 1), shows(cleo, ann, 1)]);
    await wire.cut();
    await until(() => connections.includes("left away") && connections.includes("right away"), "both noticed");
    write(ann, "without Redis ");
    await until(() => note(bob) === "without Redis ", "seen beside her");
    await until(() => note(cleo) === "without Redis ", "found in the log", 10_000);
    write(cleo, "and back ");
    await until(() => [ann, bob].every((one) => note(one) === "without Redis and back "), "found in the log, too", 10_000);
    point(ann, 2);
    await shows(bob, ann, 2);
    expect(cleo.provider.awareness.getStates().get(ann.doc.clientID)?.["cursor"], "where she was last").toBe(1);
    // One who comes now finds everything.
    expect(note(await join(1, mapId, 0))).toBe("without Redis and back ");
    const end = Date.now() + (LONG ? AWAY_MS : 0);
    if (!LONG) vi.spyOn(performance, "now").mockImplementation(() => now() + AWAY_MS);
    // A few rounds of the server's housekeeping, too.
    for (let n = 0; n < 2 || Date.now() < end; n += 1) {
      write(ann, `${n} `);
      await until(() => note(cleo) === note(ann), `edit ${n}`, 10_000);
      expect(cleo.provider.awareness.getStates().has(ann.doc.clientID)).toBe(true);
    }
    await wire.mend();
    await until(() => connections.includes("left back") && connections.includes("right back"), "both are back", 15_000);
    point(ann, 3);
    await shows(cleo, ann, 3);
    write(ann, "with Redis");
    await until(() => note(cleo).endsWith("with Redis"), "heard");
    expect([ann, bob, cleo].flatMap(({ closes }) => closes)).toEqual([]);
  }, 60_000 + AWAY_MS);
});

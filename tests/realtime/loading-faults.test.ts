/** The database fails in the very moment in which a map is being opened: nobody is shown an empty one, and all find everything later. */
import { Pool } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { EFFORT } from "./support/random";
import { destroyRawClients, rawClient } from "./support/raw-client";
import { destroyStockClients, stockClient, type StockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWire } from "./support/wire";
import { createWorkspace, freshClientId, type TestPerson, type TestWorkspace } from "./support/workspace";

const WORDS = "everything that was written here";
/** More than a visit needs: who is it, may they, the log, its owners, the claim, may they still. */
const MOST_STATEMENTS = 8;
const ROUNDS = 3 * EFFORT;

/** The same pool, that can be told to fail one of the statements to come. */
function faulty(pool: Pool) {
  let untilFailure = Infinity;
  const faultyPool = new Proxy(pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...call: unknown[]): unknown => {
        if (name === "query") {
          untilFailure -= 1;
          if (untilFailure === 0) return Promise.reject(Object.assign(new Error("Connection terminated"), { code: "ECONNRESET" }));
        }
        return Reflect.apply(value, target, call);
      };
    },
  });
  return {
    pool: faultyPool,
    failAt: (statement: number) => { untilFailure = statement; },
    hasFailed: () => untilFailure <= 0,
  };
}

/** A map with these words in its log, one row each, that nobody has open. */
async function writtenMap({ realtime: { log } }: TestEngine, workspace: TestWorkspace, { userId }: TestPerson, words: readonly string[]): Promise<string> {
  const [mapId, doc] = [await workspace.map(), new Y.Doc()];
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const word of words) doc.getText("note").insert(doc.getText("note").length, word);
  await log.claim({ mapId, clientId: doc.clientID, userId, kind: "server" });
  for (const bytes of updates) await log.append({ mapId, userId, clientIds: [doc.clientID], bytes });
  return mapId;
}

/** What a page showed each time it was told that it has everything. */
function watch(client: StockClient): string[] {
  const shown: string[] = [];
  client.provider.on("sync", (synced) => { if (synced) shown.push(client.doc.getText("note").toString()); });
  return shown;
}

describe.each(DATABASE_KINDS)("a map that is opened while the database fails (%s)", (kind) => {
  let database: TestDatabase;
  let fault: ReturnType<typeof faulty>;
  let engine: TestEngine;
  let ann: TestPerson;
  let workspace: TestWorkspace;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    fault = faulty(database.pool);
    engine = await startEngine(fault.pool, { limits: { accessRecheckMs: 3_600_000 } });
    workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor");
  });
  afterEach(() => {
    fault.failAt(Infinity);
    destroyRawClients();
    destroyStockClients();
  });
  afterAll(async () => {
    await engine.close();
    await database.close();
  });

  it("is shown as it is or not at all, whichever statement fails", async () => {
    let failures = 0;
    for (let statement = 1; statement <= MOST_STATEMENTS; statement += 1) {
      const mapId = await writtenMap(engine, workspace, ann, [WORDS]);
      fault.failAt(statement);
      const client = stockClient(engine, mapId, ann);
      const shown = watch(client);
      const together = stockClient(engine, mapId, ann);
      const shownTogether = watch(together);
      await Promise.all([client.synced(), together.synced()]);
      if (fault.hasFailed()) failures += 1;
      fault.failAt(Infinity);
      for (const text of [...shown, ...shownTogether]) expect(text).toBe(WORDS);
      // Sent away to come back, never for good.
      for (const code of [...client.closes, ...together.closes]) expect(code).toBe(1013);
      const late = stockClient(engine, mapId, ann);
      await late.synced();
      expect(late.doc.getText("note").toString()).toBe(WORDS);
      destroyStockClients();
    }
    expect(failures, "statements that did fail").toBeGreaterThanOrEqual(4);
  }, 60_000);

  it("takes no edit before it has its log: what a page writes too early is kept in the page and saved later", async () => {
    for (let statement = 1; statement <= MOST_STATEMENTS; statement += 1) {
      const mapId = await writtenMap(engine, workspace, ann, [WORDS]);
      fault.failAt(statement);
      const early = stockClient(engine, mapId, ann);
      early.doc.getMap("early").set(`${statement}`, statement);
      await early.synced();
      fault.failAt(Infinity);
      const late = stockClient(engine, mapId, ann);
      await until(() => late.doc.getMap("early").get(`${statement}`) === statement, `edit ${statement} has arrived`);
      expect(late.doc.getText("note").toString()).toBe(WORDS);
      destroyStockClients();
    }
  }, 60_000);

  it("closes our own page with try again, never with not found", async () => {
    for (let statement = 1; statement <= MOST_STATEMENTS; statement += 1) {
      const mapId = await writtenMap(engine, workspace, ann, [WORDS]);
      fault.failAt(statement);
      const page = rawClient(engine, mapId, { cookie: ann.cookie, params: { x: "1", client: String(freshClientId()) } });
      await until(() => page.closeCode() !== null || page.heard.updates.length > 0, "in or sent away");
      expect([null, 1013]).toContain(page.closeCode());
      fault.failAt(Infinity);
      destroyRawClients();
    }
  }, 60_000);
});

describe.runIf(DATABASE_KINDS.includes("PostgreSQL"))("a connection to PostgreSQL that breaks in the middle of its answer", () => {
  it("opens no map with half of its log", async () => {
    const database = await openTestDatabase("PostgreSQL");
    const url = new URL(database.config.databaseUrl ?? "");
    const wire = await createWire(url.hostname, Number(url.port || 5432));
    url.host = `127.0.0.1:${wire.port}`;
    const pool = new Pool({ connectionString: url.href, max: 5, connectionTimeoutMillis: 2_000 });
    pool.on("error", () => undefined);
    pool.on("connect", (client) => { client.on("error", () => undefined); });
    const engine = await startEngine(pool);
    const workspace = await createWorkspace(database.pool);
    const ann = await workspace.person("Ann", "editor");
    const words = Array.from({ length: 50 }, (_, n) => `${n} `.repeat(100));
    for (let round = 0; round < ROUNDS; round += 1) {
      const mapId = await writtenMap(engine, workspace, ann, words);
      const client = stockClient(engine, mapId, ann);
      const shown = watch(client);
      // At another moment of the opening each time.
      for (let turn = 0; turn < round; turn += 1) await new Promise((resolve) => { setImmediate(resolve); });
      wire.snap();
      await client.synced();
      for (const text of shown) expect(text).toBe(words.join(""));
      destroyStockClients();
    }
    await engine.close();
    await pool.end();
    await wire.cut();
    await database.close();
  }, 60_000 * EFFORT);
});

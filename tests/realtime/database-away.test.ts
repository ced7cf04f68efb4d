/** The database goes away and comes back: nobody is shown an empty map, nobody's words are gone. */
import { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { keepAliveThroughLostConnections } from "@/lib/db/open-database";
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { EFFORT } from "./support/random";
import { destroyRawClients, rawClient } from "./support/raw-client";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWire, type Wire } from "./support/wire";
import { createWorkspace, freshClientId, type TestPerson, type TestWorkspace } from "./support/workspace";

/** In the long run the promise's minute. */
const AWAY_MS = EFFORT === 1 ? 0 : 60_000;

describe.runIf(DATABASE_KINDS.includes("PostgreSQL"))("a database that is away", () => {
  let database: TestDatabase;
  let wire: Wire;
  let pool: Pool;
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let mapId: string;

  beforeAll(async () => {
    database = await openTestDatabase("PostgreSQL");
    const url = new URL(database.config.databaseUrl ?? "");
    wire = await createWire(url.hostname, Number(url.port || 5432));
    url.host = `127.0.0.1:${wire.port}`;
    pool = new Pool({ connectionString: url.href, max: 5, connectionTimeoutMillis: 2_000 });
    pool.on("error", () => undefined);
    keepAliveThroughLostConnections(pool);
    engine = await startEngine(pool, { limits: { commitQueueBytes: 20_000, idleRoomMs: 300 } });
    workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor");
  });
  beforeEach(async () => { mapId = await workspace.map(); });
  afterEach(() => {
    destroyRawClients();
    destroyStockClients();
  });
  afterAll(async () => {
    await engine.close();
    await pool.end();
    await wire.cut();
    await database.close();
  });

  it("holds back what is typed, says so, shows it to nobody, and then saves all of it", async () => {
    const id = freshClientId();
    const writer = rawClient(engine, mapId, { cookie: ann.cookie, params: { x: "1", client: String(id) } });
    const peer = stockClient(engine, mapId, ann);
    await Promise.all([writer.joined(), peer.synced()]);
    const doc = new Y.Doc();
    doc.clientID = id;
    let last = new Uint8Array();
    doc.on("update", (update: Uint8Array) => { last = new Uint8Array(update); });
    let frames = 0;
    const type = (text: string) => {
      doc.getText("note").insert(doc.getText("note").length, text);
      frames += 1;
      writer.sendUpdate(last);
    };
    type("before ");
    await until(() => peer.doc.getText("note").toString() === "before ", "seen");
    await wire.cut();
    const start = performance.now();
    type("during ");
    await until(() => writer.heard.notices.some((notice) => notice.type === "saving" && !notice.ok), "not saved", 2_500);
    expect(performance.now() - start).toBeLessThan(2_500);
    // More than the queue holds: the rest waits in the page.
    for (let n = 0; n < 40; n += 1) type("x".repeat(1_000));
    writer.sendPresence([[id, 1, { cursor: "still moving" }]]);
    await until(() => peer.provider.awareness.getStates().has(id), "presence goes on");
    const end = Date.now() + AWAY_MS;
    for (let clock = 2; Date.now() < end; clock += 1) {
      type(".");
      writer.sendPresence([[id, clock, { cursor: clock }]]);
      await until(() => peer.provider.awareness.getStates().get(id)?.["cursor"] === clock, "and on");
    }
    expect(peer.doc.getText("note").toString()).toBe("before ");
    expect(writer.heard.acks.at(-1)).toBe(1);
    const asked = writer.heard.stepOnes.length;
    await wire.mend();
    await until(() => writer.heard.stepOnes.length > asked, "asked for the rest", 10_000);
    // One frame more: what the page answers.
    writer.sendStepTwo(Y.encodeStateAsUpdate(doc));
    await until(() => writer.heard.acks.at(-1) === frames + 1, "all saved", 10_000);
    await until(() => peer.doc.getText("note").toString() === doc.getText("note").toString(), "all seen");
    await until(() => writer.heard.notices.some((notice) => notice.type === "saving" && notice.ok), "saved again");
  }, 60_000 + 2 * AWAY_MS);

  it("opens no map: whoever comes is asked to try again, and then finds everything", async () => {
    const first = stockClient(engine, mapId, ann);
    await first.synced();
    first.doc.getText("note").insert(0, "kept");
    const witness = stockClient(engine, mapId, ann);
    await until(() => witness.doc.getText("note").toString() === "kept", "saved");
    first.destroy();
    witness.destroy();
    await until(() => engine.realtime.stats().rooms === 0, "nobody has it open");
    await wire.cut();
    const client = stockClient(engine, mapId, ann);
    await until(() => client.closes.length > 0, "sent away", 20_000);
    expect(client.closes[0]).toBe(1013);
    expect(client.provider.synced).toBe(false);
    await wire.mend();
    await client.synced();
    expect(client.doc.getText("note").toString()).toBe("kept");
  }, 60_000);

  it("closes no page that is open", async () => {
    const client = stockClient(engine, mapId, ann);
    await client.synced();
    await wire.cut();
    client.doc.getText("note").insert(0, "typed into the void");
    await until(() => engine.realtime.stats().commitQueue.health === "away", "away");
    await wire.mend();
    await until(() => engine.realtime.stats().commitQueue.health === "ok", "back", 15_000);
    const late = stockClient(engine, mapId, ann);
    await late.synced();
    // The database may answer somebody else before it is this page's turn.
    await until(() => late.doc.getText("note").toString() === "typed into the void", "what was typed has arrived");
    expect(client.closes).toEqual([]);
  }, 60_000);
});

/** People with stock clients in one map. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import * as Y from "yjs";
import { describeEachDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, type TestPerson, type TestWorkspace } from "./support/workspace";

describeEachDatabase("stock clients in one map", (database) => {
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let sales: TestPerson;
  let support: TestPerson;
  let mapId: string;

  beforeAll(async () => {
    engine = await startEngine(database().pool);
    workspace = await createWorkspace(database().pool);
    sales = await workspace.person("Sam Sales", "editor", ["SA"]);
    support = await workspace.person("Sue Support", "editor", ["SU"]);
  });
  afterAll(() => engine.close());
  afterEach(destroyStockClients);
  const freshMap = async () => { mapId = await workspace.map(); };

  it("see each other's letters", async () => {
    await freshMap();
    const [a, b] = [stockClient(engine, mapId, sales), stockClient(engine, mapId, support)];
    await Promise.all([a.synced(), b.synced()]);
    a.doc.getText("note").insert(0, "boots");
    await until(() => b.doc.getText("note").toString() === "boots", "b has a's letters");
    b.doc.getText("note").insert(5, " online");
    await until(() => a.doc.getText("note").toString() === "boots online", "a has b's letters");
  });

  it("give a late joiner everything, deletes too", async () => {
    await freshMap();
    const a = stockClient(engine, mapId, sales);
    await a.synced();
    a.doc.getText("note").insert(0, "one two three");
    a.doc.getText("note").delete(4, 4);
    a.cards.set("x", new Y.Map([["text", new Y.Text("card")]]));
    a.cards.delete("x");
    const witness = stockClient(engine, mapId, support);
    await until(() => witness.doc.getText("note").toString() === "one three", "committed");
    const late = stockClient(engine, mapId, support);
    await late.synced();
    expect(late.doc.getText("note").toString()).toBe("one three");
    expect(late.cards.size).toBe(0);
  });

  it("tell one who was away about deletes although its clocks are equal", async () => {
    await freshMap();
    const [a, b] = [stockClient(engine, mapId, sales), stockClient(engine, mapId, support)];
    await Promise.all([a.synced(), b.synced()]);
    a.doc.getText("note").insert(0, "keep drop");
    await until(() => b.doc.getText("note").toString() === "keep drop", "b has it");
    b.provider.disconnect();
    a.doc.getText("note").delete(4, 5);
    const witness = stockClient(engine, mapId, support);
    await until(() => witness.doc.getText("note").toString() === "keep", "committed");
    b.provider.connect();
    await until(() => b.doc.getText("note").toString() === "keep", "b learns of the delete");
  });

  it("merge what was written offline, both ways", async () => {
    await freshMap();
    const [a, b] = [stockClient(engine, mapId, sales), stockClient(engine, mapId, support)];
    await Promise.all([a.synced(), b.synced()]);
    a.doc.getText("note").insert(0, "-");
    await until(() => b.doc.getText("note").toString() === "-", "b has it");
    b.provider.disconnect();
    for (let i = 0; i < 50; i += 1) {
      b.doc.getText("note").insert(b.doc.getText("note").length, "b");
      a.doc.getText("note").insert(0, "a");
    }
    b.provider.connect();
    const merged = `${"a".repeat(50)}-${"b".repeat(50)}`;
    await until(() => a.doc.getText("note").toString() === merged && b.doc.getText("note").toString() === merged, "merged");
  });

  it("keep two maps apart", async () => {
    await freshMap();
    const other = await workspace.map();
    const [a, b] = [stockClient(engine, mapId, sales), stockClient(engine, other, support)];
    await Promise.all([a.synced(), b.synced()]);
    a.doc.getText("note").insert(0, "here");
    b.doc.getText("note").insert(0, "there");
    const [c, d] = [stockClient(engine, mapId, support), stockClient(engine, other, sales)];
    await until(() => c.doc.getText("note").toString() === "here" && d.doc.getText("note").toString() === "there", "each its own");
  });

  it("find everything again after the server was started anew", async () => {
    await freshMap();
    const a = stockClient(engine, mapId, sales);
    await a.synced();
    a.doc.getText("note").insert(0, "still here");
    const witness = stockClient(engine, mapId, support);
    await until(() => witness.doc.getText("note").toString() === "still here", "committed");
    const { port } = engine;
    await engine.close();
    a.doc.getText("note").insert(0, "typed meanwhile, ");
    engine = await startEngine(database().pool, { port });
    await until(() => witness.doc.getText("note").toString() === "typed meanwhile, still here", "both come back", 20_000);
    const fresh = stockClient(engine, mapId, support);
    await until(() => fresh.doc.getText("note").toString() === "typed meanwhile, still here", "stored");
    expect(a.closes).toContain(1001);
  });

  it("get a log without holes", async () => {
    await freshMap();
    const [a, b] = [stockClient(engine, mapId, sales), stockClient(engine, mapId, support)];
    await Promise.all([a.synced(), b.synced()]);
    for (let i = 0; i < 40; i += 1) {
      (i % 2 ? a : b).doc.getText("note").insert(0, String(i % 10));
      if (i % 5 === 0) await new Promise((resolve) => { setImmediate(resolve); });
    }
    await until(() => a.doc.getText("note").length === 40 && b.doc.getText("note").length === 40, "all there");
    const { rows } = await database().pool.query<{ seq: string }>(`SELECT seq FROM "DocumentUpdate" WHERE "mapId" = $1 ORDER BY seq`, [mapId]);
    expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
    const { rows: [map] } = await database().pool.query<{ lastSeq: string }>(`SELECT "lastSeq" FROM "Map" WHERE id = $1`, [mapId]);
    expect(Number(map?.lastSeq)).toBe(rows.length);
  });
});


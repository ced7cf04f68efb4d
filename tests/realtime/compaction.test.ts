/** Merging the log: nothing is lost, whoever else merges, writes or dies meanwhile. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { documentWorkerPath } from "@/lib/paths";
import { logger } from "@/lib/logger";
import { applyCommands } from "@/lib/journey/commands/apply";
import type { Command } from "@/lib/journey/commands/schema";
import { Compactor } from "@/server/realtime/compactor";
import { DocumentThread } from "@/server/realtime/document-thread";
import { hashOf } from "@/server/realtime/snapshot-hash";
import { loadMap } from "@/server/realtime/stored-map";
import { describeEachDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, type TestPerson, type TestWorkspace } from "./support/workspace";

describeEachDatabase("compaction", (database) => {
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let mapId: string;
  let thread: DocumentThread;
  const deaths: string[] = [];

  beforeAll(async () => {
    engine = await startEngine(database().pool, { limits: { compactAfterUpdates: 40, idleRoomMs: 1_000 } });
    workspace = await createWorkspace(database().pool);
    ann = await workspace.person("Ann", "editor");
    thread = new DocumentThread({ path: documentWorkerPath, onDeath: (reason) => deaths.push(reason) });
  });
  beforeEach(async () => { mapId = await workspace.map(); });
  afterAll(async () => {
    destroyStockClients();
    await thread.close();
    await engine.close();
  });

  const compactor = () => new Compactor({
    pool: database().pool, thread, logger, onSnapshot: () => undefined,
    append: (id, bytes) => engine.realtime.log.append({ mapId: id, userId: ann.userId, clientIds: [], bytes }),
  });
  const count = async (table: string) =>
    Number((await database().pool.query<{ n: string }>(`SELECT count(*) AS n FROM "${table}" WHERE "mapId" = $1`, [mapId])).rows[0]?.n);
  /** The document as anybody would load it now. */
  const storedDocument = async (): Promise<Y.Doc> => {
    const stored = await loadMap(database().pool, mapId);
    const doc = new Y.Doc();
    if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot.bytes);
    for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error("the stored log has a hole");
    return doc;
  };
  /** Writes through the log like the API does. */
  const writer = () => {
    const doc = new Y.Doc();
    doc.clientID = freshClientId();
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    return {
      doc,
      async write(change: () => void, at = ann.userId) {
        change();
        for (const bytes of updates.splice(0)) await engine.realtime.log.append({ mapId, userId: at, clientIds: [doc.clientID], bytes });
      },
    };
  };
  const type = (doc: Y.Doc, text: string) => () => { doc.getText("note").insert(doc.getText("note").length, text); };

  it("leaves one snapshot whose hash is true, no rows below it, and the same document", async () => {
    const { doc, write } = writer();
    for (let n = 0; n < 30; n += 1) await write(type(doc, `${n} `));
    expect(await compactor().compact(mapId)).toBe("written");
    expect([await count("DocumentSnapshot"), await count("DocumentUpdate")]).toEqual([1, 0]);
    const stored = await loadMap(database().pool, mapId);
    expect(stored?.snapshot?.seq).toBe(30);
    expect(stored?.lastSeq).toBe(30);
    expect(hashOf(stored?.snapshot?.bytes ?? new Uint8Array())).toBe(stored?.snapshot?.hash);
    expect((await storedDocument()).getText("note").toString()).toBe(doc.getText("note").toString());
    await write(type(doc, "after"));
    expect((await loadMap(database().pool, mapId))?.updates.map(({ seq }) => seq)).toEqual([31]);
    expect(await compactor().compact(mapId)).toBe("written");
    expect(await compactor().compact(mapId)).toBe("nothing-to-do");
    expect(await compactor().compact(randomUUID())).toBe("gone");
  });

  it("by two at once, with edits meanwhile, loses nothing", async () => {
    const { doc, write } = writer();
    const outcomes: string[] = [];
    let writing = true;
    const merge = async () => {
      const mine = compactor();
      while (writing) outcomes.push(await mine.compact(mapId));
    };
    const merging = [merge(), merge()];
    for (let n = 0; n < 150; n += 1) await write(type(doc, `${n} `));
    writing = false;
    await Promise.all(merging);
    expect((await storedDocument()).getText("note").toString()).toBe(doc.getText("note").toString());
    expect(outcomes).toContain("written");
  });

  it("is given up when somebody else was faster", async () => {
    const { doc, write } = writer();
    await write(type(doc, "one "));
    const overtaken = new Compactor({
      pool: database().pool, logger, onSnapshot: () => undefined, append: async () => undefined,
      thread: Object.assign(Object.create(thread) as DocumentThread, {
        async call(...args: Parameters<DocumentThread["call"]>) {
          const result = await thread.call(...args);
          await write(type(doc, "two "));
          expect(await compactor().compact(mapId)).toBe("written");
          await write(type(doc, "three "));
          return result;
        },
      }),
    });
    expect(await overtaken.compact(mapId)).toBe("overtaken");
    expect((await storedDocument()).getText("note").toString()).toBe("one two three ");
  });

  it("writes nothing when what is read back differs", async () => {
    const { doc, write } = writer();
    await write(type(doc, "precious"));
    const liar = new Compactor({
      pool: database().pool, logger, onSnapshot: () => undefined, append: async () => undefined,
      thread: Object.assign(Object.create(thread) as DocumentThread, {
        async call(...args: Parameters<DocumentThread["call"]>) {
          const result = await thread.call(...args) as { bytes: Uint8Array };
          return { ...result, bytes: result.bytes.slice(1) };
        },
      }),
    });
    await expect(liar.compact(mapId)).rejects.toThrow("not the one written");
    expect([await count("DocumentSnapshot"), await count("DocumentUpdate")]).toEqual([0, 1]);
  });

  it("folds who did what to a card when into its history", async () => {
    const { doc, write } = writer();
    const bob = await workspace.person("Bob", "editor");
    const ids = { lane: randomUUID(), lane2: randomUUID(), stage: randomUUID(), step: randomUUID(), card: randomUUID() };
    const run = (commands: readonly Command[], now: string) => () => { applyCommands(doc, commands, { now, newId: randomUUID, userId: ann.userId }); };
    const now = new Date().toISOString();
    await write(run([
      { type: "addLane", id: ids.lane, laneType: "actions", title: "Do" }, { type: "addLane", id: ids.lane2, laneType: "actions", title: "Do too" },
      { type: "addStage", id: ids.stage, title: "Awareness" }, { type: "addStep", id: ids.step, stageId: ids.stage, title: "See" },
    ], now));
    await write(run([{ type: "addCard", id: ids.card, stepId: ids.step, laneId: ids.lane, text: "boots" }], now));
    for (let n = 0; n < 5; n += 1) await write(run([{ type: "setCardText", id: ids.card, text: `boots ${n}` }], now), bob.userId);
    await write(run([{ type: "moveCard", id: ids.card, stepId: ids.step, laneId: ids.lane2 }], now));
    await write(run([{ type: "setCardFields", id: ids.card, confidence: "data" }], now), bob.userId);
    await write(run([{ type: "deleteCard", id: ids.card }], now));
    await write(run([{ type: "restoreCard", id: ids.card }], now), bob.userId);
    expect(await compactor().compact(mapId)).toBe("written");
    const { rows } = await database().pool.query<{ cardId: string; userId: string; kind: string }>(
      `SELECT "cardId", "userId", kind FROM "CardActivity" WHERE "mapId" = $1 ORDER BY id`, [mapId],
    );
    expect(rows.map(({ kind, userId }) => [kind, userId === ann.userId ? "Ann" : "Bob"])).toEqual([
      ["created", "Ann"], ["edited", "Bob"], ["moved", "Ann"], ["changed", "Bob"], ["deleted", "Ann"], ["restored", "Bob"],
    ]);
    expect(new Set(rows.map(({ cardId }) => cardId))).toEqual(new Set([ids.card]));
  });

  /** A map with a lane, a step and these cards; commands are said at `now`, by the clock of a page. */
  async function mapOf(cards: readonly string[]) {
    const { doc, write } = writer();
    const ids = { lane: randomUUID(), lane2: randomUUID(), stage: randomUUID(), step: randomUUID() };
    const run = (commands: readonly Command[], now = new Date().toISOString()) =>
      write(() => { applyCommands(doc, commands, { now, newId: randomUUID, userId: ann.userId }); });
    await run([
      { type: "addLane", id: ids.lane, laneType: "actions", title: "Do" }, { type: "addLane", id: ids.lane2, laneType: "actions", title: "Do too" },
      { type: "addStage", id: ids.stage, title: "Awareness" }, { type: "addStep", id: ids.step, stageId: ids.stage, title: "See" },
      ...cards.map((id): Command => ({ type: "addCard", id, stepId: ids.step, laneId: ids.lane, text: "boots" })),
    ]);
    return { ids, run };
  }
  /** As if everything so far had been committed this many days ago. */
  const age = (days: number) => database().pool.query(`UPDATE "DocumentUpdate" SET at = at - make_interval(days => $2) WHERE "mapId" = $1`, [mapId, days]);
  const keysOf = async (root: string) => [...(await storedDocument()).getMap(root).keys()].sort();

  it("removes for good what was deleted more than thirty days ago, as an update everybody gets", async () => {
    const [old, recent, back] = [randomUUID(), randomUUID(), randomUUID()];
    const { ids, run } = await mapOf([old, recent, back]);
    await run([{ type: "deleteCard", id: old }, { type: "deleteCard", id: back }, { type: "deleteLane", id: ids.lane2 }]);
    await age(2);
    await run([{ type: "deleteCard", id: recent }]);
    await age(29);
    await run([{ type: "restoreCard", id: back }]);
    const watcher = stockClient(engine, mapId, ann);
    await watcher.synced();
    expect(watcher.cards.size).toBe(3);
    expect(await compactor().compact(mapId)).toBe("written");
    expect(watcher.cards.size).toBe(3);
    await run([{ type: "renameStage", id: ids.stage, title: "Noticing" }]);
    expect(await compactor().compact(mapId)).toBe("written");
    await until(() => watcher.cards.size === 2 && watcher.doc.getMap("lanes").size === 1, "purged live");
    expect(await keysOf("cards")).toEqual([recent, back].sort());
    expect(await keysOf("lanes")).toEqual([ids.lane]);
  });

  it.each(["2001-01-01T00:00:00.000Z", "2099-01-01T00:00:00.000Z"])("counts thirty days by its own clock, not by that of a page which lives in %s", async (now) => {
    const [fresh, old] = [randomUUID(), randomUUID()];
    const { ids, run } = await mapOf([fresh, old]);
    await run([{ type: "deleteCard", id: old }], now);
    await age(31);
    await run([{ type: "deleteCard", id: fresh }, { type: "deleteStep", id: ids.step }, { type: "deleteLane", id: ids.lane2 }], now);
    for (let round = 0; round < 3; round += 1) {
      expect(await compactor().compact(mapId)).toBe("written");
      await run([{ type: "renameStage", id: ids.stage, title: `Round ${round}` }]);
    }
    expect(await keysOf("cards")).toEqual([fresh]);
    expect([await keysOf("steps"), await keysOf("lanes")]).toEqual([[ids.step], [ids.lane, ids.lane2].sort()]);
  });

  it("goes on by itself under people who type, who leave and come back", async () => {
    const [a, b] = [stockClient(engine, mapId, ann), stockClient(engine, mapId, ann)];
    await Promise.all([a.synced(), b.synced()]);
    let expected = "";
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 50; n += 1) {
        a.doc.getText("note").insert(a.doc.getText("note").length, "x");
        expected += "x";
        await new Promise((resolve) => { setImmediate(resolve); });
      }
      if (round === 0) b.provider.disconnect();
      if (round === 1) b.provider.connect();
      await until(() => engine.realtime.stats().commitQueue.rows === 0, "committed");
    }
    await until(async () => await count("DocumentSnapshot") === 1 && await count("DocumentUpdate") < 120, "merged by itself");
    await until(() => b.doc.getText("note").toString() === expected, "b has it all");
    const late = stockClient(engine, mapId, ann);
    await late.synced();
    expect(late.doc.getText("note").toString()).toBe(expected);
    const half = stockClient(engine, mapId, ann, { connect: false });
    Y.applyUpdate(half.doc, Y.encodeStateAsUpdate(a.doc).length ? Y.encodeStateAsUpdate(late.doc) : new Uint8Array());
    half.provider.connect();
    await half.synced();
    expect(half.doc.getText("note").toString()).toBe(expected);
  });

  it("serves one who has half of the snapshot", async () => {
    const { doc, write } = writer();
    for (let n = 0; n < 10; n += 1) await write(type(doc, `${n} `));
    const half = Y.encodeStateAsUpdate(doc);
    for (let n = 10; n < 20; n += 1) await write(type(doc, `${n} `));
    await write(() => { doc.getText("note").delete(0, 2); });
    expect(await compactor().compact(mapId)).toBe("written");
    await write(type(doc, "tail"));
    const client = stockClient(engine, mapId, ann, { connect: false });
    Y.applyUpdate(client.doc, half);
    client.provider.connect();
    await client.synced();
    expect(client.doc.getText("note").toString()).toBe(doc.getText("note").toString());
  });

  it("is survived by a room that missed it and everything around it", async () => {
    const client = stockClient(engine, mapId, ann);
    await client.synced();
    const { doc, write } = writer();
    await write(type(doc, "heard "));
    await until(() => client.doc.getText("note").toString() === "heard ", "heard");
    // Another process commits and merges, and not a word of it reaches this one.
    const silent = await startEngine(database().pool);
    const append = (bytes: Uint8Array) => silent.realtime.log.append({ mapId, userId: ann.userId, clientIds: [doc.clientID], bytes });
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    for (let n = 0; n < 5; n += 1) doc.getText("note").insert(doc.getText("note").length, `${n}`);
    for (const update of updates) await append(update);
    expect(await compactor().compact(mapId)).toBe("written");
    doc.getText("note").insert(0, "and ");
    await append(updates.at(-1) ?? new Uint8Array());
    await until(() => client.doc.getText("note").toString() === "and heard 01234", "found in the log", 5_000);
    await silent.close();
  });

  it("killed no worker", () => expect(deaths).toEqual([]));
});

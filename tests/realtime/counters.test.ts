/** What the engine counts is what happened: everything here is what pages did, and what the numbers say of it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { counters } from "@/server/realtime/counters";
import { timings } from "@/server/realtime/timings";
import { describeEachDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyRawClients, rawClient } from "./support/raw-client";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, type TestPerson, type TestWorkspace } from "./support/workspace";

describeEachDatabase("the engine counts", (database) => {
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let bob: TestPerson;
  let viewer: TestPerson;
  let mapId: string;
  let before: ReturnType<typeof copy>;

  const copy = () => structuredClone({ ...counters, endings: Object.fromEntries(counters.endings) });
  const ended = (ending: string) => (copy().endings[ending] ?? 0) - (before.endings[ending] ?? 0);
  const joins = async (answer: string) => (await timings.join.get()).values
    .find(({ metricName, labels }) => metricName?.endsWith("_count") && labels.answer === answer)?.value ?? 0;

  beforeAll(async () => {
    engine = await startEngine(database().pool, { limits: { messagesPerSecond: 20, presenceDropBytes: 50_000 } });
    workspace = await createWorkspace(database().pool);
    [ann, bob, viewer] = [await workspace.person("Ann", "editor"), await workspace.person("Bob", "editor"), await workspace.person("Vic", "viewer")];
  });
  beforeEach(async () => {
    mapId = await workspace.map();
    before = copy();
  });
  afterEach(() => {
    destroyStockClients();
    destroyRawClients();
  });
  afterAll(() => engine.close());

  it("saved edits, and the messages and bytes both ways", async () => {
    const [a, b] = [stockClient(engine, mapId, ann), stockClient(engine, mapId, bob)];
    await Promise.all([a.synced(), b.synced()]);
    const saved = counters.updates.saved;
    const rows = (await timings.batch.get()).values.find(({ metricName }) => metricName?.endsWith("_sum"))?.value ?? 0;
    for (const letter of "boots") a.doc.getText("note").insert(0, letter);
    await until(() => b.doc.getText("note").length === 5, "b has them");
    // Each page's first step 2 counts, too, and may come late.
    expect(counters.updates.saved - saved).toBeGreaterThanOrEqual(5);
    expect(((await timings.batch.get()).values.find(({ metricName }) => metricName?.endsWith("_sum"))?.value ?? 0) - rows).toBe(5);
    // Two step 1, two step 2 and five edits at least; what was committed together goes out in one; presence comes on top.
    expect(counters.frames.in - before.frames.in).toBeGreaterThanOrEqual(9);
    expect(counters.frames.out - before.frames.out).toBeGreaterThanOrEqual(5);
    expect(counters.bytes.in - before.bytes.in).toBeGreaterThan(5 * 20);
    expect(counters.bytes.out - before.bytes.out).toBeGreaterThan(5 * 20);
    expect(engine.realtime.stats()).toMatchObject({ connections: 2, extended: 0, people: 2, workers: { rooms: 0 } });
    expect(engine.realtime.openRooms()).toEqual([{ mapId, connections: 2, userIds: expect.arrayContaining([ann.userId, bob.userId]) }]);
  });

  it("how joins were answered", async () => {
    const a = stockClient(engine, mapId, ann);
    await a.synced();
    a.doc.getText("note").insert(0, "boots");
    const witness = stockClient(engine, mapId, bob);
    await until(() => witness.doc.getText("note").toString() === "boots", "committed");
    const [whole, deletes, tail] = [await joins("whole"), await joins("deletes"), await joins("tail")];
    await rawClient(engine, mapId, { cookie: ann.cookie }).joined();
    const known = rawClient(engine, mapId, { cookie: ann.cookie, join: false });
    await known.opened();
    known.sendStepOne(Y.encodeStateVector(a.doc));
    await known.joined();
    const stranger = new Y.Doc();
    stranger.getText("note").insert(0, "x");
    const behind = rawClient(engine, mapId, { cookie: ann.cookie, join: false });
    await behind.opened();
    behind.sendStepOne(Y.encodeStateVector(stranger));
    await behind.joined();
    expect([await joins("whole") - whole, await joins("deletes") - deletes, await joins("tail") - tail]).toEqual([1, 1, 1]);
  });

  it("what was refused, why, and how the connection ended", async () => {
    const updateOf = (words: string) => {
      const doc = new Y.Doc();
      doc.clientID = freshClientId();
      doc.getText("note").insert(0, words);
      return Y.encodeStateAsUpdate(doc);
    };
    const broken = rawClient(engine, mapId, { cookie: ann.cookie });
    await broken.joined();
    broken.sendUpdate(Uint8Array.of(255, 255, 255));
    expect(await broken.closed()).toBe(4500);
    const reader = rawClient(engine, mapId, { cookie: viewer.cookie, params: { x: "1" } });
    await reader.joined();
    reader.sendUpdate(updateOf("mine"));
    await until(() => counters.updates["read-only"] > before.updates["read-only"], "the viewer's edit");
    const anns = updateOf("Ann's");
    const author = rawClient(engine, mapId, { cookie: ann.cookie });
    await author.joined();
    author.sendUpdate(anns);
    await until(() => counters.updates.saved > before.updates.saved, "Ann's edit");
    const thief = rawClient(engine, mapId, { cookie: bob.cookie });
    await thief.joined();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, anns);
    const [clientId = 0] = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];
    doc.clientID = clientId;
    doc.getText("note").insert(0, "Bob's");
    thief.sendUpdate(Y.encodeStateAsUpdate(doc));
    expect(await thief.closed()).toBe(4501);
    author.socket.close();
    await until(() => ended("left") > 0, "Ann has left");
    expect(await rawClient(engine, mapId).closed()).toBe(4401);
    expect(counters.updates.guard - before.updates.guard).toBe(1);
    expect(counters.updates.foreign - before.updates.foreign).toBe(1);
    expect([ended("4500"), ended("4501"), ended("4401")]).toEqual([1, 1, 1]);
  });

  it("who was asked again, and who had to wait", async () => {
    const doc = new Y.Doc();
    doc.getText("note").insert(0, "first");
    const first = Y.encodeStateVector(doc);
    doc.getText("note").insert(0, "second");
    const client = rawClient(engine, mapId, { cookie: ann.cookie });
    await client.joined();
    client.sendUpdate(Y.encodeStateAsUpdate(doc, first));
    await until(() => counters.resyncs > before.resyncs, "asked again");
    expect(counters.updates.gap - before.updates.gap).toBe(1);
    const pauses = counters.pauses;
    for (let n = 0; n < 40; n += 1) client.sendUpdate(Y.encodeStateAsUpdate(doc));
    await until(() => counters.pauses > pauses, "it sends more than it may");
  });
});

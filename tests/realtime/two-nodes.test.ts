/** Two processes, one database: what is written on one is seen on the other, with the bus and without it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Bus, BusMessage } from "@/lib/bus/bus";
import { InProcessBus } from "@/lib/bus/in-process-bus";
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, type TestPerson, type TestWorkspace } from "./support/workspace";

/** Two buses joined by a wire that can be cut; messages arrive a moment later, as over Redis. */
function joinedBuses() {
  const fail = (error: unknown) => { throw error; };
  const wire = { cut: false };
  const ends = [new InProcessBus(fail), new InProcessBus(fail)] as const;
  const end = (own: InProcessBus, other: InProcessBus): Bus => ({
    // Lost, and nobody has noticed.
    isAway: false,
    publish(message: BusMessage) {
      own.publish(message);
      setImmediate(() => { if (!wire.cut) other.publish(message); });
    },
    subscribe: (listener) => own.subscribe(listener),
    close: () => own.close(),
  });
  return { wire, buses: [end(ends[0], ends[1]), end(ends[1], ends[0])] as const };
}

describe.runIf(DATABASE_KINDS.includes("PostgreSQL"))("two nodes", () => {
  let database: TestDatabase;
  let nodes: readonly [TestEngine, TestEngine];
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let bob: TestPerson;
  let mapId: string;
  const { wire, buses } = joinedBuses();

  beforeAll(async () => {
    database = await openTestDatabase("PostgreSQL");
    nodes = [
      await startEngine(database.pool, { bus: buses[0], limits: { compactAfterUpdates: 30 } }),
      await startEngine(database.pool, { bus: buses[1] }),
    ];
    workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor");
    bob = await workspace.person("Bob", "editor");
  });
  beforeEach(async () => {
    wire.cut = false;
    mapId = await workspace.map();
  });
  afterEach(destroyStockClients);
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await database.close();
  });
  const pair = async () => {
    const [a, b] = [stockClient(nodes[0], mapId, ann), stockClient(nodes[1], mapId, bob)];
    await Promise.all([a.synced(), b.synced()]);
    return [a, b] as const;
  };
  const note = ({ doc }: { doc: Y.Doc }) => doc.getText("note").toString();

  it("show each other's letters and people", async () => {
    const [a, b] = await pair();
    for (let n = 0; n < 40; n += 1) {
      a.doc.getText("note").insert(0, "a");
      b.doc.getText("note").insert(b.doc.getText("note").length, "b");
      if (n % 4 === 0) await new Promise((resolve) => { setImmediate(resolve); });
    }
    await until(() => note(a) === note(b) && note(a).length === 80, "both have all");
    a.provider.awareness.setLocalStateField("cursor", 1);
    await until(() => b.provider.awareness.getStates().get(a.doc.clientID)?.["user"] !== undefined, "presence crosses");
    a.provider.disconnect();
    await until(() => !b.provider.awareness.getStates().has(a.doc.clientID), "and leaves");
  });

  it("without the bus find each other's letters in the log, and nobody's presence is wiped", async () => {
    const [a, b] = await pair();
    a.provider.awareness.setLocalStateField("cursor", 1);
    await until(() => b.provider.awareness.getStates().has(a.doc.clientID), "seen");
    wire.cut = true;
    for (let n = 0; n < 60; n += 1) a.doc.getText("note").insert(0, "a");
    b.doc.getText("note").insert(0, "b");
    await until(() => note(a).length === 61 && note(a) === note(b), "found", 6_000);
    expect(b.provider.awareness.getStates().has(a.doc.clientID)).toBe(true);
    expect([a.closes, b.closes]).toEqual([[], []]);
  });

  it("take a page that comes over with what it has from the other node", async () => {
    const [a, b] = await pair();
    wire.cut = true;
    a.doc.getText("note").insert(0, "committed over there");
    const witness = stockClient(nodes[0], mapId, bob);
    await until(() => note(witness) === "committed over there", "committed");
    // Bob's page moves to the other node before that one knows, and states Ann's words as part of its own copy.
    const moved = stockClient(nodes[1], mapId, bob, { connect: false });
    Y.applyUpdate(moved.doc, Y.encodeStateAsUpdate(witness.doc));
    moved.doc.getText("note").insert(0, "and ");
    moved.provider.connect();
    await until(() => note(b) === "and committed over there", "taken");
    expect(moved.closes).toEqual([]);
  });
});

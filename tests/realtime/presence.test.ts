/** Presence: everybody is who the server says, nobody speaks for another, and those who left are gone. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyRawClients, rawClient, type RawClient } from "./support/raw-client";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, type TestPerson, type TestWorkspace } from "./support/workspace";

describe("presence", () => {
  let database: TestDatabase;
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let bob: TestPerson;
  let mapId: string;

  beforeAll(async () => {
    database = await openTestDatabase("embedded");
    engine = await startEngine(database.pool, { limits: { keepAliveMs: 3_000 } });
    workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor", ["SA", "SU"]);
    bob = await workspace.person("Bob", "viewer");
  });
  beforeEach(async () => { mapId = await workspace.map(); });
  afterEach(() => {
    destroyRawClients();
    destroyStockClients();
  });
  afterAll(async () => {
    await engine.close();
    await database.close();
  });

  const join = async (person: TestPerson, clientId?: number): Promise<RawClient> => {
    const client = rawClient(engine, mapId, { cookie: person.cookie, params: clientId === undefined ? {} : { x: "1", client: String(clientId) } });
    await client.joined();
    return client;
  };
  const department = (code: string) => workspace.departments.find((one) => one.code === code);

  it("carries the server's word about who it is, whatever the page says", async () => {
    const id = freshClientId();
    const [client, peer] = [await join(ann, id), await join(bob)];
    client.sendPresence([[id, 1, { user: { id: bob.userId, name: "The boss" }, departmentId: department("SU")?.id, cursor: { x: 1 } }]]);
    await until(() => peer.heard.presence.has(id), "heard");
    expect(peer.heard.presence.get(id)).toEqual({
      user: { id: ann.userId, name: "Ann", department: department("SU") }, departmentId: department("SU")?.id, cursor: { x: 1 },
    });
  });

  it("posts as none when the department is not the person's or none is wanted, as the first when nothing is said", async () => {
    const id = freshClientId();
    const [client, peer] = [await join(ann, id), await join(bob)];
    const say = async (clock: number, state: object) => {
      client.sendPresence([[id, clock, { ...state, clock }]]);
      await until(() => peer.heard.presence.get(id)?.["clock"] === clock, "heard");
      return peer.heard.presence.get(id);
    };
    expect(await say(1, { departmentId: crypto.randomUUID() })).toMatchObject({ departmentId: null, user: { id: ann.userId, name: "Ann" } });
    expect((await say(2, { departmentId: null }))?.["user"]).toEqual({ id: ann.userId, name: "Ann" });
    expect((await say(3, {}))?.["user"]).toEqual({ id: ann.userId, name: "Ann", department: department("SA") });
  });

  it("says nothing for other people's ids, neither states nor leaving", async () => {
    const [annId, bobId] = [freshClientId(), freshClientId()];
    const [victim, attacker, peer] = [await join(ann, annId), await join(bob, bobId), await join(bob)];
    victim.sendPresence([[annId, 1, { cursor: "here" }]]);
    await until(() => peer.heard.presence.has(annId), "heard");
    attacker.sendPresence([[annId, 99, null]]);
    attacker.sendPresence([[annId, 99, { cursor: "forged" }]]);
    attacker.sendPresence([[annId, 100, null], [bobId, 1, { cursor: "mine" }], [freshClientId(), 1, { ghost: true }]]);
    await until(() => peer.heard.presence.has(bobId), "the attacker's own");
    expect(peer.heard.presence.get(annId)).toMatchObject({ cursor: "here" });
    expect(peer.heard.presence.size).toBe(2);
    expect(attacker.closeCode()).toBeNull();
  });

  it("never comes back to the page it is about", async () => {
    const id = freshClientId();
    const [client, peer] = [await join(ann, id), await join(bob, freshClientId())];
    client.sendPresence([[id, 1, { cursor: 1 }]]);
    await until(() => peer.heard.presence.has(id), "heard");
    expect(client.heard.presence.has(id)).toBe(false);
  });

  it("is gone as soon as the socket is", async () => {
    const id = freshClientId();
    const [client, peer] = [await join(ann, id), await join(bob)];
    client.sendPresence([[id, 1, {}]]);
    await until(() => peer.heard.presence.get(id) != null, "there");
    client.socket.terminate();
    await until(() => peer.heard.presence.get(id) === null, "gone");
  });

  it("shows a page again that comes back with the clock it left with", async () => {
    const watcher = stockClient(engine, mapId, bob);
    const person = stockClient(engine, mapId, ann);
    await Promise.all([watcher.synced(), person.synced()]);
    person.provider.awareness.setLocalStateField("cursor", 1);
    const seen = () => watcher.provider.awareness.getStates().has(person.doc.clientID);
    await until(seen, "seen");
    person.provider.disconnect();
    await until(() => !seen(), "gone");
    person.provider.connect();
    await until(seen, "seen again");
  });

  it("is shown to one who comes later, and to stock clients among each other", async () => {
    const [a, b] = [stockClient(engine, mapId, ann), stockClient(engine, mapId, bob)];
    await Promise.all([a.synced(), b.synced()]);
    a.provider.awareness.setLocalStateField("cursor", { x: 0.5 });
    const seenBy = (client: typeof a, id: number) => client.provider.awareness.getStates().get(id);
    await until(() => seenBy(b, a.doc.clientID)?.["cursor"] !== undefined, "seen");
    expect(seenBy(b, a.doc.clientID)?.["user"]).toMatchObject({ name: "Ann" });
    const late = stockClient(engine, mapId, bob);
    await until(() => seenBy(late, a.doc.clientID) !== undefined && seenBy(late, b.doc.clientID) !== undefined, "seen by the late one");
    expect(seenBy(a, a.doc.clientID)).not.toHaveProperty("user");
  });

  it("of more than 4 KB is not passed on", async () => {
    const id = freshClientId();
    const [client, peer] = [await join(ann, id), await join(bob)];
    client.sendPresence([[id, 1, { blob: "x".repeat(5_000) }]]);
    client.sendPresence([[id, 2, { small: true }]]);
    await until(() => peer.heard.presence.has(id), "the small one");
    expect(peer.heard.presence.get(id)).toHaveProperty("small");
    expect(peer.heard.presenceMessages).toBe(1);
  });

  it("of twenty thousand strangers who leave costs nothing and tells nobody anything", async () => {
    const [client, peer] = [await join(ann, freshClientId()), await join(bob)];
    client.sendPresence(Array.from({ length: 20_000 }, (_, n) => [n, 1, null] as const));
    client.sendStepOne();
    await until(() => client.heard.updates.length === 2, "still served");
    expect(peer.heard.presence.size).toBe(0);
  });

  it("goes out at most thirty times a second, always the latest", async () => {
    const id = freshClientId();
    const [client, peer] = [await join(ann, id), await join(bob)];
    const start = performance.now();
    for (let n = 1; n <= 150; n += 1) client.sendPresence([[id, n, { n }]]);
    await until(() => peer.heard.presence.get(id)?.["n"] === 150, "the latest");
    const seconds = (performance.now() - start) / 1000;
    expect(peer.heard.presenceMessages).toBeLessThanOrEqual(Math.ceil(seconds * 30) + 2);
  });

  it("changes with the person's departments without a word from the page", async () => {
    const cleo = await workspace.person("Cleo", "editor", ["SA"]);
    const id = freshClientId();
    const [client, peer] = [await join(cleo, id), await join(bob)];
    client.sendPresence([[id, 1, { departmentId: department("SA")?.id }]]);
    await until(() => peer.heard.presence.has(id), "heard");
    await database.pool.query(`DELETE FROM "MembershipDepartment" WHERE "userId" = $1`, [cleo.userId]);
    engine.bus.publish({ type: "access", workspaceId: workspace.workspaceId, userId: cleo.userId });
    await until(() => peer.heard.presence.get(id)?.["departmentId"] === null, "without a department");
  });

  it("or an empty word in its place keeps a silent stock client connected", async () => {
    const client = await join(bob);
    const before = client.heard.presenceMessages;
    await until(() => client.heard.presenceMessages > before, "heard something", 5_000);
    expect(client.heard.presence.size).toBe(0);
  });
});

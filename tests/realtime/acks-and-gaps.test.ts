/** "Saved" is true, gaps are asked for, forgeries change nothing for anyone. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyRawClients, joinAs, type RawClient } from "./support/raw-client";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, readLog, type TestPerson, type TestWorkspace } from "./support/workspace";

/** A document whose updates a test sends by hand. */
function writer(clientId = freshClientId()) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const type = (text: string): Uint8Array => {
    doc.getText("note").insert(doc.getText("note").length, text);
    return updates.at(-1) ?? new Uint8Array();
  };
  return { doc, clientId, type, all: () => Y.encodeStateAsUpdate(doc) };
}
const textOf = (updates: readonly Uint8Array[]): string => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText("note").toString();
};

describe("a connection", () => {
  let database: TestDatabase;
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let bob: TestPerson;
  let mapId: string;

  beforeAll(async () => {
    database = await openTestDatabase("embedded");
    engine = await startEngine(database.pool);
    workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor");
    bob = await workspace.person("Bob", "editor");
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

  const join = (person: TestPerson, clientId?: number): Promise<RawClient> => joinAs(engine, mapId, person, clientId);
  const stored = async (): Promise<string> => textOf(await readLog(database.pool, mapId));

  it("is told of each frame once it is in the database", async () => {
    const own = writer();
    const client = await join(ann, own.clientId);
    for (let n = 1; n <= 30; n += 1) {
      client.sendUpdate(own.type("x"));
      await until(() => client.heard.acks.at(-1) === n, `ack ${n}`);
      expect((await stored()).length).toBe(n);
    }
  });

  it("is told of many at once when it types faster than the database commits", async () => {
    const own = writer();
    const client = await join(ann, own.clientId);
    for (let n = 0; n < 150; n += 1) client.sendUpdate(own.type("y"));
    await until(() => client.heard.acks.at(-1) === 150, "all acked");
    expect(client.heard.acks).toEqual([...client.heard.acks].sort((a, b) => a - b));
    expect((await stored()).length).toBe(150);
  });

  it("is told that what it repeats is saved, and nobody else hears it again", async () => {
    const own = writer();
    const [client, peer] = [await join(ann, own.clientId), await join(bob)];
    client.sendUpdate(own.type("once"));
    await until(() => client.heard.acks.at(-1) === 1 && peer.heard.updates.length === 2, "saved and seen");
    client.sendUpdate(own.all());
    client.sendStepTwo(own.all());
    await until(() => client.heard.acks.at(-1) === 3, "acked");
    expect(peer.heard.updates.length).toBe(2);
    const { rows } = await database.pool.query(`SELECT 1 FROM "DocumentUpdate" WHERE "mapId" = $1`, [mapId]);
    expect(rows.length).toBe(1);
  });

  it("is asked for what is missing, and not told it is saved before that has come", async () => {
    const own = writer();
    const [client, peer] = [await join(ann, own.clientId), await join(bob)];
    own.type("lost ");
    const second = own.type("kept ");
    const asked = client.heard.stepOnes.length;
    client.sendUpdate(second);
    await until(() => client.heard.stepOnes.length === asked + 1, "asked again");
    client.sendUpdate(own.type("more "));
    client.sendStepTwo(own.all());
    await until(() => client.heard.acks.at(-1) === 3, "all three acked");
    expect(client.heard.acks).toEqual([3]);
    await until(() => textOf(peer.heard.updates) === "lost kept more ", "the peer has all of it");
    expect(client.heard.stepOnes.length).toBe(asked + 1);
  });

  it("ends when it keeps sending what builds on nothing, and the others do not notice", async () => {
    const own = writer();
    const [client, peer] = [await join(ann, own.clientId), await join(bob)];
    own.type("lost");
    const orphan = own.type("orphan");
    for (let n = 0; n < 20; n += 1) client.sendStepTwo(orphan);
    expect(await client.closed()).toBe(4500);
    expect(peer.closeCode()).toBeNull();
  });

  it("may not extend somebody else's client id", async () => {
    const theirs = writer();
    const [client, victim, peer] = [await join(ann), await join(bob, theirs.clientId), await join(bob)];
    victim.sendUpdate(theirs.type("mine"));
    await until(() => textOf(peer.heard.updates) === "mine", "written");
    client.sendUpdate(theirs.type(" forged"));
    expect(await client.closed()).toBe(4501);
    expect(textOf(peer.heard.updates)).toBe("mine");
    expect(await stored()).toBe("mine");
    // The victim's own next words find their place.
    const honest = new Y.Doc();
    honest.clientID = theirs.clientId;
    for (const update of peer.heard.updates) Y.applyUpdate(honest, update);
    const before = Y.encodeStateVector(honest);
    honest.getText("note").insert(4, " again");
    victim.sendUpdate(Y.encodeStateAsUpdate(honest, before));
    await until(() => textOf(peer.heard.updates) === "mine again", "the victim writes on");
  });

  it("may not squat a client id that another page told first", async () => {
    const id = freshClientId();
    const [owner, squatter] = [await join(bob, id), await join(ann)];
    squatter.sendUpdate(writer(id).type("squatted"));
    expect(await squatter.closed()).toBe(4501);
    owner.sendUpdate(writer(id).type("mine"));
    await until(() => owner.heard.acks.at(-1) === 1, "the owner writes");
    expect(await stored()).toBe("mine");
  });

  it("may not write with a client id of the server, not even its own person's", async () => {
    const own = writer();
    await engine.realtime.log.claim({ mapId, clientId: own.clientId, userId: ann.userId, kind: "server" });
    const client = await join(ann);
    client.sendUpdate(own.type("as the server"));
    expect(await client.closed()).toBe(4501);
    expect(await stored()).toBe("");
  });

  it("changes nothing by re-stating known clocks with other words", async () => {
    const theirs = writer();
    const [victim, attacker, peer] = [await join(bob, theirs.clientId), await join(ann), await join(bob)];
    victim.sendUpdate(theirs.type("truth"));
    await until(() => textOf(peer.heard.updates) === "truth", "written");
    const forged = theirs.all();
    forged.set(Buffer.from("LIES!"), Buffer.from(forged).indexOf("truth"));
    attacker.sendUpdate(forged);
    attacker.sendStepTwo(forged);
    await until(() => attacker.heard.acks.at(-1) === 2, "nothing new in it");
    const late = await join(bob);
    expect(textOf(late.heard.updates)).toBe("truth");
    expect(textOf(peer.heard.updates)).toBe("truth");
  });

  it("brings a backlog of several client ids, each claimed on the way", async () => {
    const [first, second] = [writer(), writer()];
    first.type("monday ");
    Y.applyUpdate(second.doc, first.all());
    second.type("tuesday");
    const client = await join(ann);
    client.sendStepTwo(second.all());
    await until(() => client.heard.acks.at(-1) === 1, "saved");
    expect(await stored()).toBe("monday tuesday");
    const { rows } = await database.pool.query(`SELECT "clientId" FROM "DocumentClient" WHERE "mapId" = $1 AND "userId" = $2`, [mapId, ann.userId]);
    expect(rows.map((row: { clientId: string }) => Number(row.clientId)).sort()).toEqual([first.clientId, second.clientId].sort());
  });

  it("names the author before it shows the first words", async () => {
    const own = writer();
    const [client, peer] = [await join(ann, own.clientId), await join(bob)];
    client.sendUpdate(own.type("who am I"));
    await until(() => textOf(peer.heard.updates) === "who am I", "seen");
    const authors = peer.heard.notices.flatMap((notice) => (notice.type === "authors" ? notice.authors : []));
    expect(authors).toContainEqual({ clientId: own.clientId, userId: ann.userId, server: false });
    const late = await join(bob);
    expect(late.heard.notices.flatMap((notice) => (notice.type === "authors" ? notice.authors : []))).toEqual(authors);
  });

  it.each([
    ["noise", Uint8Array.of(0, 2, 5, 1, 2, 3, 4, 5)],
    ["an unknown message type", Uint8Array.of(99, 1)],
    ["a length beyond the end", Uint8Array.of(0, 2, 200, 1)],
    ["nothing", new Uint8Array()],
  ])("ends when it sends %s; the room lives on", async (_name, bytes) => {
    const [client, peer] = [await join(ann), await join(bob)];
    client.send(bytes);
    expect(await client.closed()).toBe(4500);
    const own = writer();
    const other = await join(ann, own.clientId);
    other.sendUpdate(own.type("alive"));
    await until(() => textOf(peer.heard.updates) === "alive", "alive");
  });

  it("may bring a large update, which is checked in the worker, and goes on typing behind it", async () => {
    const own = writer();
    const [client, peer] = [await join(ann, own.clientId), await join(bob)];
    client.sendUpdate(own.type("z".repeat(300_000)));
    client.sendUpdate(own.type("!"));
    await until(() => textOf(peer.heard.updates).length === 300_001, "seen");
    await until(() => client.heard.acks.at(-1) === 2, "saved");
    const late = stockClient(engine, mapId, bob);
    await late.synced();
    expect(late.doc.getText("note").length).toBe(300_001);
  });

  it("is refused a large update that breaks the rules", async () => {
    const theirs = writer();
    const [victim, client] = [await join(bob, theirs.clientId), await join(ann)];
    victim.sendUpdate(theirs.type("mine"));
    await until(() => victim.heard.acks.at(-1) === 1, "written");
    client.sendUpdate(theirs.type("f".repeat(100_000)));
    expect(await client.closed()).toBe(4501);
    expect(await stored()).toBe("mine");
  });
});

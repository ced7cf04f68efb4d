/** What one person may cost the others: unread bytes, unanswered pings, silence, rates, rights that ended, a stop. */
import { connect } from "node:net";
import { Duplex } from "node:stream";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "@/lib/collaboration/close-codes";
import { DEFAULT_LIMITS } from "@/lib/config/limits";
import type { CommitRow } from "@/server/realtime/commit-statement";
import { counters } from "@/server/realtime/counters";
import { DocumentIndex } from "@/server/realtime/document-index";
import { DebtBucket, PersonBuckets } from "@/server/realtime/limits";
import { Outbox } from "@/server/realtime/outbox";
import { RoomIntake, type IntakeOutcome } from "@/server/realtime/room-intake";
import { guardUpdate } from "@/server/realtime/update-guard";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine, type TestEngineOptions } from "./support/engine";
import { applyAll } from "./support/guarded-log";
import { destroyRawClients, joinAs, type RawClient } from "./support/raw-client";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, readLog, type TestPerson, type TestWorkspace } from "./support/workspace";

const LIMITS = DEFAULT_LIMITS.realtime;

/** A text whose updates a test sends by hand. */
function typist(clientId = freshClientId()) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  let last = new Uint8Array();
  doc.on("update", (update: Uint8Array) => { last = new Uint8Array(update); });
  const text = doc.getText("note");
  return {
    clientId,
    type(words: string): Uint8Array {
      text.insert(text.length, words);
      return last;
    },
    erase(): Uint8Array {
      text.delete(0, text.length);
      return last;
    },
  };
}
const noteIn = (updates: readonly Uint8Array[]): string => applyAll(updates).getText("note").toJSON();

describe("an outbox", () => {
  /** A reader that takes nothing until it is asked to. */
  function reader(limits = { presenceDropBytes: 1_000, closeAtBufferedBytes: 4_000 }) {
    const taken: (() => void)[] = [];
    let read = 0;
    const socket = new Duplex({
      read: () => undefined,
      write(chunk: Buffer, _encoding, done) {
        taken.push(() => {
          read += chunk.length;
          done();
        });
      },
    });
    let overflows = 0;
    const outbox = new Outbox(socket, limits, () => { overflows += 1; });
    return {
      outbox, overflows: () => overflows, read: () => read,
      async readAll() {
        await until(() => {
          for (const take of taken.splice(0)) take();
          return socket.writableLength === 0;
        }, "read");
      },
    };
  }

  it("gives a slow reader no presence, ends it at the limit, and knows since when it is slow", async () => {
    const { outbox, overflows, read, readAll } = reader();
    outbox.send(Buffer.alloc(1_001));
    expect(outbox.slowSince).not.toBeNull();
    outbox.sendPresence(Buffer.alloc(10));
    expect(outbox.unsentBytes).toBe(1_001);
    await readAll();
    expect(outbox.slowSince).toBeNull();
    outbox.sendPresence(Buffer.alloc(10));
    await readAll();
    expect(read()).toBe(1_011);
    for (let n = 0; n < 5; n += 1) outbox.send(Buffer.alloc(1_000));
    expect(overflows()).toBe(0);
    outbox.send(Buffer.alloc(1));
    expect(overflows()).toBe(1);
  });

  it("lets a page that joins have the whole map, however large", () => {
    const { outbox, overflows } = reader();
    outbox.sendDocument(Buffer.alloc(50_000));
    outbox.send(Buffer.alloc(3_000));
    expect(overflows()).toBe(0);
    for (let n = 0; n < 3; n += 1) outbox.send(Buffer.alloc(1_000));
    expect(overflows()).toBe(1);
  });
});

describe("a person's bucket", () => {
  it("is shared by their connections, and who is in debt waits until it has flowed in", () => {
    const bucket = new DebtBucket(100, 0);
    expect(bucket.take(100, 0)).toBe(0);
    expect(bucket.take(50, 0)).toBe(500);
    expect(bucket.take(50, 0)).toBe(1_000);
    expect(bucket.take(0, 999)).toBe(1);
    expect(bucket.take(0, 1_000)).toBe(0);
    const buckets = new PersonBuckets(10);
    expect(buckets.of("ann")).toBe(buckets.of("ann"));
    expect(buckets.of("ann")).not.toBe(buckets.of("bob"));
  });
});

describe("an edit that had to wait", () => {
  it("is not written when its person's right has ended meanwhile", async () => {
    const index = new DocumentIndex();
    let checked: () => void = () => undefined;
    const rows: CommitRow[] = [];
    const intake = new RoomIntake({
      mapId: "map", index, owners: new Map([[7, { userId: "ann", server: false }]]), isFull: () => false,
      guard: (bytes, known) => new Promise((resolve) => { checked = () => resolve(guardUpdate(bytes, known, LIMITS)); }),
      claim: () => Promise.resolve("yours"), enqueue: (row) => rows.push(row), onCommitted: () => undefined,
    });
    const sender = { id: "page", userId: "ann", mayWrite: true };
    const send = async (mayWriteThen: boolean): Promise<IntakeOutcome> => {
      sender.mayWrite = true;
      const outcome = intake.receive(sender, typist(7).type("words"), () => undefined);
      sender.mayWrite = mayWriteThen;
      checked();
      return outcome;
    };
    expect(await send(false)).toEqual({ kind: "not-allowed" });
    expect(rows).toEqual([]);
    expect(await send(true)).toEqual({ kind: "taken" });
    expect(rows.length).toBe(1);
  });
});

describe("on a real socket", () => {
  let database: TestDatabase;
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let bob: TestPerson;
  let mapId: string;

  beforeAll(async () => { database = await openTestDatabase("embedded"); });
  afterAll(() => database.close());
  beforeEach(async () => {
    workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor");
    bob = await workspace.person("Bob", "editor");
    mapId = await workspace.map();
  });
  afterEach(async () => {
    destroyRawClients();
    destroyStockClients();
    await engine.close();
  });
  const start = async (limits: TestEngineOptions["limits"], port?: number): Promise<void> => {
    engine = await startEngine(database.pool, { limits, port });
  };
  const join = (person: TestPerson, clientId = freshClientId()): Promise<RawClient> => joinAs(engine, mapId, person, clientId);
  const stored = async (): Promise<string> => noteIn(await readLog(database.pool, mapId));

  it("one who does not read gets no more answers to pings than fit in the way", async () => {
    await start({ presenceDropBytes: 64 * 1024 });
    const silent = await join(ann);
    silent.socket.pause();
    const payload = Buffer.alloc(125);
    // 25 MB of answers; the system's own buffers hold some of them.
    for (let batch = 0; batch < 200; batch += 1) {
      for (let n = 0; n < 1_000; n += 1) silent.socket.ping(payload);
      await until(() => silent.socket.bufferedAmount === 0, "sent");
    }
    const typing = typist();
    const other = await join(bob, typing.clientId);
    other.sendUpdate(typing.type("still served"));
    await until(() => other.heard.acks.at(-1) === 1, "served");
    expect(engine.unsentBytes()).toBeLessThan(256 * 1024);
  });

  it("one who reads too slowly for too long is closed, and has everything when it comes back", async () => {
    await start({ slowReaderMs: 1_000, presenceDropBytes: 64 * 1024, closeAtBufferedBytes: 2 ** 30, messagesPerSecondPerUser: 100_000 });
    const typing = typist();
    const before = counters.endings.get(CLOSE.tryAgain) ?? 0;
    const [slow, writer] = [await join(bob), await join(ann, typing.clientId)];
    slow.socket.pause();
    let sent = 0;
    while (engine.unsentBytes() < 128 * 1024) {
      writer.sendUpdate(typing.type("x".repeat(500_000)));
      sent += 1;
      await until(() => writer.heard.acks.at(-1) === sent, `saved ${sent}`);
    }
    await until(() => counters.endings.get(CLOSE.tryAgain) === before + 1, "closed");
    expect(writer.closeCode()).toBeNull();
    const back = await join(bob);
    await until(() => noteIn(back.heard.updates).length === sent * 500_000, "all of it");
  });

  it("one who begins many large messages and finishes none is sent away from the fifth on", async () => {
    await start({ maxFrameBytes: 256 * 1024 });
    const peer = await join(bob);
    const clients: RawClient[] = [];
    for (let n = 0; n < 8; n += 1) clients.push(await join(ann));
    // The header of a masked message of 250,000 bytes, and all of them but the last.
    const begun = Buffer.concat([Buffer.from([0x82, 0x80 | 127, 0, 0, 0, 0, 0, 3, 0xd0, 0x90, 0, 0, 0, 0]), Buffer.alloc(249_999)]);
    const before = counters.endings.get(CLOSE.tryAgain) ?? 0;
    for (const { socket } of clients) (socket as unknown as { _socket: Duplex })._socket.write(begun);
    await until(() => counters.endings.get(CLOSE.tryAgain) === before + 4, "sent away");
    expect(engine.realtime.stats().connections).toBe(5);
    expect(peer.closeCode()).toBeNull();
  });

  it("one who has vanished without a word is let go, one who answers pings stays", async () => {
    await start({ keepAliveMs: 3_000, deadAfterMs: 5_000 });
    const listener = await join(bob);
    const gone = connect(engine.port, "127.0.0.1", () => {
      gone.write(`GET /sync/${mapId} HTTP/1.1\r\nHost: 127.0.0.1:${engine.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nCookie: ${ann.cookie}\r\n\r\n`);
    });
    let ended = false;
    gone.on("error", () => undefined);
    gone.on("close", () => { ended = true; });
    gone.resume();
    await until(() => engine.realtime.stats().connections === 2, "there");
    const before = counters.endings.get("silent") ?? 0;
    await until(() => ended, "let go", 25_000);
    expect(engine.realtime.stats().connections).toBe(1);
    expect(counters.endings.get("silent")).toBe(before + 1);
    expect(listener.closeCode()).toBeNull();
    expect(LIMITS.deadAfterMs).toBeLessThan(45_000);
  });

  it("a frame that waits for its tokens is not written when its sender is signed out meanwhile", async () => {
    await start({ messagesPerSecond: 1 });
    const [own, others] = [typist(), typist()];
    const [leaver, stayer] = [await join(ann, own.clientId), await join(bob, others.clientId)];
    for (const letter of "abcdef") leaver.sendUpdate(own.type(letter));
    await until(() => leaver.heard.acks.length > 0, "the first are saved");
    await database.pool.query(`UPDATE "UserSession" SET "revokedAt" = now() WHERE id = $1`, [ann.sessionId]);
    const signedOut = counters.endings.get(CLOSE.signedOut) ?? 0;
    engine.bus.publish({ type: "session", userId: ann.userId });
    await until(() => counters.endings.get(CLOSE.signedOut) === signedOut + 1, "closed");
    const before = await stored();
    // Three messages at one a second: whatever of the other waited for its tokens would have come through by then.
    for (const letter of "xyz") stayer.sendUpdate(others.type(letter));
    await until(() => stayer.heard.acks.at(-1) === 3, "time has passed");
    expect((await stored()).replace(/[xyz]/g, "")).toBe(before);
    expect(before).not.toContain("f");
  });

  it("a map that is as large as it may be takes nothing but deletions, and everybody still reads it", async () => {
    await start({ maxMapBytes: 10_000 });
    const typing = typist();
    const [writer, reader] = [await join(ann, typing.clientId), await join(bob)];
    writer.sendUpdate(typing.type("x".repeat(20_000)));
    await until(() => writer.heard.acks.at(-1) === 1, "the last that fits");
    writer.sendUpdate(typing.type("y"));
    expect(await writer.closed()).toBe(CLOSE.tooLarge);
    const again = await join(ann);
    again.sendUpdate(typist(typing.clientId).type("x".repeat(20_000))); // known: nothing new
    const erasing = typist(typing.clientId);
    erasing.type("x".repeat(20_000));
    again.sendUpdate(erasing.erase());
    await until(() => again.heard.acks.at(-1) === 2, "deleted");
    expect(reader.closeCode()).toBeNull();
    expect(await stored()).toBe("");
  });

  it("a stop commits what was accepted, and nobody who comes back misses a letter", async () => {
    await start({});
    const people = [stockClient(engine, mapId, ann), stockClient(engine, mapId, bob)];
    await Promise.all(people.map((person) => person.synced()));
    const typing = typist();
    const client = await join(ann, typing.clientId);
    for (let n = 0; n < 100; n += 1) {
      client.sendUpdate(typing.type("."));
      for (const person of people) person.cards.set(`${person.doc.clientID} ${n}`, n);
    }
    await until(() => client.heard.acks.length > 0, "the first are saved");
    const { port } = engine;
    await engine.close();
    expect(await client.closed()).toBe(CLOSE.goingAway);
    const acknowledged = client.heard.acks.at(-1) ?? 0;
    expect((await stored()).length).toBeGreaterThanOrEqual(acknowledged);
    await start({}, port);
    const late = stockClient(engine, mapId, bob);
    await until(() => people.every(({ provider }) => provider.synced), "back");
    await until(() => late.cards.size === 200, "nothing is missing", 20_000);
  });
});

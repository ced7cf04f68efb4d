/** Too much, too slow, too long: one connection's trouble stays its own. */
import { connect, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { TokenBucket } from "@/server/realtime/limits";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyRawClients, rawClient, type RawClient } from "./support/raw-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, type TestPerson, type TestWorkspace } from "./support/workspace";

describe("a token bucket", () => {
  it("lets a second's worth through at once, then as many as flow in", () => {
    const bucket = new TokenBucket(100, 0);
    for (let n = 0; n < 100; n += 1) expect(bucket.take(1, 0)).toBe(0);
    expect(bucket.take(1, 0)).toBe(10);
    expect(bucket.take(1, 10)).toBe(0);
    expect(bucket.take(50, 10)).toBe(500);
    expect(bucket.take(1_000, 1_010)).toBe(0);
  });
});

describe("one connection's trouble", () => {
  let database: TestDatabase;
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let mapId: string;

  beforeAll(async () => {
    database = await openTestDatabase("embedded");
    engine = await startEngine(database.pool, { limits: { messagesPerSecond: 100, messagesPerSecondPerUser: 50_000, presenceDropBytes: 64 * 1024, closeAtBufferedBytes: 512 * 1024 } });
    workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor");
  });
  beforeEach(async () => { mapId = await workspace.map(); });
  afterEach(destroyRawClients);
  afterAll(async () => {
    await engine.close();
    await database.close();
  });
  const join = async (clientId = freshClientId()): Promise<RawClient> => {
    const client = rawClient(engine, mapId, { cookie: ann.cookie, params: { x: "1", client: String(clientId) } });
    await client.joined();
    return client;
  };
  const typist = (clientId: number) => {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    let last = new Uint8Array();
    doc.on("update", (update: Uint8Array) => { last = new Uint8Array(update); });
    return (text: string): Uint8Array => {
      doc.getText("note").insert(doc.getText("note").length, text);
      return last;
    };
  };

  it("a flood above the rate loses nothing and is not closed", async () => {
    const id = freshClientId();
    const client = await join(id);
    const type = typist(id);
    for (let n = 0; n < 300; n += 1) client.sendUpdate(type("."));
    await until(() => client.heard.acks.at(-1) === 300, "all saved", 20_000);
    expect(client.closeCode()).toBeNull();
  });

  it("one who does not read is closed at the limit and the others are served", async () => {
    const id = freshClientId();
    const [slow, writer, peer] = [await join(), await join(id), await join()];
    slow.socket.pause();
    const type = typist(id);
    // The system's own socket buffers hold some megabytes before ours begin to fill.
    let sent = 0;
    while (engine.realtime.stats().connections === 3 && sent < 40) {
      writer.sendUpdate(type("x".repeat(1_000_000)));
      sent += 1;
      await until(() => writer.heard.acks.at(-1) === sent, `saved ${sent}`);
    }
    expect(engine.realtime.stats().connections).toBe(2);
    await until(() => peer.heard.updates.length === sent + 1, "the others have it all");
    expect(slow.closeCode()).toBeNull(); // it has not even read that far
  }, 60_000);

  it("one who asks for the whole map again and again without reading gets it as often as it reads", async () => {
    const id = freshClientId();
    const [writer, greedy] = [await join(id), await join()];
    writer.sendUpdate(typist(id)("x".repeat(400_000)));
    await until(() => writer.heard.acks.at(-1) === 1, "saved");
    greedy.socket.pause();
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().rss;
    for (let n = 0; n < 500; n += 1) greedy.sendStepOne();
    const own = freshClientId();
    const other = await join(own);
    other.sendUpdate(typist(own)("still served"));
    await until(() => other.heard.acks.at(-1) === 1, "others are served");
    expect(process.memoryUsage().arrayBuffers + process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it("a message in more fragments than allowed, or that never ends, stays a socket's own affair", async () => {
    const peer = await join();
    const sockets = await Promise.all(Array.from({ length: 20 }, () => new Promise<Socket>((resolve, reject) => {
      const socket = connect(engine.port, "127.0.0.1", () => {
        socket.write(`GET /sync/${mapId} HTTP/1.1\r\nHost: 127.0.0.1:${engine.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nCookie: ${ann.cookie}\r\n\r\n`);
      });
      socket.once("data", () => resolve(socket));
      socket.on("error", reject);
    })));
    // A first fragment, then 63 that continue it and never the last.
    const fragment = (opcode: number) => Buffer.concat([Buffer.from([opcode, 0x80 | 126, 0x03, 0xe8, 0, 0, 0, 0]), Buffer.alloc(1_000)]);
    for (const socket of sockets) {
      socket.on("error", () => undefined);
      socket.write(Buffer.concat([fragment(0x02), ...Array.from({ length: 62 }, () => fragment(0x00))]));
    }
    const flood = sockets[0];
    let ended = false;
    flood?.on("close", () => { ended = true; });
    flood?.resume();
    for (let n = 0; n < 10; n += 1) flood?.write(fragment(0x00));
    await until(() => ended, "too many fragments end it");
    peer.sendStepOne();
    await until(() => peer.heard.updates.length === 2, "still served");
    for (const socket of sockets) socket.destroy();
  });
});

/** Who gets in, and what the others are told. */
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { encode } from "next-auth/jwt";
import { describeEachDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyRawClients, rawClient } from "./support/raw-client";
import { createPerson, createWorkspace, type TestPerson, type TestWorkspace } from "./support/workspace";

const EXTENDED = { x: "1" };

describeEachDatabase("admission", (database) => {
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let editor: TestPerson;
  let mapId: string;
  const query = (text: string, values: unknown[]) => database().pool.query(text, values);

  beforeAll(async () => {
    engine = await startEngine(database().pool, { limits: { socketsPerUser: 3 } });
    workspace = await createWorkspace(database().pool);
    editor = await workspace.person("Ed", "editor");
    mapId = await workspace.map();
  });
  afterAll(() => engine.close());
  afterEach(destroyRawClients);

  const codeFor = (cookie: string | undefined, map = mapId, params?: Record<string, string>) =>
    rawClient(engine, map, { ...(cookie && { cookie }), ...(params && { params }) }).closed();
  const statusFor = (headers: Record<string, string>, port = engine.port) => new Promise<number>((resolve, reject) => {
    const outgoing = request({
      host: "127.0.0.1", port, path: `/sync/${mapId}`,
      headers: {
        Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        cookie: editor.cookie, ...headers,
      },
    });
    outgoing.on("response", (response) => resolve(response.statusCode ?? 0));
    outgoing.on("upgrade", (_response, socket) => { socket.destroy(); resolve(101); });
    outgoing.on("error", reject);
    outgoing.end();
  });

  it("lets a member in who sends only a cookie", async () => {
    await rawClient(engine, mapId, { cookie: editor.cookie }).joined();
  });

  it("answers a first frame that was sent with the handshake", async () => {
    for (let i = 0; i < 20; i += 1) {
      const client = rawClient(engine, mapId, { cookie: editor.cookie });
      await client.joined();
      client.socket.terminate();
      await client.closed();
    }
  });

  it("says 4401 to nobody, to forged and to ended sign-ins", async () => {
    expect(await codeFor(undefined)).toBe(4401);
    expect(await codeFor("next-auth.session-token=rubbish")).toBe(4401);
    const forged = await encode({ token: { sub: editor.userId, sid: editor.sessionId }, secret: "another secret" });
    expect(await codeFor(`next-auth.session-token=${forged}`)).toBe(4401);
    const revoked = await workspace.person("Rev", "editor");
    await query(`UPDATE "UserSession" SET "revokedAt" = now() WHERE id = $1`, [revoked.sessionId]);
    expect(await codeFor(revoked.cookie)).toBe(4401);
    const expired = await workspace.person("Exp", "editor");
    await query(`UPDATE "UserSession" SET "expiresAt" = now() - interval '1 second' WHERE id = $1`, [expired.sessionId]);
    expect(await codeFor(expired.cookie)).toBe(4401);
    expect(await codeFor(undefined, "no-map")).toBe(4401);
  });

  it("says 4404 for what does not exist or is somebody else's, alike", async () => {
    const stranger = await createPerson(database().pool, "Stranger");
    expect(await codeFor(stranger.cookie)).toBe(4404);
    const elsewhere = await createWorkspace(database().pool);
    expect(await codeFor(editor.cookie, await elsewhere.map())).toBe(4404);
    expect(await codeFor(editor.cookie, randomUUID())).toBe(4404);
    expect(await codeFor(editor.cookie, "not-a-uuid")).toBe(4404);
    const deleted = await workspace.map();
    await query(`UPDATE "Map" SET "deletedAt" = now() WHERE id = $1`, [deleted]);
    expect(await codeFor(editor.cookie, deleted)).toBe(4404);
    const journeyGone = await workspace.map();
    await query(`UPDATE "Journey" SET "deletedAt" = now() WHERE id = (SELECT "journeyId" FROM "Map" WHERE id = $1)`, [journeyGone]);
    expect(await codeFor(editor.cookie, journeyGone)).toBe(4404);
  });

  it("says 4403 to suspended members", async () => {
    const suspended = await workspace.person("Sus", "admin");
    await query(`UPDATE "Membership" SET "suspendedAt" = now() WHERE "userId" = $1`, [suspended.userId]);
    expect(await codeFor(suspended.cookie)).toBe(4403);
  });

  it("refuses foreign pages before the handshake, and lets programs and its own page in", async () => {
    expect(await statusFor({ origin: "https://evil.example" })).toBe(403);
    expect(await statusFor({ origin: "null" })).toBe(403);
    expect(await statusFor({ origin: `http://127.0.0.1:${engine.port + 1}` })).toBe(403);
    expect(await statusFor({ origin: `http://127.0.0.1:${engine.port}` })).toBe(101);
    expect(await statusFor({})).toBe(101);
  });

  it("with PUBLIC_URL takes that origin and no other", async () => {
    const behindProxy = await startEngine(database().pool, { publicUrl: "https://maps.example.org" });
    expect(await statusFor({ origin: "https://maps.example.org" }, behindProxy.port)).toBe(101);
    expect(await statusFor({ origin: "http://maps.example.org" }, behindProxy.port)).toBe(403);
    expect(await statusFor({ origin: `http://127.0.0.1:${behindProxy.port}` }, behindProxy.port)).toBe(403);
    await behindProxy.close();
  });

  it("asks pages of another schema to reload", async () => {
    expect(await codeFor(editor.cookie, mapId, { ...EXTENDED, schema: "2" })).toBe(4426);
    expect(await codeFor(editor.cookie, mapId, { ...EXTENDED, schema: "x" })).toBe(4426);
    await rawClient(engine, mapId, { cookie: editor.cookie, params: { ...EXTENDED, schema: "1" } }).joined();
  });

  it("turns away a client id that is somebody else's or the server's", async () => {
    const other = await workspace.person("Otto", "editor");
    expect(await engine.realtime.log.claim({ mapId, clientId: 77, userId: other.userId, kind: "browser" })).toBe("yours");
    expect(await engine.realtime.log.claim({ mapId, clientId: 78, userId: editor.userId, kind: "server" })).toBe("yours");
    for (const client of ["77", "78", "-1", "4294967296", "abc"]) {
      expect(await codeFor(editor.cookie, mapId, { ...EXTENDED, client }), client).toBe(4501);
    }
    await rawClient(engine, mapId, { cookie: editor.cookie, params: { ...EXTENDED, client: "79" } }).joined();
    expect(await engine.realtime.log.claim({ mapId, clientId: 79, userId: other.userId, kind: "browser" })).toBe("taken");
  });

  it("asks one person with too many connections to come back later, and has room again when some are closed", async () => {
    const many = await workspace.person("Manny", "editor");
    const clients = [0, 1, 2].map(() => rawClient(engine, mapId, { cookie: many.cookie }));
    await Promise.all(clients.map((client) => client.joined()));
    expect(await codeFor(many.cookie)).toBe(1013);
    clients[0]?.socket.terminate();
    await expect.poll(async () => {
      const next = rawClient(engine, mapId, { cookie: many.cookie });
      return next.joined().then(() => true, () => false);
    }).toBe(true);
  });

  it("ends a connection with a message over 8 MiB for good", async () => {
    const client = rawClient(engine, mapId, { cookie: editor.cookie });
    await client.joined();
    client.send(new Uint8Array(8 * 1024 * 1024 + 1));
    expect(await client.closed()).toBe(4413);
  });

  it("leaves other paths alone", async () => {
    expect(await new Promise((resolve) => {
      const outgoing = request({ port: engine.port, path: "/elsewhere", headers: { Connection: "Upgrade", Upgrade: "websocket" } });
      outgoing.on("error", () => resolve("not taken"));
      outgoing.end();
    })).toBe("not taken");
  });
});

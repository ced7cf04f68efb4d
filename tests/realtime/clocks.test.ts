/** Clocks that are wrong or jump, the server's and the pages': nobody is sent away, nothing is forgotten, nothing waits for hours. */
import { WebSocket as NodeSocket } from "ws";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createMapSession } from "@/lib/collaboration/client/map-session";
import { createMemoryCopies } from "@/lib/collaboration/client/memory-copy";
import { createWritable } from "@/lib/collaboration/client/readable";
import type { MapSession } from "@/lib/collaboration/client/types";
import { asBrowserSocket } from "../collaboration/support/node-socket";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyRawClients, rawClient } from "./support/raw-client";
import { createWorkspace, freshClientId, type TestPerson, type TestWorkspace } from "./support/workspace";

const MINUTES = 60_000;
/** `keepAliveMs`: a word every half second; `deadAfterMs`: longer than any pause here. */
const LIMITS = { keepAliveMs: 2_500, deadAfterMs: 30_000, idleRoomMs: 100 };

describe("a clock that jumps", () => {
  let database: TestDatabase;
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let mapId: string;

  beforeAll(async () => {
    database = await openTestDatabase("embedded");
    engine = await startEngine(database.pool, { limits: LIMITS });
    workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor");
  });
  beforeEach(async () => {
    mapId = await workspace.map();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  });
  afterEach(() => {
    vi.useRealTimers();
    destroyRawClients();
  });
  afterAll(async () => {
    await engine.close();
    await database.close();
  });
  const jump = (ms: number): void => { vi.setSystemTime(Date.now() + ms); };
  // Without `Date`, whose time is what jumps here.
  const soon = (condition: () => boolean, what: string) => vi.waitFor(() => { if (!condition()) throw new Error(what); }, { timeout: 8_000, interval: 5 });

  it.each([["forth", 50], ["back", -300]])("%s leaves everybody connected, saves and delivers at once, and keeps a silent page company", async (_name, minutes) => {
    const id = freshClientId();
    const writer = rawClient(engine, mapId, { cookie: ann.cookie, params: { x: "1", client: String(id) } });
    const reader = rawClient(engine, mapId, { cookie: ann.cookie });
    const silent = rawClient(engine, await workspace.map(), { cookie: ann.cookie });
    await Promise.all([writer.joined(), reader.joined(), silent.joined()]);
    const doc = new Y.Doc();
    doc.clientID = id;
    doc.on("update", (update: Uint8Array) => writer.sendUpdate(update));
    doc.getText("note").insert(0, "before ");
    await soon(() => writer.heard.acks.at(-1) === 1, "saved before");
    jump(minutes * MINUTES);
    doc.getText("note").insert(7, "after");
    await soon(() => writer.heard.acks.at(-1) === 2, "saved after");
    const read = new Y.Doc();
    await soon(() => {
      for (const update of reader.heard.updates) Y.applyUpdate(read, update);
      return read.getText("note").toString() === "before after";
    }, "seen");
    const words = silent.heard.presenceMessages;
    // Several looks of the server at its connections pass meanwhile.
    await soon(() => silent.heard.presenceMessages > words + 1, "kept company");
    expect([writer, reader, silent].map((page) => page.closeCode())).toEqual([null, null, null]);
    expect(writer.heard.notices.filter(({ type }) => type === "saving")).toEqual([]);
  }, 30_000);

  it("back keeps no map in memory that nobody has open", async () => {
    const page = rawClient(engine, mapId, { cookie: ann.cookie });
    await page.joined();
    jump(-300 * MINUTES);
    destroyRawClients();
    await soon(() => engine.realtime.stats().rooms === 0, "dropped");
  }, 30_000);

  it("back while the server restarts hides nobody's presence", async () => {
    const sessions: MapSession[] = [];
    const open = async (name: string): Promise<MapSession> => {
      const { userId, cookie } = await workspace.person(name, "editor");
      const session = createMapSession(
        { mapId, userId, epoch: 1, syncUrl: engine.syncUrl, access: { canWrite: true, role: "editor" } },
        { Socket: asBrowserSocket(NodeSocket, cookie), copies: createMemoryCopies(true), online: createWritable(true), now: () => performance.now() },
      );
      sessions.push(session);
      return session;
    };
    const [bob, cleo] = [await open("Bob"), await open("Cleo")];
    const shows = (session: MapSession, x: number) => soon(() => session.peers.get().some(({ state }) => state.cursor?.x === x), `a pointer at ${x}`);
    const point = (x: number): void => bob.setPresence({ cursor: { stepId: "step", laneId: "lane", x, y: 0 } });
    await soon(() => sessions.every(({ loaded }) => loaded.get()), "loaded");
    point(0.25);
    await shows(cleo, 0.25);
    const { port } = engine;
    await engine.close();
    jump(-300 * MINUTES);
    engine = await startEngine(database.pool, { limits: LIMITS, port });
    for (const session of sessions) session.reconnect();
    await soon(() => sessions.every(({ status }) => status.get().kind === "saved"), "back");
    point(0.75);
    await shows(cleo, 0.75);
    for (const session of sessions) session.destroy();
  }, 30_000);
});

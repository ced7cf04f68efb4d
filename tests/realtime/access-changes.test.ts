/** What happens to open connections when rights change, and to the writes of those who may only read. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import * as Y from "yjs";
import { describeEachDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyRawClients, rawClient, type RawClient } from "./support/raw-client";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, type TestPerson, type TestWorkspace } from "./support/workspace";

const FELT_WITHIN_MS = 2_000;

function updateBy(clientId: number, text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.getText("note").insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

describeEachDatabase("rights that change", (database) => {
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let editor: TestPerson;
  let mapId: string;
  const query = (text: string, values: unknown[]) => database().pool.query(text, values);

  beforeAll(async () => {
    engine = await startEngine(database().pool);
    workspace = await createWorkspace(database().pool);
    editor = await workspace.person("Ed", "editor", ["SA"]);
    mapId = await workspace.map();
  });
  afterAll(() => engine.close());
  afterEach(() => {
    destroyRawClients();
    destroyStockClients();
  });

  const join = async (person: TestPerson, clientId = freshClientId()): Promise<RawClient> => {
    const client = rawClient(engine, mapId, { cookie: person.cookie, params: { x: "1", client: String(clientId) } });
    await client.joined();
    return client;
  };
  const rows = async () => Number((await query(`SELECT count(*) AS n FROM "DocumentUpdate" WHERE "mapId" = $1`, [mapId])).rows[0]?.n);

  it.each(["viewer", "commenter"] as const)("drops what a %s writes, tells them, and keeps the connection", async (role) => {
    const reader = await workspace.person("Vi", role);
    const clientId = freshClientId();
    const [client, peer] = [await join(reader, clientId), await join(editor)];
    const before = await rows();
    client.sendUpdate(updateBy(clientId, "not mine to write"));
    client.sendStepTwo(updateBy(clientId, "nor so"));
    await until(() => client.heard.notices.filter(({ type }) => type === "read-only").length === 2, "told");
    const own = freshClientId();
    const writer = await join(editor, own);
    writer.sendUpdate(updateBy(own, `mine to ${role}`));
    await until(() => peer.heard.updates.some((update) => Buffer.from(update).includes(`mine to ${role}`)), "the room lives on");
    await until(() => client.heard.updates.some((update) => Buffer.from(update).includes(`mine to ${role}`)), "the reader reads on");
    expect(peer.heard.updates.some((update) => Buffer.from(update).includes("not mine"))).toBe(false);
    expect(client.closeCode()).toBeNull();
    expect(client.heard.acks).toEqual([]);
    expect(await rows()).toBe(before + 1);
  });

  it("tells a reader who brings nothing new that all is saved", async () => {
    const reader = await workspace.person("Vic", "viewer");
    const client = await join(reader);
    client.sendStepTwo(Uint8Array.of(0, 0));
    await until(() => client.heard.acks.includes(1), "acked");
    expect(client.heard.notices.some(({ type }) => type === "read-only")).toBe(false);
  });

  it("drops a stock viewer's write and goes on showing them what others write", async () => {
    const reader = await workspace.person("Stu", "viewer");
    const [viewer, writer] = [stockClient(engine, mapId, reader), stockClient(engine, mapId, editor)];
    await Promise.all([viewer.synced(), writer.synced()]);
    viewer.doc.getText("secret").insert(0, "never");
    writer.doc.getText("open").insert(0, "shown");
    await until(() => viewer.doc.getText("open").toString() === "shown", "shown");
    const late = stockClient(engine, mapId, editor);
    await late.synced();
    expect(late.doc.getText("secret").toString()).toBe("");
    expect(viewer.closes).toEqual([]);
  });

  it("turns a demoted editor into a reader without closing the page", async () => {
    const person = await workspace.person("De", "editor");
    const clientId = freshClientId();
    const client = await join(person, clientId);
    await query(`UPDATE "Membership" SET role = 'viewer' WHERE "userId" = $1`, [person.userId]);
    engine.bus.publish({ type: "access", workspaceId: workspace.workspaceId, userId: person.userId });
    await until(() => client.heard.notices.some((notice) => notice.type === "access" && !notice.canWrite && notice.role === "viewer"), "felt", FELT_WITHIN_MS);
    const before = await rows();
    client.sendUpdate(updateBy(clientId, "too late"));
    await until(() => client.heard.notices.some(({ type }) => type === "read-only"), "dropped");
    expect([await rows(), client.closeCode()]).toEqual([before, null]);
    await query(`UPDATE "Membership" SET role = 'editor' WHERE "userId" = $1`, [person.userId]);
    engine.bus.publish({ type: "access", workspaceId: workspace.workspaceId, userId: person.userId });
    await until(() => client.heard.notices.some((notice) => notice.type === "access" && notice.canWrite), "felt again", FELT_WITHIN_MS);
  });

  it("feels it although the message about it got lost", async () => {
    const person = await workspace.person("Lo", "editor");
    const client = await join(person);
    await query(`UPDATE "Membership" SET role = 'commenter' WHERE "userId" = $1`, [person.userId]);
    await until(() => client.heard.notices.some((notice) => notice.type === "access" && notice.role === "commenter"), "found out", 3 * FELT_WITHIN_MS);
  });

  it.each([
    ["suspended", 4403, (person: TestPerson) => query(`UPDATE "Membership" SET "suspendedAt" = now() WHERE "userId" = $1`, [person.userId])],
    ["removed", 4404, (person: TestPerson) => query(`DELETE FROM "Membership" WHERE "userId" = $1`, [person.userId])],
  ])("ends the connection of a member who is %s", async (_name, code, change) => {
    const person = await workspace.person("Gone", "editor");
    const client = await join(person);
    await change(person);
    engine.bus.publish({ type: "access", workspaceId: workspace.workspaceId, userId: person.userId });
    await until(() => client.closeCode() !== null, "closed", FELT_WITHIN_MS);
    expect(client.closeCode()).toBe(code);
  });

  it("ends the connections of a sign-in that was ended, and only those", async () => {
    const person = await workspace.person("Two", "editor");
    const { cookieFor } = await import("./support/workspace");
    const otherSession = crypto.randomUUID();
    await query(`INSERT INTO "UserSession" (id, "userId", "expiresAt") VALUES ($1, $2, now() + interval '1 day')`, [otherSession, person.userId]);
    const [here, there] = [await join(person), await join({ ...person, cookie: await cookieFor(person.userId, otherSession) })];
    await query(`UPDATE "UserSession" SET "revokedAt" = now() WHERE id = $1`, [person.sessionId]);
    engine.bus.publish({ type: "session", userId: person.userId, sessionId: person.sessionId });
    await until(() => here.closeCode() === 4401, "closed", FELT_WITHIN_MS);
    await query(`UPDATE "UserSession" SET "revokedAt" = now() WHERE "userId" = $1`, [person.userId]);
    expect(there.closeCode()).toBeNull();
    engine.bus.publish({ type: "session", userId: person.userId });
    await until(() => there.closeCode() === 4401, "closed everywhere", FELT_WITHIN_MS);
  });

  it("ends everybody's connection to a map that is deleted", async () => {
    const own = await workspace.map();
    const client = rawClient(engine, own, { cookie: editor.cookie });
    await client.joined();
    await query(`UPDATE "Map" SET "deletedAt" = now() WHERE id = $1`, [own]);
    engine.bus.publish({ type: "map-gone", mapId: own });
    await until(() => client.closeCode() === 4404, "closed", FELT_WITHIN_MS);
  });

  it("sends not a byte after the end", async () => {
    const person = await workspace.person("Quiet", "editor");
    const client = await join(person);
    const own = freshClientId();
    const writer = await join(editor, own);
    await query(`DELETE FROM "Membership" WHERE "userId" = $1`, [person.userId]);
    engine.bus.publish({ type: "access", workspaceId: workspace.workspaceId, userId: person.userId });
    await until(() => client.closeCode() !== null, "closed", FELT_WITHIN_MS);
    const heard = client.heard.updates.length;
    writer.sendUpdate(updateBy(own, "confidential"));
    await until(() => writer.heard.acks.length > 0, "committed");
    expect(client.heard.updates.length).toBe(heard);
  });

  it("tells the others that somebody's name or department may have changed", async () => {
    const person = await workspace.person("Nick", "editor");
    const witness = await join(editor);
    engine.bus.publish({ type: "access", workspaceId: workspace.workspaceId, userId: person.userId });
    await until(() => witness.heard.notices.some(({ type }) => type === "workspace-changed"), "told");
  });

  it("tells whoever has a map of a journey open that its metrics changed, and nobody else", async () => {
    const witness = await join(editor);
    engine.bus.publish({ type: "journey-changed", mapIds: [crypto.randomUUID()] });
    engine.bus.publish({ type: "journey-changed", mapIds: [mapId] });
    await until(() => witness.heard.notices.some(({ type }) => type === "journey-changed"), "told");
    expect(witness.heard.notices.filter(({ type }) => type === "journey-changed")).toHaveLength(1);
  });

  it("tells whoever has the map open which of its threads changed, and nobody else", async () => {
    const witness = await join(editor);
    engine.bus.publish({ type: "comments-changed", mapId: crypto.randomUUID(), threadId: "elsewhere" });
    engine.bus.publish({ type: "comments-changed", mapId, threadId: "here" });
    await until(() => witness.heard.notices.some(({ type }) => type === "comments-changed"), "told");
    expect(witness.heard.notices.filter(({ type }) => type === "comments-changed")).toEqual([{ v: 1, type: "comments-changed", threadId: "here" }]);
  });
});

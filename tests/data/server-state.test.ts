/** Admins see who is in which map of their workspace, and of other workspaces only how many maps are open. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createJourney, deleteJourney } from "../../lib/data/journeys";
import { readServerState } from "../../lib/data/server-state";
import { setRuntime } from "../../lib/runtime";
import type { OpenRoom, ProcessFigures, ProcessLook } from "../../lib/runtime/look";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

const figures = (id: string): ProcessFigures => ({
  id, version: "1.2.3", startedAt: new Date(0).toISOString(), maps: 1, connections: 1, people: 1,
  queue: { rows: 0, bytes: 0, lagMs: 0 }, database: "ok", delayMs: { p50: 0, p99: 1 }, memoryBytes: 1_000,
});

describe("how the server is", () => {
  let database: TestDatabase;
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let own: TestWorkspace;
  let other: TestWorkspace;
  let ownMap: { journeyId: string; mapId: string };
  let otherMap: { journeyId: string; mapId: string };
  const journey = async ({ id, people }: TestWorkspace, title: string) => {
    const made = await createJourney(people.owner, id, { title, template: "empty" });
    return { journeyId: made.id, mapId: made.maps[0]?.id ?? "" };
  };
  const running = (...processes: readonly (readonly OpenRoom[])[]) => {
    const looks = processes.map((rooms, index): ProcessLook => ({ figures: figures(String(index)), rooms }));
    setRuntime({ ...runtime, look: { ...runtime.look, processes: () => looks } });
  };
  const room = ({ mapId }: { mapId: string }, connections: number, ...people: readonly { userId: string }[]): OpenRoom =>
    ({ mapId, connections, userIds: people.map(({ userId }) => userId) });

  beforeAll(async () => {
    database = await openTestDatabase("embedded");
    runtime = await createLiveRuntime(database);
  });
  beforeEach(async () => {
    setRuntime(runtime);
    [own, other] = [await addWorkspace(runtime, "Own"), await addWorkspace(runtime, "Other")];
    [ownMap, otherMap] = [await journey(own, "Buy boots"), await journey(other, "A secret plan")];
  });
  afterAll(async () => {
    await runtime.stop();
    await database.close();
  });

  it("names who is in a map, with the first department they speak for", async () => {
    const { viewer, editor } = own.people;
    for (const departmentId of [own.support, own.sales]) await runtime.prisma.membershipDepartment.create({ data: { workspaceId: own.id, userId: editor.userId, departmentId } });
    running([room(ownMap, 3, viewer, editor)]);
    const { maps, elsewhere, processes } = await readServerState(own.people.admin, own.id);
    expect(maps).toEqual([{
      mapId: ownMap.mapId, journeyTitle: "Buy boots", title: "Current state", state: "current", connections: 3,
      people: [
        { id: editor.userId, name: "editor", department: { id: own.sales, code: "SA", colour: "#2457E6" } },
        { id: viewer.userId, name: "viewer" },
      ],
    }]);
    expect([elsewhere, processes.length]).toEqual([0, 1]);
  });
  it("says of another workspace how many maps are open, and nothing else", async () => {
    running([room(ownMap, 1, own.people.editor), room(otherMap, 2, other.people.editor, other.people.owner)]);
    const state = await readServerState(own.people.owner, own.id);
    expect([state.maps.length, state.elsewhere]).toEqual([1, 1]);
    for (const theirs of ["secret", otherMap.mapId, other.people.editor.userId, other.id]) expect(JSON.stringify(state)).not.toContain(theirs);
  });
  it("joins what several processes say of the same map", async () => {
    const { viewer, editor } = own.people;
    running([room(ownMap, 2, viewer, editor)], [room(ownMap, 1, editor)]);
    const { maps, processes } = await readServerState(own.people.admin, own.id);
    expect(maps.map(({ connections, people }) => [connections, people.length])).toEqual([[3, 2]]);
    expect(processes.map(({ id }) => id)).toEqual(["0", "1"]);
  });
  it("lists the processes in the same order, whichever of them answers", async () => {
    const looks = ["b", "c", "a"].map((id): ProcessLook => ({ figures: { ...figures(id), startedAt: new Date(id === "c" ? 0 : 1).toISOString() }, rooms: [] }));
    for (const answering of [looks, [...looks].reverse()]) {
      setRuntime({ ...runtime, look: { ...runtime.look, processes: () => answering } });
      expect((await readServerState(own.people.admin, own.id)).processes.map(({ id }) => id)).toEqual(["c", "a", "b"]);
    }
  });
  it("leaves out maps that are gone and people who are no members any more", async () => {
    const gone = await journey(own, "Gone");
    running([room(gone, 1, own.people.editor), room(ownMap, 1, { userId: randomUUID() })]);
    await deleteJourney(own.people.owner, gone.journeyId);
    const { maps } = await readServerState(own.people.admin, own.id);
    expect(maps.map(({ mapId, people }) => [mapId, people])).toEqual([[ownMap.mapId, []]]);
  });
  it("is closed to a manager, and to an admin of another workspace", async () => {
    await expect(readServerState(own.people.manager, own.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(readServerState(other.people.admin, own.id)).rejects.toMatchObject({ code: "not_found" });
  });
  it("tells how many mails wait only where mails are set up", async () => {
    expect(await readServerState(own.people.admin, own.id)).not.toHaveProperty("mailsWaiting");
    setRuntime({ ...runtime, config: { ...runtime.config, publicUrl: "https://maps.example.org", mail: { smtpUrl: "smtp://127.0.0.1:9", from: "maps@example.org" } } });
    expect(await readServerState(own.people.admin, own.id)).toMatchObject({ mailsWaiting: 0 });
  });
});

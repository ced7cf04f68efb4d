/** A journey's gaps and actions through the API: what is refused and how, what the plan says, and the plan as a file. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JourneyAction, JourneyGap } from "../../lib/contract/plan";
import { listGaps } from "../../lib/data/gaps";
import { runCommands } from "../../lib/data/map-commands";
import { readPlan } from "../../lib/data/plan";
import { exportPlan } from "../../lib/data/plan-export";
import { projectRoot } from "../../lib/paths";
import { addWorkspace, type TestWorkspace } from "../data/test-people";
import { createLiveRuntime } from "../data/test-runtime";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { call } from "./call-route";

let database: TestDatabase;
let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
let own: TestWorkspace;
let [journeyId, current, future] = ["", "", ""];

beforeAll(async () => {
  database = await openTestDatabase("embedded");
  runtime = await createLiveRuntime(database);
  own = await addWorkspace(runtime);
  const raw = readFileSync(join(projectRoot, "samples", "northpeak.journey.json"), "utf8");
  const { status, body } = await call("POST", `/api/v1/workspaces/${own.id}/journeys/import`, { as: own.people.owner, raw });
  expect(status).toBe(201);
  const made = body as unknown as { id: string; maps: { id: string }[] };
  [journeyId, current, future] = [made.id, made.maps[0]?.id ?? "", made.maps[1]?.id ?? ""];
});
afterAll(async () => {
  await runtime.stop();
  await database.close();
});
const send = (method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body?: unknown) =>
  call(method, `/api/v1/journeys/${journeyId}/${path}`, { as: own.people.editor, ...(body !== undefined && { body }) });
const gaps = () => listGaps(own.people.viewer, journeyId);

describe("the plan of the sample journey", () => {
  it("has seven gaps of which five have an action with an owner, and all are open", async () => {
    const plan = await readPlan(own.people.viewer, journeyId);
    expect(plan.gaps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(plan.gaps.filter(({ actionId }) => plan.actions.some(({ id, ownerId }) => id === actionId && ownerId !== null))).toHaveLength(5);
    expect(Object.values(plan.standings).map(({ state }) => state)).toEqual(Array(7).fill("open"));
    const people = new Set(plan.people.map(({ id }) => id));
    expect(plan.actions.every(({ ownerId }) => people.has(ownerId ?? ""))).toBe(true);
    expect(plan.actions.flatMap(({ cardIds }) => cardIds).every((id) => plan.places[id] !== undefined)).toBe(true);
  });

  it("says that a gap is closed as soon as the current map has caught up", async () => {
    const [gap] = (await gaps()).filter(({ title }) => title === "Message at each courier scan");
    const [change] = gap?.changes ?? [];
    if (!gap || !change?.to) throw new Error("the sample's fourth gap");
    await runCommands(own.people.editor, current, [{ type: "setCardText", id: change.currentId ?? "", text: change.to }]);
    const { standings, places } = await readPlan(own.people.viewer, journeyId);
    expect(standings[gap.id]).toEqual({ state: "closed", closed: 1, of: 1 });
    expect(places[change.currentId ?? ""]).toEqual({ mapId: current, at: change.currentId, text: change.to });
    expect(Object.values(standings).filter(({ state }) => state === "closed")).toHaveLength(1);
    const { text } = await exportPlan(own.people.viewer, journeyId, "md");
    expect(text).toContain("Gap 4: Message at each courier scan (closed on the current map)");
    expect(text).toContain("5 of 7 gaps owned.");
  });
});

describe("what is not right", () => {
  it("is refused in a sentence per field, and nothing changes", async () => {
    const before = await send("GET", "actions");
    const refused = await send("POST", "actions", { title: " ", due: "2027-13", effort: "huge", ownerId: "me", colour: "red" });
    expect(refused.status).toBe(400);
    expect(refused.body.error.fields).toMatchObject({
      title: "Give it a title.", due: expect.stringContaining("Give a month such as 2027-01"), effort: expect.any(String), ownerId: expect.any(String), colour: "There is no such field.",
    });
    const stranger = await send("POST", "actions", { title: "A", ownerId: randomUUID() });
    expect([stranger.status, stranger.body.error.fields]).toEqual([400, { ownerId: "This person is not a member of the workspace." }]);
    const taken = await send("POST", "actions", { title: "A", gapIds: [(await gaps())[0]?.id] });
    expect([taken.status, taken.body.error.fields]).toEqual([409, { gapIds: "One of these gaps has another action already." }]);
    const noFuture = await send("POST", "gaps", { title: "G", futureMapId: current });
    expect([noFuture.status, Object.keys(noFuture.body.error.fields ?? {})]).toEqual([400, ["futureMapId"]]);
    expect((await send("PATCH", `actions/${randomUUID()}`, { effort: "small" })).status).toBe(404);
    expect((await send("GET", "actions")).body).toEqual(before.body);
  });

  it("keeps the owner that only the file knows, and lets everything else be changed beside them", async () => {
    const { actions } = (await send("GET", "actions")).body as unknown as { actions: JourneyAction[] };
    const [first] = actions;
    const kept = await send("PATCH", `actions/${first?.id}`, { ownerId: first?.ownerId, status: "started" });
    expect([kept.status, kept.body]).toEqual([200, { ...first, status: "started" }]);
    expect((await send("PATCH", `actions/${first?.id}`, { ownerId: actions[1]?.ownerId })).status).toBe(400);
  });
});

it("a change goes from gap to gap in one request", async () => {
  const change = { kind: "removed", what: "pain-point", currentId: randomUUID(), from: "Waits in the rain" };
  const one = (await send("POST", "gaps", { title: "One", futureMapId: future, changes: [change] })).body as unknown as JourneyGap;
  const two = (await send("POST", "gaps", { title: "Two", futureMapId: future })).body as unknown as JourneyGap;
  expect([one.number, two.number, one.changes]).toEqual([8, 9, [change]]);
  expect((await send("PATCH", `gaps/${two.id}`, { addChanges: [change] })).body).toMatchObject({ changes: [change] });
  expect((await gaps()).find(({ id }) => id === one.id)?.changes).toEqual([]);
  expect((await send("DELETE", `gaps/${one.id}`)).status).toBe(204);
  expect((await send("PATCH", `gaps/${one.id}`, { title: "Gone" })).status).toBe(404);
});

it("the plan leaves as a file with a name, for whoever may read the journey", async () => {
  const table = await call("GET", `/api/v1/journeys/${journeyId}/plan?format=csv`, { as: own.people.viewer });
  expect([table.status, table.headers.get("content-type"), table.headers.get("content-disposition")])
    .toEqual([200, "text/csv; charset=utf-8", "attachment; filename=\"buy-and-return-boots-online.plan.csv\""]);
  const { text } = await exportPlan(own.people.viewer, journeyId, "csv");
  expect(text.startsWith("\uFEFFNumber,Action")).toBe(true);
  expect(text.split("\r\n")).toHaveLength(1 + 5 + (await gaps()).filter(({ actionId }) => actionId === null).length + 1);
  expect((await send("GET", "plan?format=xls")).body.error.fields).toEqual({ format: "This must be csv or md." });
});

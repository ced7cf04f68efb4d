import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiFetch } from "../../lib/contract/client";
import { setRuntime } from "../../lib/runtime";
import { projectRoot } from "../../lib/paths";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { addPerson, addWorkspace, type TestWorkspace } from "../data/test-people";
import { createLiveRuntime, SETUP_TOKEN } from "../data/test-runtime";
import { call, ORIGIN } from "./call-route";

let database: TestDatabase;
let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
let workspace: TestWorkspace;
beforeAll(async () => {
  database = await openTestDatabase("embedded");
  runtime = await createLiveRuntime(database);
});
afterAll(async () => {
  await runtime.stop();
  await database.close();
});

describe("the walk of a first team", () => {
  const password = "a long enough password";
  it("goes from the set-up link to a colleague's note, through the API alone", async () => {
    const account = await call("POST", "/api/v1/accounts", {
      body: { name: " Ada ", email: "Ada@Example.org ", password, setupToken: SETUP_TOKEN },
    });
    expect(account).toMatchObject({ status: 201, body: { name: "Ada", email: "ada@example.org" } });
    const session = await runtime.prisma.userSession.create({
      data: { id: crypto.randomUUID(), userId: account.body.id, expiresAt: new Date(Date.now() + 60_000) },
    });
    const ada = { userId: account.body.id, sessionId: session.id };
    const made = await call("POST", "/api/v1/workspaces", { as: ada, body: { name: "Northwind" } });
    expect(made).toMatchObject({ status: 201, body: { slug: "northwind" } });
    const base = `/api/v1/workspaces/${made.body.id}`;
    const { departments } = (await call("GET", `${base}/departments`, { as: ada })).body as unknown as { departments: { id: string }[] };
    const invited = await call("POST", `${base}/invitations`, { as: ada, body: { role: "editor", departmentIds: [departments[1]?.id] } });
    expect(invited).toMatchObject({ status: 201, body: { url: `${ORIGIN}/invitations/${invited.body.token}` } });
    const joined = await call("POST", `/api/v1/invitations/${invited.body.token}/accept`, { body: { name: "Bo", email: "bo@example.org", password } });
    expect(joined).toMatchObject({ status: 200, body: { workspace: { slug: "northwind" } } });
    const { userId } = joined.body as unknown as { userId: string };
    const bo = { userId, sessionId: (await runtime.prisma.userSession.create({ data: { id: crypto.randomUUID(), userId, expiresAt: new Date(Date.now() + 60_000) } })).id };
    expect((await call("GET", "/api/v1/me", { as: bo })).body).toMatchObject({
      user: { id: userId, name: "Bo" }, workspaces: [{ slug: "northwind", role: "editor", departments: [{ code: "SU" }] }],
    });
    const journey = await call("POST", `${base}/journeys`, { as: bo, body: { title: "Buy boots", template: "six-moments", scope: { start: "Wet feet", end: "" } } });
    const { maps } = journey.body as unknown as { maps: { id: string; state: string }[] };
    expect(journey.status).toBe(201);
    const mapPath = `/api/v1/maps/${maps[0]?.id}`;
    const map = (await call("GET", mapPath, { as: ada })).body as unknown as { lanes: { id: string; type: string }[]; stages: { steps: { id: string }[] }[] };
    const laneId = map.lanes.find(({ type }) => type !== "feelings")?.id;
    const stepId = map.stages[0]?.steps[0]?.id;
    const done = await call("POST", `${mapPath}/commands`, { as: bo, body: { commands: [{ type: "addCard", laneId, stepId, text: "Hello" }] } });
    expect(done).toMatchObject({ status: 200, body: { seq: 2, ids: [expect.any(String)] } });
    expect((await call("GET", mapPath, { as: ada })).body).toMatchObject({ cards: [{ text: "Hello", authorId: userId }] });
    const future = await call("POST", `/api/v1/journeys/${journey.body.id}/maps`, { as: bo, body: { state: "future", title: "Faster", fromMapId: maps[0]?.id } });
    expect(future).toMatchObject({ status: 201, body: { id: expect.any(String) } });
    expect((await call("GET", `${base}/journeys`, { as: ada })).body).toMatchObject({ journeys: [{ title: "Buy boots", maps: [{ state: "current" }, { state: "future" }] }] });
  });
});

describe("requests that are not right", () => {
  beforeAll(async () => {
    workspace = await addWorkspace(runtime);
  });
  const post = (path: string, options: Parameters<typeof call>[2]) =>
    call("POST", `/api/v1/workspaces/${workspace.id}/${path}`, { as: workspace.people.owner, ...options });

  it("are told field by field, in sentences", async () => {
    const { status, body } = await post("journeys", { body: { title: "  ", template: "seven-stages", scop: {}, scope: { detail: 3 } } });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: "bad_request",
      fields: {
        title: "Give it a title.", scop: "There is no such field.", template: expect.stringMatching(/^This must be one of: eight-stages/),
        "scope.detail": expect.stringContaining("This must be one of"),
      },
    });
    const account = await call("POST", "/api/v1/accounts", { body: { email: "not an address", password: "short" } });
    expect(account.body.error.fields).toEqual({
      name: "This is missing.", email: "This is not an e-mail address.", password: "A password needs at least 10 characters.",
    });
  });
  it("name the command and the field that is wrong", async () => {
    const { body: journey } = await post("journeys", { body: { title: "A", template: "empty" } });
    const { maps } = journey as unknown as { maps: { id: string }[] };
    const run = (commands: unknown) => call("POST", `/api/v1/maps/${maps[0]?.id}/commands`, { as: workspace.people.owner, body: { commands } });
    expect((await run([{ type: "addStage", title: "A" }, { type: "addStage" }])).body.error.fields).toEqual({ "commands.1.title": "This is missing." });
    expect((await run([{ type: "addStages", title: "A" }])).body.error.fields).toEqual({ "commands.0.type": "There is no such type." });
    expect((await run([{ type: "addStage", title: "A", derivedFromId: workspace.id }])).body.error.fields)
      .toEqual({ "commands.0.derivedFromId": "Nobody sets this from outside." });
    expect((await run([])).body.error.fields).toEqual({ commands: "Send at least one command." });
  });
  it("are refused when they are no JSON, call themselves something else, or are too large", async () => {
    const json = { "content-type": "application/json" };
    expect(await post("journeys", { raw: "{", headers: json })).toMatchObject({ status: 400, body: { error: { message: "This is not JSON." } } });
    expect(await post("journeys", { raw: '{"title":"A","template":"empty"}', headers: { "content-type": "text/plain" } })).toMatchObject({ status: 400 });
    expect(await post("journeys", { raw: `"${"x".repeat(1_100_000)}"`, headers: json })).toMatchObject({ status: 413, body: { error: { code: "too_large" } } });
  });
  it("get JSON and never a cached answer, also for addresses nobody answers", async () => {
    const answer = await call("GET", "/api/v1/no/such/thing");
    expect(answer).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
    for (const path of ["/api/v1/no/such/thing", "/api/v1/me", "/api/health"]) {
      expect((await call("GET", path)).headers.get("cache-control")).toBe("no-store");
    }
  });
  it("say which places of a journey file are wrong, and give a good one back whole", async () => {
    const sample = readFileSync(join(projectRoot, "samples", "northpeak.journey.json"), "utf8");
    const refused = await post("journeys/import", { raw: sample.replace('"text": "', '"txt": "') });
    expect(refused.status).toBe(400);
    expect(refused.body.error.fields).toMatchObject({ "personas[0].empathyMap.thinks[0].text": expect.any(String) });
    const imported = await post("journeys/import", { raw: sample });
    expect(imported).toMatchObject({ status: 201, body: { maps: [{ state: "current" }, { state: "future" }], warnings: [] } });
    const exported = await call("GET", `/api/v1/journeys/${imported.body.id}/export?format=json`, { as: workspace.people.viewer });
    expect(exported.headers.get("content-disposition")).toContain("buy-and-return-boots-online.journey.json");
    expect({ ...exported.body, exportedAt: 0, generator: 0 }).toEqual({ ...JSON.parse(sample), exportedAt: 0, generator: 0 });
    expect((await call("GET", `/api/v1/journeys/${imported.body.id}/export?format=xlsx`, { as: workspace.people.viewer })).status).toBe(400);
  });
  it("wait while the server starts or stops", async () => {
    setRuntime({ ...runtime, isReady: () => false });
    try {
      const { status, body, headers } = await call("GET", "/api/health");
      expect([status, body.error.code, headers.get("retry-after")]).toEqual([503, "unavailable", "2"]);
    } finally {
      setRuntime(runtime);
    }
    expect(await call("GET", "/api/health")).toMatchObject({ status: 200, body: { status: "ok" } });
  });
});

describe("the browser's client", () => {
  const answerWith = async (response: Response, work: () => Promise<void>) => {
    const original = globalThis.fetch;
    globalThis.fetch = async () => response;
    try {
      await work();
    } finally {
      globalThis.fetch = original;
    }
  };
  it("gives the answer, or an error with the server's sentence and fields", async () => {
    await answerWith(Response.json({ id: "1" }), async () => expect(await apiFetch("POST", "/api/v1/x", {})).toEqual({ id: "1" }));
    await answerWith(new Response(null, { status: 204 }), async () => expect(await apiFetch("DELETE", "/api/v1/x")).toBeUndefined());
    const error = { code: "conflict", message: "Taken.", fields: { code: "Taken." } };
    await answerWith(Response.json({ error }, { status: 409 }), async () => {
      await expect(apiFetch("POST", "/api/v1/x", {})).rejects.toMatchObject({ code: "conflict", userMessage: "Taken.", fields: { code: "Taken." } });
    });
    await answerWith(new Response("<h1>Bad gateway</h1>", { status: 502 }), async () => {
      await expect(apiFetch("GET", "/api/v1/x")).rejects.toMatchObject({ code: "unavailable" });
    });
  });
});

it("is told apart from pages only by what it knows: a stranger sees the same as nobody's id", async () => {
  const stranger = await addPerson(runtime, "Stranger");
  const [foreign, unknown] = [await call("GET", `/api/v1/workspaces/${workspace.id}/members`, { as: stranger }),
    await call("GET", `/api/v1/workspaces/${crypto.randomUUID()}/members`, { as: stranger })];
  expect(foreign).toEqual({ ...unknown, headers: expect.anything() });
});

/** GET /api/v1/maps/{id}/diff: the difference of two maps of a journey, told. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MapDiffAnswer } from "../../lib/data/map-diff";
import { projectRoot } from "../../lib/paths";
import { addWorkspace, type TestWorkspace } from "../data/test-people";
import { createLiveRuntime } from "../data/test-runtime";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { call } from "./call-route";

let database: TestDatabase;
let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
let own: TestWorkspace;
let [current, future] = ["", ""];

const sample = (name: string): string => readFileSync(join(projectRoot, "samples", name), "utf8");
const importSample = async (workspace: TestWorkspace): Promise<string[]> => {
  const { status, body } = await call("POST", `/api/v1/workspaces/${workspace.id}/journeys/import`, { as: workspace.people.owner, raw: sample("northpeak.journey.json") });
  expect(status).toBe(201);
  return (body as unknown as { maps: { id: string }[] }).maps.map(({ id }) => id);
};
const ask = (mapId: string, query: string) => call("GET", `/api/v1/maps/${mapId}/diff${query}`, { as: own.people.viewer });
const tell = async (mapId: string, against: string): Promise<MapDiffAnswer> => {
  const { status, body } = await ask(mapId, `?against=${against}`);
  expect(status).toBe(200);
  return body as unknown as MapDiffAnswer;
};

beforeAll(async () => {
  database = await openTestDatabase("embedded");
  runtime = await createLiveRuntime(database);
  own = await addWorkspace(runtime);
  [current = "", future = ""] = await importSample(own);
});
afterAll(async () => {
  await runtime.stop();
  await database.close();
});

describe("the difference between today and tomorrow", () => {
  it("has the counts that were made by hand, and every change under its stage", async () => {
    const { note: _note, ...counts } = (JSON.parse(sample("northpeak.expected.json")) as { diff: { currentToFutureCards: Record<string, unknown> } }).diff.currentToFutureCards;
    const diff = await tell(future, current);
    expect(diff.cards).toEqual(counts);
    expect(diff).toMatchObject({ before: { mapId: current, seq: 1 }, after: { mapId: future, seq: 1 } });
    expect(diff.stages.map(({ title }) => title)).toHaveLength(8);
    expect(diff.stages.reduce((sum, { kept }) => sum + kept, 0)).toBe(counts["kept"]);
  });

  it("reads as a story in the order of the journey", async () => {
    const story = (await tell(future, current)).stages.flatMap(({ changes }) => changes.map(({ sentence }) => sentence));
    expect(story).toContain("The step “Waits for refund” no longer happens and takes along 6 cards.");
    for (const sentence of story) expect(sentence).not.toMatch(/undefined|null|[0-9a-f]{8}-/);
    const back = (await tell(current, future)).stages.flatMap(({ changes }) => changes.map(({ sentence }) => sentence));
    expect(back).toContain("The step “Waits for refund” was added to Support.");
  });

  it("is that of the maps as they are now", async () => {
    const before = await tell(future, current);
    const [stage] = before.stages;
    const done = await call("POST", `/api/v1/maps/${current}/commands`, {
      as: own.people.owner, body: { commands: [{ type: "addStage", title: "Second life" }] },
    });
    expect(done.status).toBe(200);
    const after = await tell(future, current);
    expect(after.before.seq).toBe(before.before.seq + 1);
    expect(after.stages.flatMap(({ changes }) => changes.map(({ sentence }) => sentence))).toContain("The stage “Second life” was removed.");
    expect(after.stages[0]).toEqual(stage);
  });

  it("is nothing between a map and itself", async () => {
    const { cards, whole, stages } = await tell(current, current);
    expect(cards).toMatchObject({ reworded: 0, moved: 0, edited: 0, added: 0, removed: 0, realised: 0 });
    expect([...whole, ...stages.flatMap(({ changes }) => changes)]).toEqual([]);
  });
});

describe("a map to compare with", () => {
  it("does not exist when it is unknown or another team's", async () => {
    const [foreign = ""] = await importSample(await addWorkspace(runtime));
    for (const against of [foreign, crypto.randomUUID()]) expect((await ask(future, `?against=${against}`)).status).toBe(404);
  });

  it("must be named, and be of the same journey", async () => {
    expect((await ask(future, "")).body.error.fields).toEqual({ against: "This is missing." });
    expect((await ask(future, "?version=1.5")).body.error.fields).toEqual({ version: "Give the number of a version." });
    const [elsewhere = ""] = await importSample(own);
    const refused = await ask(future, `?against=${elsewhere}`);
    expect(refused).toMatchObject({ status: 400, body: { error: { message: "Only maps of one journey can be compared." } } });
  });
});

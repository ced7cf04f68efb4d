/** The numbers for Prometheus: who may read them, that a scraper can, and that they tell of nobody. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createJourney } from "../../lib/data/journeys";
import { runCommands } from "../../lib/data/map-commands";
import { projectRoot } from "../../lib/paths";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { addWorkspace, type TestWorkspace } from "../data/test-people";
import { createLiveRuntime } from "../data/test-runtime";
import { call } from "./call-route";

const TOKEN = "a token of at least thirty-two characters";
let database: TestDatabase;
let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
let workspace: TestWorkspace;
beforeAll(async () => {
  database = await openTestDatabase("embedded");
});
afterAll(() => database.close());

const ask = (authorization?: string) => call("GET", "/api/metrics", { as: workspace.people.owner, headers: { ...(authorization !== undefined && { authorization }) } });

describe("without METRICS_TOKEN", () => {
  it("there is no such address, for an owner and for whoever guesses", async () => {
    runtime = await createLiveRuntime(database);
    workspace = await addWorkspace(runtime);
    for (const said of [undefined, "Bearer ", "Bearer null", `Bearer ${TOKEN}`]) expect((await ask(said)).status).toBe(404);
    await runtime.stop();
  });
});

describe("with METRICS_TOKEN", () => {
  let text: string;
  beforeAll(async () => {
    runtime = await createLiveRuntime(database, { metricsToken: TOKEN });
    workspace = await addWorkspace(runtime, "Zebrafinch");
    const { id, maps } = await createJourney(workspace.people.owner, workspace.id, { title: "Zebrafinch", template: "five-stages" });
    await runCommands(workspace.people.owner, maps[0]?.id ?? "", [{ type: "addStage", title: "Zebrafinch" }]);
    expect(id).not.toBe("");
    ({ text } = await runtime.look.metrics());
  });
  afterAll(() => runtime.stop());

  it("they are for who sends it, and for nobody else, not even an owner", async () => {
    for (const said of [undefined, "", TOKEN, "Bearer", `Bearer ${TOKEN.slice(1)}`, `Bearer ${TOKEN}x`, `Basic ${TOKEN}`]) {
      expect((await ask(said)).status, String(said)).toBe(401);
    }
    const answer = await call("GET", "/api/metrics", { headers: { authorization: `Bearer ${TOKEN}` } });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/plain; version=0.0.4; charset=utf-8"]);
  });

  it("are lines a scraper reads, each family explained", () => {
    const families = new Set([...text.matchAll(/^# HELP (\w+) \S.*\n# TYPE \1 (?:counter|gauge|histogram|summary)$/gm)].map(([, name]) => name));
    const samples = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    for (const line of samples) {
      const name = /^(\w+)(?:\{(?:\w+="[^"\\]*",?)*\})? (?:[-+]?\d[\d.e+-]*|Nan|[-+]Inf)$/.exec(line)?.[1];
      expect(name, line).toBeDefined();
      expect([...families].some((family) => name === family || name?.replace(/_(bucket|sum|count)$/, "") === family), line).toBe(true);
    }
    expect(text).toMatch(/^throughline_commit_duration_seconds_count [1-9]/m);
    expect(text).toMatch(/^throughline_database_up 1$/m);
    expect(text).toMatch(/^throughline_mails_waiting 0$/m);
    expect(text).toMatch(/^throughline_event_loop_delay_seconds\{quantile="0\.99"\} \d/m);
  });

  it("are the ones docs/operations.md lists", () => {
    const listed = [...readFileSync(join(projectRoot, "docs", "operations.md"), "utf8").matchAll(/^\| `(throughline_\w+)/gm)].map(([, name]) => name);
    const given = [...text.matchAll(/^# TYPE (throughline_\w+)/gm)].map(([, name]) => name);
    expect(given.sort()).toEqual(listed.sort());
  });

  it("hold no name, no id and no word of anybody", () => {
    expect(text).not.toMatch(/zebrafinch/i);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    const labels = new Set([...text.matchAll(/^throughline_\w+\{([^}]*)\}/gm)].flatMap(([, list = ""]) => [...list.matchAll(/(\w+)="/g)].map(([, label]) => label)));
    expect([...labels].sort()).toEqual([...labels].filter((label) => ["answer", "code", "direction", "kind", "le", "outcome", "quantile", "route", "status", "thread", "version"].includes(label ?? "")).sort());
  });
});

/** What a journey is measured by: made here or in a file, changed, told to open boards, and given back. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readBoard } from "../../lib/data/boards";
import { exportJourney } from "../../lib/data/journey-export";
import { importJourney } from "../../lib/data/journey-import";
import { createJourney } from "../../lib/data/journeys";
import { addMetricPoint, createMetric, deleteMetric, deleteMetricPoint, listMetrics, updateMetric } from "../../lib/data/metrics";
import { readMap } from "../../lib/data/maps";
import type { JourneyFile } from "../../lib/journey/export/file-types";
import { migrationsPath, projectRoot } from "../../lib/paths";
import { describeEachDatabase } from "../support/test-database";
import { addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

const sample = readFileSync(join(projectRoot, "samples", "northpeak.journey.json"));
const sampleFile = JSON.parse(sample.toString("utf8")) as JourneyFile;

describeEachDatabase("metrics", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let workspace: TestWorkspace;
  let people: TestWorkspace["people"];
  beforeAll(async () => {
    runtime = await createLiveRuntime(database());
  });
  afterAll(() => runtime.stop());
  beforeEach(async () => {
    workspace = await addWorkspace(runtime);
    ({ people } = workspace);
    runtime.heard.length = 0;
  });
  const bring = (file: JourneyFile) => importJourney(people.editor, workspace.id, async () => Buffer.from(JSON.stringify(file)));
  const start = async () => {
    const { id, maps } = await createJourney(people.editor, workspace.id, { title: "Buy boots", template: "empty" });
    return { id, mapId: maps[0]?.id ?? "" };
  };

  it("keep baseline, target and what was measured, oldest first; open boards hear of every change", async () => {
    const { id, mapId } = await start();
    const made = await createMetric(people.editor, id, {
      name: "Return rate", kind: "rate", unit: "%", better: "down", baseline: { value: 12.5, date: "2026-08-31" }, target: { value: 8 },
    });
    await addMetricPoint(people.editor, id, made.id, { date: "2026-11-01", value: 11, n: 240 });
    const measured = await addMetricPoint(people.editor, id, made.id, { date: "2026-10-01", value: 11.8 });
    expect(measured.actuals.map(({ date, value, n }) => [date, value, n])).toEqual([["2026-10-01", 11.8, undefined], ["2026-11-01", 11, 240]]);
    await updateMetric(people.editor, id, made.id, { target: { value: 7, date: "2027-06-30" }, baseline: null });
    const left = await deleteMetricPoint(people.editor, id, made.id, measured.actuals[0]?.id ?? "");
    expect(left).toMatchObject({ name: "Return rate", unit: "%", better: "down", target: { value: 7, date: "2027-06-30" } });
    expect(left.baseline).toBeUndefined();
    expect(left.actuals).toHaveLength(1);
    expect(runtime.heard.filter(({ type }) => type === "journey-changed")).toEqual(Array(5).fill({ type: "journey-changed", mapIds: [mapId] }));
    expect((await readBoard(people.viewer, mapId)).metrics).toEqual([left]);
    await deleteMetric(people.editor, id, made.id);
    expect(await listMetrics(people.viewer, id)).toEqual([]);
    const kinds = (await runtime.prisma.auditEvent.findMany({ where: { workspaceId: workspace.id, kind: { startsWith: "metric." } } })).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["metric.created", "metric.changed", "metric.deleted"]));
  });

  it("come in with a file under ids of their own and go out as they stood there, x- keys and all", async () => {
    const file = structuredClone(sampleFile);
    const first = file.metrics?.[0];
    if (!first?.baseline) throw new Error("The sample has no metric.");
    first["x-source"] = { sheet: 7 };
    first.baseline["x-by"] = "Aiko";
    first.actuals = [{ date: "2026-10-01", value: 34.25, n: 5_000_000_000, "x-note": "holiday" }, { date: "2026-10-01", value: 35 }];
    const { id, maps } = await bring(file);
    const metrics = await listMetrics(people.viewer, id);
    const inFile = new Set(file.metrics?.map((metric) => metric.id));
    expect(metrics.every((metric) => !inFile.has(metric.id) && inFile.has(metric.fileId ?? ""))).toBe(true);
    const ours = new Set(metrics.map((metric) => metric.id));
    const named = (await readMap(people.viewer, maps[0]?.id ?? "")).cards.flatMap(({ metricId }) => metricId ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.every((metricId) => ours.has(metricId))).toBe(true);
    const out = (await exportJourney(people.viewer, id)).file;
    expect(out.metrics).toEqual(file.metrics);
    expect(out.maps.map(({ cards }) => cards.map(({ metricId }) => metricId))).toEqual(file.maps.map(({ cards }) => cards.map(({ metricId }) => metricId)));
  });

  it("leave a file whole when one of them was deleted: its cards name it no more", async () => {
    const { id } = await bring(sampleFile);
    const [first] = await listMetrics(people.viewer, id);
    await deleteMetric(people.editor, id, first?.id ?? "");
    const { file } = await exportJourney(people.viewer, id);
    const known = new Set(file.metrics?.map((metric) => metric.id));
    expect(known.size).toBe((sampleFile.metrics?.length ?? 0) - 1);
    expect(file.maps.flatMap(({ cards }) => cards).every(({ metricId }) => metricId === undefined || known.has(metricId))).toBe(true);
  });

  it("that were carried as JSON become rows when the product is updated, and the rest stays in its order", async () => {
    const { id } = await start();
    const metrics = [
      { id: randomUUID(), name: "NPS", kind: "nps", better: "up", baseline: { value: -12, date: "2026-08-31", "x-by": "Aiko" }, actuals: [{ date: "2026-10-01", value: 3, n: 40 }] },
      { id: randomUUID(), name: "Calls", kind: "count", unit: "calls" },
    ];
    const rest = { zebra: 1, metrics, evidence: [], "x-a": { z: 1, a: 2 } };
    await runtime.prisma.journey.update({ where: { id }, data: { carried: { workspace: { name: "Old" }, rest, departmentIds: {} } } });
    const sql = readFileSync(join(migrationsPath, "0003_metrics", "migration.sql"), "utf8");
    await runtime.pool.query(sql.slice(sql.indexOf("-- What imports carried")));
    const rows = await listMetrics(people.viewer, id);
    expect(rows.map(({ name, fileId }) => [name, fileId])).toEqual(metrics.map((metric) => [metric.name, metric.id]));
    const { carried } = await runtime.prisma.journey.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(carried)).toBe(JSON.stringify({ workspace: { name: "Old" }, rest: { zebra: 1, evidence: [], "x-a": { z: 1, a: 2 } }, departmentIds: {} }));
    expect((await exportJourney(people.viewer, id)).file.metrics).toEqual(metrics);
  });
});

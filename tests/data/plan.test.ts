/** Gaps and the actions that close them: made here or in a file, changed by several at once, and given back. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createAction, deleteAction, listActions, updateAction } from "../../lib/data/actions";
import { deleteDepartment } from "../../lib/data/departments";
import { createGap, deleteGap, listGaps, updateGap } from "../../lib/data/gaps";
import { exportJourney } from "../../lib/data/journey-export";
import { importJourney } from "../../lib/data/journey-import";
import { createJourney } from "../../lib/data/journeys";
import { createFutureMap, deleteMap, readMap } from "../../lib/data/maps";
import { removeMember } from "../../lib/data/members";
import { createMetric, deleteMetric } from "../../lib/data/metrics";
import type { JourneyFile } from "../../lib/journey/export/file-types";
import { migrationsPath, projectRoot } from "../../lib/paths";
import { describeEachDatabase } from "../support/test-database";
import { addMember, addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

const sample = JSON.parse(readFileSync(join(projectRoot, "samples", "northpeak.journey.json"), "utf8")) as JourneyFile;

describeEachDatabase("gaps and actions", (database) => {
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
  });
  const bring = (file: JourneyFile) => importJourney(people.editor, workspace.id, async () => Buffer.from(JSON.stringify(file)));
  const start = async () => {
    const { id, maps } = await createJourney(people.editor, workspace.id, { title: "Buy boots", template: "empty" });
    const mapId = maps[0]?.id ?? "";
    return { id, mapId, futureMapId: (await createFutureMap(people.editor, id, { title: "Faster", fromMapId: mapId })).id };
  };
  const removed = (currentId: string, from = "No printer") => ({ kind: "removed", what: "pain-point", currentId, from }) as const;

  it("keep what they are told; a number is never given twice, and open boards hear of every change", async () => {
    const { id, mapId, futureMapId } = await start();
    runtime.heard.length = 0;
    const first = await createGap(people.editor, id, { title: "No printer", futureMapId, changes: [removed(randomUUID())] });
    const action = await createAction(people.editor, id, {
      title: "QR code returns", gapIds: [first.id], closes: "No printer, lost form", ownerId: people.viewer.userId, departmentId: workspace.support,
      due: "2027-01", effort: "small", impact: "high",
    });
    expect(action).toMatchObject({ number: 1, status: "planned", gapIds: [first.id], ownerId: people.viewer.userId, due: "2027-01", metricId: null, cardIds: [] });
    expect(await listGaps(people.viewer, id)).toEqual([{ ...first, number: 1, actionId: action.id }]);
    await deleteGap(people.editor, id, first.id);
    await deleteAction(people.editor, id, action.id);
    const [gap, other] = [await createGap(people.editor, id, { title: "Again", futureMapId, changes: [] }), await createAction(people.editor, id, { title: "Again" })];
    expect([gap.number, other.number]).toEqual([2, 2]);
    expect(await updateAction(people.editor, id, other.id, { impact: "low", due: null })).toEqual({ ...other, impact: "low" });
    expect(runtime.heard.filter(({ type }) => type === "journey-changed")).toEqual(Array(7).fill({ type: "journey-changed", mapIds: [mapId, futureMapId] }));
    const kinds = (await runtime.prisma.auditEvent.findMany({ where: { workspaceId: workspace.id } })).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["gap.created", "gap.deleted", "action.created", "action.changed", "action.deleted"]));
  });

  it("keep both changes when two people change different fields, or group changes, at once", async () => {
    const { id, futureMapId } = await start();
    const [one, two] = [randomUUID(), randomUUID()];
    const { id: gapId } = await createGap(people.editor, id, { title: "Returns", futureMapId, changes: [] });
    const { id: actionId } = await createAction(people.editor, id, { title: "QR code returns" });
    await Promise.all([
      updateAction(people.editor, id, actionId, { effort: "small" }), updateAction(people.manager, id, actionId, { impact: "high" }),
      updateAction(people.owner, id, actionId, { ownerId: people.viewer.userId }),
      updateGap(people.editor, id, gapId, { addChanges: [removed(one)] }), updateGap(people.manager, id, gapId, { addChanges: [removed(two)] }),
    ]);
    expect(await listActions(people.viewer, id)).toMatchObject([{ effort: "small", impact: "high", ownerId: people.viewer.userId }]);
    expect((await listGaps(people.viewer, id))[0]?.changes.map(({ currentId }) => currentId).sort()).toEqual([one, two].sort());
    const numbers = await Promise.all(Array.from({ length: 4 }, (_, index) => createAction(people.editor, id, { title: `More ${index}` })));
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(4);
  });

  it("hold a change in one gap of a future only, and a gap in one action only", async () => {
    const { id, mapId, futureMapId } = await start();
    const thing = randomUUID();
    const first = await createGap(people.editor, id, { title: "One", futureMapId, changes: [removed(thing)] });
    const elsewhere = await createGap(people.editor, id, {
      title: "Other future", changes: [removed(thing)], futureMapId: (await createFutureMap(people.editor, id, { title: "Cheaper", fromMapId: mapId })).id,
    });
    const second = await createGap(people.editor, id, { title: "Two", futureMapId, changes: [removed(thing, "Reads differently now")] });
    const held = async () => (await listGaps(people.viewer, id)).map(({ changes }) => changes.length);
    expect(await held()).toEqual([0, 1, 1]);
    await updateGap(people.editor, id, first.id, { addChanges: [removed(thing)] });
    expect(await held()).toEqual([1, 1, 0]);
    await updateGap(people.editor, id, first.id, { removeChanges: [removed(thing, "In other words")] });
    expect(await held()).toEqual([0, 1, 0]);
    const action = await createAction(people.editor, id, { title: "A", gapIds: [first.id, second.id] });
    const other = await createAction(people.editor, id, { title: "B" });
    await expect(updateAction(people.editor, id, other.id, { gapIds: [second.id] })).rejects.toMatchObject({ code: "conflict", fields: { gapIds: expect.any(String) } });
    await updateGap(people.editor, id, second.id, { actionId: other.id });
    expect((await listActions(people.viewer, id)).map(({ gapIds }) => gapIds)).toEqual([[first.id], [second.id]]);
    await updateAction(people.editor, id, action.id, { gapIds: [elsewhere.id] });
    expect((await listGaps(people.viewer, id)).map(({ actionId }) => actionId)).toEqual([null, action.id, other.id]);
  });

  it("refuse what is elsewhere, field by field, and lose nothing", async () => {
    const { id, mapId, futureMapId } = await start();
    const other = await start();
    const stranger = await addMember(runtime, (await addWorkspace(runtime, "Elsewhere")).id, "editor");
    const foreignGap = await createGap(people.editor, other.id, { title: "Foreign", futureMapId: other.futureMapId, changes: [] });
    const foreignMetric = await createMetric(people.editor, other.id, { name: "NPS", kind: "nps" });
    const action = await createAction(people.editor, id, { title: "Mine", effort: "small" });
    await expect(updateAction(people.editor, id, action.id, {
      title: "Changed", ownerId: stranger.userId, departmentId: randomUUID(), metricId: foreignMetric.id, gapIds: [foreignGap.id],
    })).rejects.toMatchObject({
      code: "bad_request", fields: {
        ownerId: expect.stringContaining("not a member"), departmentId: expect.any(String), metricId: expect.any(String), "gapIds.0": expect.any(String),
      },
    });
    for (const wrong of [other.futureMapId, mapId, randomUUID()]) {
      await expect(createGap(people.editor, id, { title: "G", futureMapId: wrong, changes: [] })).rejects.toMatchObject({ code: "bad_request", fields: { futureMapId: expect.any(String) } });
    }
    const gap = await createGap(people.editor, id, { title: "G", futureMapId, changes: [] });
    await expect(updateGap(people.editor, id, gap.id, { actionId: randomUUID() })).rejects.toMatchObject({ fields: { actionId: expect.any(String) } });
    expect(await listActions(people.viewer, id)).toEqual([action]);
  });

  it("stay when who or what they name goes", async () => {
    const { id, futureMapId } = await start();
    const metric = await createMetric(people.editor, id, { name: "NPS", kind: "nps" });
    const leaving = await addMember(runtime, workspace.id, "editor", "Leaving");
    const gap = await createGap(people.editor, id, { title: "G", futureMapId, changes: [removed(randomUUID())] });
    const action = await createAction(people.editor, id, {
      title: "A", ownerId: leaving.userId, departmentId: workspace.sales, metricId: metric.id, gapIds: [gap.id],
    });
    await removeMember(people.admin, workspace.id, leaving.userId);
    await deleteDepartment(people.admin, workspace.id, workspace.sales);
    await deleteMetric(people.editor, id, metric.id);
    await deleteMap(people.editor, futureMapId);
    expect(await listActions(people.viewer, id)).toEqual([{ ...action, ownerId: null, departmentId: null, metricId: null }]);
    expect(await listGaps(people.viewer, id)).toEqual([{ ...gap, futureMapId: null, actionId: action.id }]);
    const { file } = await exportJourney(people.viewer, id);
    expect(file.gaps).toEqual([{ id: gap.id, number: 1, title: "G", changes: [{ kind: "removed", what: "pain-point", from: "No printer" }], actionId: action.id }]);
  });

  it("come in with a file under ids of their own, name our things, and go out as they stood there", async () => {
    const file = structuredClone(sample);
    const [first] = file.gaps ?? [];
    const [action, second, third] = file.actions ?? [];
    if (!first?.changes?.[0] || !action || !second || !third) throw new Error("The sample has no plan.");
    first["x-colour"] = "red";
    first.changes[0]["x-note"] = { by: "Aiko" };
    action["x-board"] = 3;
    delete second.number;
    delete second.status;
    delete third.gapIds;
    delete file.gaps?.find(({ actionId }) => actionId === action.id)?.actionId;
    const { id, maps } = await bring(file);
    const [gaps, actions] = [await listGaps(people.viewer, id), await listActions(people.viewer, id)];
    expect([gaps.length, gaps.filter(({ actionId }) => actionId !== null).length, actions.length]).toEqual([7, 5, 5]);
    expect(gaps.every(({ futureMapId }) => futureMapId === maps[1]?.id)).toBe(true);
    expect(new Set(actions.map(({ number }) => number))).toEqual(new Set([1, 3, 4, 5, 6]));
    const things = new Set((await Promise.all(maps.map((map) => readMap(people.viewer, map.id)))).flatMap(({ cards, stages }) =>
      [...cards.map((card) => card.id), ...stages.flatMap(({ steps }) => steps.map((step) => step.id))]));
    expect(gaps.flatMap(({ changes }) => changes).flatMap(({ currentId, futureId }) => [currentId ?? [], futureId ?? []].flat()).every((thing) => things.has(thing))).toBe(true);
    expect(actions.flatMap(({ cardIds }) => cardIds).every((card) => things.has(card))).toBe(true);
    expect(actions[0]?.departmentId).toBe(workspace.support);
    const out = (await exportJourney(people.viewer, id)).file;
    expect(out.gaps).toEqual(file.gaps);
    expect(out.actions).toEqual(file.actions);
    expect((await createGap(people.editor, id, { title: "Next", futureMapId: maps[1]?.id ?? "", changes: [] })).number).toBe(8);
  });

  it("that were carried as JSON become rows when the product is updated, and the rest stays in its order", async () => {
    const { gaps: _gaps, actions: _actions, ...planless } = sample;
    const { id } = await bring(planless);
    const before = (await runtime.prisma.journey.findUniqueOrThrow({ where: { id } })).carried as { rest: Record<string, unknown> };
    const carried = { ...before, rest: { zebra: 1, gaps: sample.gaps, actions: sample.actions, ...before.rest } };
    await runtime.prisma.journey.update({ where: { id }, data: { carried: JSON.parse(JSON.stringify(carried)) } });
    const sql = readFileSync(join(migrationsPath, "0004_gaps-and-actions", "migration.sql"), "utf8");
    await runtime.pool.query(sql.slice(sql.indexOf("-- What imports carried")));
    const after = (await runtime.prisma.journey.findUniqueOrThrow({ where: { id } })).carried;
    expect(JSON.stringify(after)).toBe(JSON.stringify({ ...before, rest: { zebra: 1, ...before.rest } }));
    expect((await listGaps(people.viewer, id)).map(({ number, actionId }) => [number, actionId !== null])).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => [number, number < 6]));
    const { file } = await exportJourney(people.viewer, id);
    expect([file.gaps, file.actions]).toEqual([sample.gaps, sample.actions]);
    expect((await createAction(people.editor, id, { title: "Next" })).number).toBe(6);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readBoard } from "../../lib/data/boards";
import { listJourneys } from "../../lib/data/journey-list";
import { createJourney, deleteJourney, readJourney, updateJourney } from "../../lib/data/journeys";
import { runCommands } from "../../lib/data/map-commands";
import { createFutureMap, deleteMap, readMap, updateMap } from "../../lib/data/maps";
import type { FileMap } from "../../lib/journey/export/file-types";
import { JOURNEY_TEMPLATES } from "../../lib/journey/templates/names";
import { describeEachDatabase } from "../support/test-database";
import { addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

describeEachDatabase("journeys and their maps", (database) => {
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
  const start = async () => {
    const journey = await createJourney(people.editor, workspace.id, {
      title: "Buy boots", template: "eight-stages", scope: { start: "Wet feet", detail: "step" },
    });
    return { id: journey.id, mapId: journey.maps[0]?.id ?? "" };
  };
  const firstCell = async (mapId: string) => {
    const map = await readMap(people.viewer, mapId);
    const lane = map.lanes.find(({ type }) => type === "actions");
    const step = map.stages.flatMap(({ steps }) => steps)[0];
    if (!lane || !step) throw new Error("The template has no cell.");
    return { laneId: lane.id, stepId: step.id };
  };
  const texts = (map: FileMap) => map.cards.map(({ text }) => text);

  it.each(JOURNEY_TEMPLATES)("starts from the template %s with one committed current map", async (template) => {
    const { id, maps } = await createJourney(people.editor, workspace.id, { title: "A journey", template });
    expect(maps).toEqual([{ id: expect.any(String), state: "current" }]);
    const mapId = maps[0]?.id ?? "";
    const row = await runtime.prisma.journeyMap.findUniqueOrThrow({ where: { id: mapId } });
    expect(row.lastSeq).toBe(1n);
    expect(await runtime.prisma.documentUpdate.count({ where: { mapId } })).toBe(1);
    expect(await runtime.prisma.documentClient.findMany({ where: { mapId } })).toMatchObject([{ kind: "server", userId: people.editor.userId }]);
    expect(await readMap(people.viewer, mapId)).toMatchObject({ id: mapId, state: "current", cards: [] });
    expect(await readJourney(people.viewer, id)).toMatchObject({ title: "A journey", maps: [{ id: mapId, state: "current" }] });
  });
  it("runs commands as one update, in order, by their author", async () => {
    const { mapId } = await start();
    const cell = await firstCell(mapId);
    const id = randomUUID();
    const done = await runCommands(people.editor, mapId, [
      { type: "addCard", id, ...cell, text: "Looks for reviews" },
      { type: "setCardText", id, text: "Looks for honest reviews" },
      { type: "setEmotion", stepId: cell.stepId, value: -1.5 },
    ]);
    expect(done.seq).toBe(2);
    expect(done.ids[0]).toBe(id);
    const map = await readMap(people.viewer, mapId);
    expect(map.cards).toMatchObject([{ id, text: "Looks for honest reviews", authorId: people.editor.userId, ...cell }]);
    expect(map.emotions).toMatchObject([{ source: "team", value: -1.5 }]);
    expect(runtime.heard).toMatchObject([{ type: "update", mapId, seq: 2, server: true }]);
  });
  it("does all of a list or nothing, and says which command was wrong", async () => {
    const { mapId } = await start();
    const cell = await firstCell(mapId);
    await expect(runCommands(people.editor, mapId, [
      { type: "addCard", ...cell, text: "Never seen" }, { type: "renameStage", id: randomUUID(), title: "Nowhere" },
    ])).rejects.toMatchObject({ code: "not_found" });
    expect(texts(await readMap(people.viewer, mapId))).toEqual([]);
  });
  it("answers 409 when the target was deleted", async () => {
    const { mapId } = await start();
    const { ids: [id] } = await runCommands(people.editor, mapId, [{ type: "addCard", ...(await firstCell(mapId)), text: "Going" }]);
    await runCommands(people.editor, mapId, [{ type: "deleteCard", id: id ?? "" }]);
    await expect(runCommands(people.editor, mapId, [{ type: "setCardText", id: id ?? "", text: "Back?" }]))
      .rejects.toMatchObject({ code: "conflict" });
  });
  it("loses nothing of forty lists sent at once", async () => {
    const { mapId } = await start();
    const cell = await firstCell(mapId);
    const done = await Promise.all(Array.from({ length: 40 }, (_, index) =>
      runCommands(people.editor, mapId, [{ type: "addCard", ...cell, text: `Note ${index}` }])));
    expect(new Set(done.map(({ seq }) => seq)).size).toBe(40);
    expect(texts(await readMap(people.viewer, mapId)).sort()).toEqual(Array.from({ length: 40 }, (_, index) => `Note ${index}`).sort());
  });
  it("copies a future that remembers what each thing came from, and leaves the current map alone", async () => {
    const { id, mapId } = await start();
    const cell = await firstCell(mapId);
    const { ids: [cardId] } = await runCommands(people.editor, mapId, [{ type: "addCard", ...cell, text: "Waits" }]);
    const future = await createFutureMap(people.manager, id, { title: "Faster", fromMapId: mapId });
    const map = await readMap(people.viewer, future.id);
    expect(map).toMatchObject({ state: "future", title: "Faster", derivedFrom: { mapId } });
    expect(map.cards).toMatchObject([{ text: "Waits", derivedFromId: cardId, authorId: people.editor.userId }]);
    expect(map.cards[0]?.id).not.toBe(cardId);
    await runCommands(people.editor, future.id, [{ type: "setCardText", id: map.cards[0]?.id ?? "", text: "Waits no more" }]);
    expect(texts(await readMap(people.viewer, mapId))).toEqual(["Waits"]);
    expect((await readJourney(people.viewer, id)).maps).toMatchObject([
      { state: "current" }, { id: future.id, state: "future", derivedFromMapId: mapId },
    ]);
  });
  it("copies no map of another journey, own or foreign", async () => {
    const [one, two] = [await start(), await start()];
    const other = await addWorkspace(runtime, "Other");
    const foreign = await createJourney(other.people.editor, other.id, { title: "Theirs", template: "empty" });
    for (const fromMapId of [two.mapId, foreign.maps[0]?.id ?? "", randomUUID()]) {
      await expect(createFutureMap(people.editor, one.id, { title: "Mixed", fromMapId })).rejects.toMatchObject({ code: "not_found" });
    }
  });
  it("deletes futures, keeps the current map, and tells whoever has it open", async () => {
    const { id, mapId } = await start();
    const future = await createFutureMap(people.editor, id, { title: "Faster", fromMapId: mapId });
    expect(runtime.heard.at(-1), "boards of the others name it from now on").toEqual({ type: "journey-changed", mapIds: expect.arrayContaining([mapId, future.id]) });
    await expect(deleteMap(people.owner, mapId)).rejects.toMatchObject({ code: "conflict" });
    await deleteMap(people.editor, future.id);
    expect(runtime.heard).toContainEqual({ type: "map-gone", mapId: future.id });
    expect(runtime.heard.at(-1), "boards of the others name it no longer").toEqual({ type: "journey-changed", mapIds: [mapId] });
    await expect(readMap(people.owner, future.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteMap(people.editor, future.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(runCommands(people.editor, future.id, [{ type: "addStage", title: "x" }])).rejects.toMatchObject({ code: "not_found" });
  });
  it("changes words about journeys and maps", async () => {
    const { id, mapId } = await start();
    const future = await createFutureMap(people.editor, id, { title: "Faster", fromMapId: mapId });
    await updateMap(people.editor, future.id, { title: "Fastest", hypothesis: "Codes help", status: "agreed" });
    expect(await readMap(people.viewer, future.id)).toMatchObject({ title: "Fastest", hypothesis: "Codes help", status: "agreed" });
    await expect(updateMap(people.editor, mapId, { status: "agreed" })).rejects.toMatchObject({ code: "bad_request" });
    const changed = await updateJourney(people.editor, id, { title: "Buy and return", scenario: "For a trip", tags: ["boots"] });
    expect(changed).toMatchObject({ title: "Buy and return", scenario: "For a trip", tags: ["boots"], scope: { start: "Wet feet" } });
    expect((await updateJourney(people.editor, id, { scenario: null })).scenario).toBeUndefined();
  });
  it("deletes a journey with its maps, for managers only", async () => {
    const { id, mapId } = await start();
    await expect(deleteJourney(people.editor, id)).rejects.toMatchObject({ code: "forbidden" });
    await deleteJourney(people.manager, id);
    expect(runtime.heard).toContainEqual({ type: "map-gone", mapId });
    for (const read of [() => readJourney(people.owner, id), () => readMap(people.owner, mapId), () => readBoard(people.owner, mapId)]) {
      await expect(read()).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await listJourneys(people.owner, workspace.id)).toEqual([]);
  });
  it("lists journeys with their current map drawn small, last edited first", async () => {
    const [older, newer] = [await start(), await start()];
    const cell = await firstCell(older.mapId);
    await runCommands(people.editor, older.mapId, [
      { type: "addCard", ...cell, text: "Does" }, { type: "setEmotion", stepId: cell.stepId, value: 2 },
    ]);
    const list = await listJourneys(people.viewer, workspace.id);
    expect(list.map(({ id }) => id)).toEqual([older.id, newer.id]);
    expect(list[0]?.thumbnail?.steps[0]).toEqual({ firstOfStage: true, feeling: 2, actions: 1, noteColours: [] });
  });
  it("keeps the name of somebody who wrote and left", async () => {
    const { mapId } = await start();
    await runtime.prisma.membership.delete({ where: { workspaceId_userId: { workspaceId: workspace.id, userId: people.editor.userId } } });
    const board = await readBoard(people.viewer, mapId);
    expect(board.people).toContainEqual({ id: people.editor.userId, name: "editor", departmentIds: [], role: null });
    expect(board).toMatchObject({ me: { role: "viewer" }, departments: [{ code: "SA" }, { code: "SU" }], map: { state: "current" } });
  });
});

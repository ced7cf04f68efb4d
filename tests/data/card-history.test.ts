/** The history of a card: who did what, when, however often the log was merged meanwhile. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor-type";
import { readCardHistory } from "../../lib/data/card-history";
import { createJourney } from "../../lib/data/journeys";
import { runCommands } from "../../lib/data/map-commands";
import { removeMember } from "../../lib/data/members";
import { toLines } from "../../lib/data/history-lines";
import { logger } from "../../lib/logger";
import { documentWorkerPath } from "../../lib/paths";
import { Compactor } from "../../server/realtime/compactor";
import { DocumentThread } from "../../server/realtime/document-thread";
import { describeEachDatabase } from "../support/test-database";
import { addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

describeEachDatabase("the history of a card", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let thread: DocumentThread;
  let workspace: TestWorkspace;
  let people: TestWorkspace["people"];
  const ids = { lane: randomUUID(), other: randomUUID(), stage: randomUUID(), step: randomUUID() };
  let mapId: string;
  let cardId: string;

  beforeAll(async () => {
    runtime = await createLiveRuntime(database());
    thread = new DocumentThread({ path: documentWorkerPath, onDeath: () => undefined });
  });
  afterAll(async () => {
    await thread.close();
    await runtime.stop();
  });
  beforeEach(async () => {
    workspace = await addWorkspace(runtime);
    ({ people } = workspace);
    mapId = (await createJourney(people.editor, workspace.id, { title: "Buy boots", template: "empty" })).maps[0]?.id ?? "";
    cardId = randomUUID();
    await run(people.editor, [
      { type: "addLane", id: ids.lane, laneType: "actions", title: "Do" }, { type: "addLane", id: ids.other, laneType: "actions", title: "Do too" },
      { type: "addStage", id: ids.stage, title: "Awareness" }, { type: "addStep", id: ids.step, stageId: ids.stage, title: "See" },
      { type: "addCard", id: cardId, stepId: ids.step, laneId: ids.lane, text: "" },
    ]);
  });
  const run = (by: Actor, commands: Parameters<typeof runCommands>[2]) => runCommands(by, mapId, commands);
  const merge = () => new Compactor({
    pool: runtime.pool, thread, logger, onSnapshot: () => undefined, append: async () => undefined,
  }).compact(mapId);
  const lines = async () => (await readCardHistory(people.viewer, mapId, cardId)).entries.map(({ name, kind }) => [name, kind]);

  it("says the same before and after the log was merged, and goes on behind it", async () => {
    const [editor, manager] = [people.editor.name, people.manager.name];
    await run(people.editor, [{ type: "setCardText", id: cardId, text: "boots" }]);
    await run(people.manager, [{ type: "setCardText", id: cardId, text: "wet boots" }]);
    await run(people.manager, [{ type: "moveCard", id: cardId, stepId: ids.step, laneId: ids.other }]);
    const before = [[manager, "moved"], [manager, "reworded"], [editor, "created"]];
    expect(await lines()).toEqual(before);
    expect(await merge()).toBe("written");
    expect(await lines()).toEqual(before);
    await run(people.editor, [{ type: "setCardFields", id: cardId, confidence: "data" }]);
    await run(people.editor, [{ type: "deleteCard", id: cardId }]);
    const after = [[editor, "deleted"], [editor, "details-changed"], ...before];
    expect(await lines()).toEqual(after);
    expect(await merge()).toBe("written");
    await run(people.manager, [{ type: "restoreCard", id: cardId }]);
    expect(await lines()).toEqual([[manager, "restored"], ...after]);
  });

  it("counts nothing twice when the log is merged while it is being read", async () => {
    await run(people.manager, [{ type: "setCardText", id: cardId, text: "boots" }]);
    const { documents } = runtime;
    let merged = false;
    const read = documents.readCardActivity.bind(documents);
    documents.readCardActivity = async (input) => {
      const logged = await read(input);
      if (!merged) expect(await merge()).toBe("written");
      merged = true;
      return logged;
    };
    try {
      expect(await lines()).toEqual([[people.manager.name, "reworded"], [people.editor.name, "created"]]);
    } finally {
      documents.readCardActivity = read;
    }
  });

  it("keeps the name of somebody who has left, and gives long histories page by page", async () => {
    const start = Date.parse("2026-11-01T08:00:00Z");
    await runtime.prisma.cardActivity.createMany({
      data: Array.from({ length: 120 }, (_, n) => ({
        mapId, cardId, userId: people.manager.userId, kind: n % 2 === 0 ? "edited" : "moved", at: new Date(start + n * 3_600_000),
      })),
    });
    await removeMember(people.owner, workspace.id, people.manager.userId);
    const pages = [await readCardHistory(people.viewer, mapId, cardId)];
    for (let last = pages.at(-1); last?.before !== undefined; last = pages.at(-1)) {
      pages.push(await readCardHistory(people.viewer, mapId, cardId, last.before));
    }
    expect(pages.map(({ entries }) => entries.length)).toEqual([50, 50, 21]);
    const times = pages.flatMap(({ entries }) => entries.map(({ at }) => at));
    expect(new Set(times).size).toBe(121);
    expect(pages[2]?.entries.at(-1)).toMatchObject({ name: people.manager.name, kind: "reworded", at: new Date(start).toISOString() });
  });

  it("knows nothing of a card the map never had", async () => {
    await expect(readCardHistory(people.viewer, mapId, randomUUID())).rejects.toMatchObject({ code: "not_found" });
  });
});

it("one person at the same work is one line, a pause or somebody else starts another", () => {
  const [ann, bob] = [randomUUID(), randomUUID()];
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 10, minute)).toISOString();
  expect(toLines([
    { userId: ann, kind: "edited", at: at(40) }, { userId: ann, kind: "edited", at: at(20) }, { userId: ann, kind: "edited", at: at(12) },
    { userId: bob, kind: "edited", at: at(11) }, { userId: ann, kind: "edited", at: at(3) }, { userId: ann, kind: "created", at: at(2) },
  ])).toEqual([
    { userId: ann, kind: "reworded", from: at(40), at: at(40) }, { userId: ann, kind: "reworded", from: at(12), at: at(20) },
    { userId: bob, kind: "reworded", from: at(11), at: at(11) }, { userId: ann, kind: "created", from: at(2), at: at(2) },
  ]);
});

/** Whole-document work in the worker: commands, exports, copies, imports, and what happens when the worker hangs. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Command } from "@/lib/journey/commands/schema";
import { read } from "@/lib/journey/read";
import { EMPTY_INDEX } from "@/server/realtime/document-index";
import { DocumentThread } from "@/server/realtime/document-thread";
import { describeEachDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, type TestPerson, type TestWorkspace } from "./support/workspace";

describeEachDatabase("documents", (database) => {
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let mapId: string;
  const ids = { lane: randomUUID(), stage: randomUUID(), step: randomUUID(), card: randomUUID() };
  const BOARD: readonly Command[] = [
    { type: "addLane", id: ids.lane, laneType: "actions", title: "Do" }, { type: "addStage", id: ids.stage, title: "Awareness" },
    { type: "addStep", id: ids.step, stageId: ids.stage, title: "See" },
    { type: "addCard", id: ids.card, stepId: ids.step, laneId: ids.lane, text: "boots" },
  ];

  beforeAll(async () => {
    engine = await startEngine(database().pool);
    workspace = await createWorkspace(database().pool);
    ann = await workspace.person("Ann", "editor");
  });
  beforeEach(async () => { mapId = await workspace.map(); });
  afterEach(destroyStockClients);
  afterAll(() => engine.close());

  const by = () => ({ clientId: freshClientId(), userId: ann.userId, now: new Date().toISOString() });
  /** As the API does it. */
  const run = async (commands: readonly Command[], append = true) => {
    const { documents, log } = engine.realtime;
    const input = { mapId, commands, ...by() };
    expect(await log.claim({ mapId, clientId: input.clientId, userId: ann.userId, kind: "server" })).toBe("yours");
    const { update, ids: made } = await documents.applyCommands(input);
    if (append) await log.append({ mapId, userId: ann.userId, clientIds: [input.clientId], bytes: update });
    return made;
  };
  const cardTexts = async () => (await engine.realtime.documents.exportMap({ mapId, fileIds: false })).cards.map(({ text }) => text);

  it("apply commands to the newest committed state, live for everybody", async () => {
    const watcher = stockClient(engine, mapId, ann);
    await watcher.synced();
    expect(await run(BOARD)).toEqual([ids.lane, ids.stage, ids.step, ids.card]);
    await until(() => watcher.cards.size === 1, "live");
    for (let n = 0; n < 5; n += 1) await run([{ type: "setCardText", id: ids.card, text: `boots ${n}` }]);
    await until(() => read(watcher.doc).cards.get(ids.card)?.text === "boots 4", "live");
    watcher.doc.transact(() => { watcher.doc.getMap("meta").set("seen", true); });
    expect(await cardTexts()).toEqual(["boots 4"]);
  });

  it("forget commands that were never committed", async () => {
    await run(BOARD);
    await run([{ type: "setCardText", id: ids.card, text: "never saved" }], false);
    expect(await cardTexts()).toEqual(["boots"]);
    await run([{ type: "setCardText", id: ids.card, text: "boots!" }]);
    expect(await cardTexts()).toEqual(["boots!"]);
  });

  it("say what is wrong, by command, and change nothing", async () => {
    await run(BOARD);
    const wrong = run([{ type: "setCardText", id: ids.card, text: "half" }, { type: "renameLane", id: randomUUID(), title: "x" }]);
    await expect(wrong).rejects.toMatchObject({ name: "AppError", code: "not_found", fields: { "commands.1": expect.any(String) } });
    await run([{ type: "deleteCard", id: ids.card }]);
    await expect(run([{ type: "setCardText", id: ids.card, text: "late" }])).rejects.toMatchObject({ code: "conflict" });
    await expect(engine.realtime.documents.exportMap({ mapId: randomUUID(), fileIds: false })).rejects.toMatchObject({ code: "not_found" });
  });

  it("make new maps and copies that remember what they came from", async () => {
    await run(BOARD);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, await engine.realtime.documents.copyMap({ fromMapId: mapId, ...by() }));
    const [card] = [...read(copy).cards.values()];
    expect(card).toMatchObject({ derivedFromId: ids.card, text: "boots", authorId: ann.userId });
    const fresh = new Y.Doc();
    Y.applyUpdate(fresh, await engine.realtime.documents.createMap({ template: "eight-stages", ...by() }));
    expect(read(fresh).stages).toHaveLength(8);
  });

  it("read a journey file and say what is wrong with a broken one", async () => {
    const { documents } = engine.realtime;
    const context = { departments: [], people: [], ...by() };
    const broken = await documents.importJourney({ ...context, file: Buffer.from("{ no json") });
    expect(broken).toMatchObject({ ok: false });
    expect(broken.report.errors).not.toHaveLength(0);
    const file = Buffer.from(JSON.stringify({
      format: "throughline/journey", version: 1, journey: { id: randomUUID(), title: "Boots" },
      maps: [{ id: randomUUID(), state: "current", title: "Now", lanes: [], stages: [], cards: [] }],
    }));
    expect(await documents.importJourney({ ...context, file })).toMatchObject({ ok: true, journey: { title: "Boots" } });
  });
});

describe("a document worker", () => {
  const deaths: string[] = [];
  const program = (source: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), "throughline-worker-")), "worker.mjs");
    writeFileSync(path, `import { parentPort } from "node:worker_threads";\n${source}`);
    return path;
  };
  const HANGS_ON_DIFF = program(`parentPort.on("message", ({ id, name }) => {
    if (name === "diff") for (;;);
    if (name === "guard") process.exit(3);
    parentPort.postMessage({ id, ok: true, output: name });
  });`);
  afterEach(() => { deaths.length = 0; });

  it("that hangs is killed, and those who wait behind it are served by a new one", async () => {
    const thread = new DocumentThread({ path: HANGS_ON_DIFF, onDeath: (reason) => deaths.push(reason) });
    const bytes = new Uint8Array();
    const [hung, served, died, servedToo] = await Promise.allSettled([
      thread.call("diff", { bytes, stateVector: bytes }, 300),
      thread.call("index", { parts: [] }, 5_000),
      thread.call("guard", { bytes, known: EMPTY_INDEX, limits: { maxClocks: 1, maxPartsPerUpdate: 1 } }, 5_000),
      thread.call("index", { parts: [] }, 5_000),
    ]);
    expect(hung).toMatchObject({ status: "rejected", reason: { code: "unavailable" } });
    expect(served).toEqual({ status: "fulfilled", value: "index" });
    expect(died).toMatchObject({ status: "rejected", reason: { code: "unavailable" } });
    expect(servedToo).toEqual({ status: "fulfilled", value: "index" });
    expect(deaths).toHaveLength(2);
    await thread.close();
    await expect(thread.call("index", { parts: [] }, 100)).rejects.toMatchObject({ code: "unavailable" });
  });
});

/** Versions of a map: numbered, unchangeable, brought back live and taken back, and made by themselves when a map comes to rest. */
import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as Y from "yjs";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { makeDueVersions } from "../../lib/data/automatic-versions";
import { listFileVersions } from "../../lib/data/file-versions";
import { exportJourney } from "../../lib/data/journey-export";
import { importJourney } from "../../lib/data/journey-import";
import { createJourney } from "../../lib/data/journeys";
import { runCommands } from "../../lib/data/map-commands";
import { readMapDiff } from "../../lib/data/map-diff";
import { readMap } from "../../lib/data/maps";
import { createVersion } from "../../lib/data/new-version";
import { restoreVersion, undoRestore } from "../../lib/data/version-restore";
import { listVersions, readVersion, renameVersion } from "../../lib/data/versions";
import { removeMember } from "../../lib/data/members";
import { read } from "../../lib/journey/read";
import { withoutFacts } from "../../lib/journey/version-facts";
import { canonicalJson } from "../../lib/journey/export/canonical";
import { logger } from "../../lib/logger";
import { projectRoot } from "../../lib/paths";
import { keepVersions } from "../../server/version-keeper";
import { until } from "../realtime/support/until";
import { describeEachDatabase } from "../support/test-database";
import { addMember, addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

describeEachDatabase("versions", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let workspace: TestWorkspace;
  let people: TestWorkspace["people"];
  let mapId: string;
  const [lane, step, card] = [randomUUID(), randomUUID(), randomUUID()];
  beforeAll(async () => {
    runtime = await createLiveRuntime(database());
  });
  afterAll(() => runtime.stop());
  beforeEach(async () => {
    workspace = await addWorkspace(runtime);
    ({ people } = workspace);
    const { maps } = await createJourney(people.owner, workspace.id, { title: "Buy boots", template: "empty" });
    mapId = maps[0]?.id ?? "";
    const stageId = randomUUID();
    await runCommands(people.editor, mapId, [
      { type: "addLane", id: lane, laneType: "actions", title: "Do" }, { type: "addStage", id: stageId, title: "Awareness" },
      { type: "addStep", id: step, stageId, title: "See" }, { type: "addCard", id: card, stepId: step, laneId: lane, text: "boots" },
    ]);
  });
  const write = (actor: TestWorkspace["people"]["editor"], text: string) => runCommands(actor, mapId, [{ type: "setCardText", id: card, text }]);
  const addCard = async (text: string) => (await runCommands(people.manager, mapId, [{ type: "addCard", stepId: step, laneId: lane, text }])).ids[0] ?? "";
  const words = async () => (await readMap(people.viewer, mapId)).cards.map(({ text }) => text);
  const readRecovered = async () => {
    const stored = await runtime.log.load(mapId);
    const doc = new Y.Doc();
    if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot.bytes);
    for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
    return read(doc).recovered.map(({ card: { id, text } }) => ({ id, text }));
  };
  const due = (quietMs = 0) => makeDueVersions({ quietMs, mapsPerRound: 50 });

  it("keep the map as it was, say who made and changed it, and what differs from the one before", async () => {
    const before = await readMap(people.viewer, mapId);
    const first = await createVersion(people.editor, mapId, "Workshop");
    expect(first).toMatchObject({
      number: 1, kind: "named", title: "Workshop", author: { id: people.editor.userId, name: "editor" }, restoredFrom: null, undone: false,
      contributors: [{ id: people.editor.userId }], changes: { added: 4, changed: 0, removed: 0 },
    });
    await write(people.manager, "brown boots");
    await addCard("Asks a friend");
    const second = await createVersion(people.owner, mapId);
    expect(second).toMatchObject({ number: 2, title: null, contributors: [{ id: people.manager.userId }], changes: { added: 1, changed: 1, removed: 0 } });
    await removeMember(people.admin, workspace.id, people.manager.userId);
    expect(await listVersions(people.viewer, mapId)).toEqual([second, first]);
    const frozen = await readVersion(people.viewer, mapId, 1);
    expect(withoutFacts(frozen)).toEqual(before);
    expect(first.hash).toBe(createHash("sha256").update(canonicalJson(frozen)).digest("hex"));
    expect(await renameVersion(people.editor, mapId, 2, "Second")).toEqual({ ...second, title: "Second" });
    const kinds = (await runtime.prisma.auditEvent.findMany({ where: { workspaceId: workspace.id, kind: { startsWith: "version." } }, orderBy: { at: "asc" } })).map(({ kind }) => kind);
    expect(kinds).toEqual(["version.created", "version.created", "version.renamed"]);
  });

  it("are numbered without a gap when several people make one at once, each compared with the one before it", async () => {
    await Promise.all(Array.from({ length: 4 }, (_, index) => createVersion(people.editor, mapId, `v${index}`)));
    const versions = await listVersions(people.viewer, mapId);
    expect(versions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(versions.map(({ changes }) => changes.added)).toEqual([0, 0, 0, 4]);
  });

  it("are made by editors, read by everybody, and are nowhere for others", async () => {
    await createVersion(people.editor, mapId);
    await expect(createVersion(people.commenter, mapId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(restoreVersion(people.commenter, mapId, 1)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await addMember(runtime, (await addWorkspace(runtime, "Elsewhere")).id, "owner");
    for (const wrong of [
      () => listVersions(stranger, mapId), () => readVersion(stranger, mapId, 1), () => readVersion(people.viewer, mapId, 2), () => restoreVersion(people.editor, mapId, 2),
    ]) {
      await expect(wrong()).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("can be compared with each other and with the map today", async () => {
    await createVersion(people.editor, mapId);
    await write(people.editor, "brown boots");
    await createVersion(people.editor, mapId);
    const later = await addCard("Asks a friend");
    const told = async (question: Parameters<typeof readMapDiff>[2]) => {
      const { before, after, stages } = await readMapDiff(people.viewer, mapId, question);
      return [before.version, after.version, ...stages.flatMap(({ changes }) => changes.map(({ kind, after: thing, before: old }) => `${kind} ${(thing ?? old)?.id}`))];
    };
    expect(await told({ againstVersion: 1, version: 2 })).toEqual([1, 2, `reworded ${card}`]);
    expect(await told({ againstVersion: 2 })).toEqual([2, undefined, `added ${later}`]);
    expect(await told({ version: 1 })).toEqual([undefined, 1, `reworded ${card}`, `removed ${later}`]);
    await expect(told({ againstVersion: 3 })).rejects.toMatchObject({ code: "not_found" });
  });

  it("come back as one live update, after the map was kept as it is; undone, all of it is given back", async () => {
    await createVersion(people.editor, mapId, "Workshop");
    await write(people.manager, "brown boots");
    const later = await addCard("Asks a friend");
    runtime.heard.length = 0;
    const before = await restoreVersion(people.editor, mapId, 1);
    expect(before).toMatchObject({ number: 2, kind: "before-restore", restoredFrom: 1, undone: false, author: { id: people.editor.userId }, changes: { added: 1, changed: 1, removed: 0 } });
    expect(runtime.heard.filter(({ type }) => type === "update")).toHaveLength(1);
    expect(await words()).toEqual(["boots"]);
    expect((await readVersion(people.viewer, mapId, 2)).cards.map(({ text }) => text)).toEqual(["brown boots", "Asks a friend"]);
    await expect(restoreVersion(people.editor, mapId, 1)).rejects.toMatchObject({ code: "conflict" });
    await expect(undoRestore(people.editor, mapId, 1)).rejects.toMatchObject({ code: "conflict" });
    expect(await undoRestore(people.editor, mapId, 2)).toMatchObject({ kept: 0, version: { number: 2, undone: true } });
    expect(await words()).toEqual(["brown boots", "Asks a friend"]);
    expect((await readMap(people.viewer, mapId)).cards.find(({ id }) => id === later)?.authorId).toBe(people.manager.userId);
    await expect(undoRestore(people.editor, mapId, 2)).rejects.toMatchObject({ code: "conflict" });
  });

  it("keep the words a restore writes over: in Recovered, with their author, to be brought back as a card", async () => {
    await createVersion(people.editor, mapId);
    await write(people.manager, "brown boots for the rain");
    await restoreVersion(people.editor, mapId, 1);
    expect(await words()).toEqual(["boots"]);
    const recovered = await readRecovered();
    expect(recovered.map(({ text }) => text)).toEqual(["brown boots for the rain"]);
    await runCommands(people.editor, mapId, [{ type: "restoreCard", id: recovered[0]?.id ?? "" }]);
    expect((await words()).sort()).toEqual(["boots", "brown boots for the rain"]);
  });

  it("come back whole or not at all: where the log can't take the restore, no version is kept of before", async () => {
    await createVersion(people.editor, mapId);
    await write(people.editor, "brown boots");
    await runtime.pool.query(`CREATE FUNCTION refuse_row() RETURNS trigger AS $$ BEGIN IF NEW."mapId" = '${mapId}' THEN RAISE EXCEPTION 'no'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql`);
    await runtime.pool.query(`CREATE TRIGGER refuse_row BEFORE INSERT ON "DocumentUpdate" FOR EACH ROW EXECUTE FUNCTION refuse_row()`);
    try {
      await expect(restoreVersion(people.editor, mapId, 1)).rejects.toThrow();
    } finally {
      await runtime.pool.query(`DROP TRIGGER refuse_row ON "DocumentUpdate"`);
      await runtime.pool.query("DROP FUNCTION refuse_row()");
    }
    expect((await listVersions(people.viewer, mapId)).map(({ number }) => number)).toEqual([1]);
    expect(await words()).toEqual(["brown boots"]);
    await restoreVersion(people.editor, mapId, 1);
    expect(await words()).toEqual(["boots"]);
  });

  it("lose no word that somebody writes while or after one comes back", async () => {
    await createVersion(people.editor, mapId);
    await write(people.editor, "brown boots");
    const friend = await addCard("Asks a friend");
    // Both start from the same map: the log decides who comes first.
    const [before] = await Promise.all([restoreVersion(people.editor, mapId, 1), addCard("Reads reviews"), addCard("Compares prices")]);
    await write(people.manager, "green boots");
    expect((await words()).sort()).toEqual(expect.arrayContaining(["green boots"]));
    const { kept } = await undoRestore(people.editor, mapId, before.number);
    expect(kept).toBe(1);
    expect((await words()).sort()).toEqual(["Asks a friend", "Compares prices", "Reads reviews", "green boots"].sort());
    expect((await readMap(people.viewer, mapId)).cards.map(({ id }) => id)).toContain(friend);
  });

  it("are made by themselves once a map has come to rest, one for each spell and process, and never of a map as it was made", async () => {
    await due();
    expect((await listVersions(people.viewer, mapId)).map(({ kind, number, author, changes }) => [kind, number, author, changes.added])).toEqual([["automatic", 1, null, 4]]);
    await write(people.manager, "brown boots");
    expect(await due(3_600_000)).toBe(0);
    const rounds = await Promise.all([due(), due(), due()]);
    expect(rounds.reduce((sum, made) => sum + made, 0)).toBe(1);
    expect(await listVersions(people.viewer, mapId)).toMatchObject([{ number: 2, contributors: [{ id: people.manager.userId }] }, { number: 1 }]);
    await write(people.editor, "brown boots!");
    await write(people.editor, "brown boots");
    expect([await due(), await due()]).toEqual([0, 0]);
    await createVersion(people.editor, mapId, "Named");
    expect(await due()).toBe(0);
    const { maps } = await createJourney(people.owner, workspace.id, { title: "Another", template: "eight-stages" });
    expect([await due(), await listVersions(people.viewer, maps[0]?.id ?? "")]).toEqual([0, []]);
  });

  it("are looked for by the server itself, as long as it runs", async () => {
    const keeper = keepVersions({ quietMs: 0, lookEveryMs: 20, mapsPerRound: 50 }, logger);
    try {
      await until(async () => (await listVersions(people.viewer, mapId)).length === 1, "a version by itself");
      await write(people.manager, "brown boots");
      await until(async () => (await listVersions(people.viewer, mapId)).length === 2, "another after the next change");
    } finally {
      await keeper.close();
    }
    await write(people.manager, "green boots");
    expect(await due()).toBe(1);
  });

  it("go on counting where an imported file stopped, go out behind what the file said, and come in again", async () => {
    const sample = readFileSync(join(projectRoot, "samples", "northpeak.journey.json"));
    const { id, maps } = await importJourney(people.editor, workspace.id, async () => sample);
    const [current, future] = maps.map((map) => map.id);
    const carried = JSON.parse(sample.toString("utf8")) as { versions: unknown[]; maps: { id: string }[] };
    const told = await listFileVersions(people.viewer, current ?? "");
    // The newest is what the file holds: it is kept whole.
    expect(told.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3]);
    expect(told[0]).toEqual({
      number: 7, title: "Spring review, baseline for the future map", author: { id: expect.any(String), name: "Jonas Weber" }, createdAt: "2026-10-03T15:30:00Z",
      status: "approved", changes: { added: 3, changed: 9, removed: 1 },
    });
    expect(await listFileVersions(people.viewer, future ?? "")).toEqual([]);
    expect((await listVersions(people.viewer, current ?? "")).map(({ number, title, fileStatus }) => [number, title, fileStatus])).toEqual([[8, "Returns evidence and sales notes", "in-review"]]);
    const made = [await createVersion(people.editor, current ?? "", "Autumn"), await createVersion(people.editor, future ?? "")];
    expect(made.map(({ number }) => number)).toEqual([9, 1]);
    const out = (await exportJourney(people.viewer, id)).file;
    expect(out.versions?.slice(0, carried.versions.length)).toEqual(carried.versions);
    expect(out.versions?.slice(carried.versions.length)).toEqual(expect.arrayContaining([
      { id: expect.any(String), mapId: carried.maps[0]?.id, number: 9, title: "Autumn", authorId: people.editor.userId, createdAt: expect.stringMatching(/Z$/), status: "checkpoint", changes: made[0]?.changes },
      expect.objectContaining({ mapId: carried.maps[1]?.id, number: 1 }),
    ]));
    const again = await importJourney(people.editor, workspace.id, async () => Buffer.from(JSON.stringify(out)));
    expect((await createVersion(people.editor, again.maps[0]?.id ?? "")).number).toBe(10);
  });
});

/** Versions among processes that are killed, and that do the same at the same time: whole or not there, and one for each spell. */
import { createHash, randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createJourney } from "@/lib/data/journeys";
import { runCommands } from "@/lib/data/map-commands";
import { createVersion } from "@/lib/data/new-version";
import { listVersions } from "@/lib/data/versions";
import { openDatabase, type Database } from "@/lib/db/open-database";
import { withFrozen } from "@/server/realtime/document-worker/frozen";
import { addWorkspace, type TestWorkspace } from "../data/test-people";
import { createLiveRuntime, TEST_SECRET, type TestRuntime } from "../data/test-runtime";
import { createTestDatabasePlace, DATABASE_KINDS, type DatabaseKind, type TestDatabasePlace } from "../support/test-database";
import { bundleProgram, runProgram, type TestProgram } from "../support/test-program";
import { createRandom, EFFORT } from "./support/random";
import { until } from "./support/until";

const KILLS: Readonly<Record<DatabaseKind, number>> = { embedded: EFFORT === 1 ? 1 : 200, PostgreSQL: EFFORT === 1 ? 2 : 200 };
const SPELLS = EFFORT === 1 ? 8 : 200;
const PROGRAM = "tests/realtime/programs/versions-program.ts";

let program: string;
let place: TestDatabasePlace;
let programs: TestProgram[] = [];
beforeAll(async () => { program = await bundleProgram(PROGRAM); });
afterEach(async () => {
  await Promise.all(programs.map((one) => one.end("SIGKILL")));
  programs = [];
  await place.remove();
});

const start = (env: Readonly<Record<string, string>> = {}): TestProgram => {
  const started = runProgram({ file: program, env: { ...place.env, TEST_SECRET, ...env } });
  programs.push(started);
  return started;
};

/** The place's database in this process, with a runtime of its own, while `work` goes on. */
async function opened<T>(work: (runtime: TestRuntime, database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place.config);
  const runtime = await createLiveRuntime({ ...database, kind: place.kind, config: place.config });
  try {
    return await work(runtime, database);
  } finally {
    await runtime.stop();
    await database.close();
  }
}

async function addMap({ editor }: TestWorkspace["people"], workspaceId: string): Promise<{ mapId: string; cardId: string }> {
  const { maps } = await createJourney(editor, workspaceId, { title: "Buy boots", template: "empty" });
  const [mapId, laneId, stageId, stepId, cardId] = [maps[0]?.id ?? "", randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await runCommands(editor, mapId, [
    { type: "addLane", id: laneId, laneType: "actions", title: "Do" }, { type: "addStage", id: stageId, title: "Awareness" },
    { type: "addStep", id: stepId, stageId, title: "See" }, { type: "addCard", id: cardId, stepId, laneId, text: "boots" },
  ]);
  return { mapId, cardId };
}

describe.each(DATABASE_KINDS)("a process killed among restores and automatic versions (%s)", (kind) => {
  const kills = KILLS[kind];
  it(`leaves no number out, no restore without its version and no version without its restore, ${kills} times`, async () => {
    place = await createTestDatabasePlace(kind);
    const random = createRandom(22);
    const { editor, mapId, cardId } = await opened(async (runtime) => {
      const { id, people } = await addWorkspace(runtime);
      const made = await addMap(people, id);
      await createVersion(people.editor, made.mapId, "First");
      return { editor: people.editor, ...made };
    });
    let restored = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const running = start({ TEST_MAP: mapId, TEST_CARD: cardId, TEST_ACTOR: JSON.stringify(editor), TEST_BEGIN: String(kill * 1_000) });
      await running.waitFor(/undone/);
      await new Promise((resolve) => { setTimeout(resolve, random.below(150)); });
      await running.end("SIGKILL");
      const said = [...running.output().matchAll(/restored before (\d+)/g)].map(([, number]) => Number(number));
      restored += said.length;
      await opened(async (runtime) => {
        const versions = await runtime.prisma.mapVersion.findMany({ where: { mapId }, orderBy: { number: "asc" } });
        expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
        const kept = versions.filter((version) => version.kind === "before-restore");
        expect(kept.map(({ number }) => number)).toEqual(expect.arrayContaining(said));
        const document = await load(runtime, mapId);
        for (const { number, content, hash, bytes, restoreUpdate } of versions) {
          expect(createHash("sha256").update(gunzipSync(content)).digest("hex"), `v${number} is what it was`).toBe(hash);
          withFrozen({ bytes }, () => undefined);
          if (restoreUpdate) expect(holds(document, restoreUpdate), `the restore kept with v${number} is in the map`).toBe(true);
        }
        const audited = await runtime.prisma.auditEvent.findMany({ where: { kind: { in: ["version.restored", "version.restore-undone"] } } });
        expect(audited.filter((event) => event.kind === "version.restored")).toHaveLength(kept.length);
        expect(audited.filter((event) => event.kind === "version.restore-undone")).toHaveLength(kept.filter(({ undoneAt }) => undoneAt).length);
      });
    }
    expect(restored).toBeGreaterThanOrEqual(kills);
    // What was half done is no trap: the map is written on and kept as before.
    await opened(async () => {
      const before = (await listVersions(editor, mapId)).length;
      await runCommands(editor, mapId, [{ type: "setCardText", id: cardId, text: "after all" }]);
      expect((await createVersion(editor, mapId)).number).toBe(before + 1);
    });
  }, 300_000 * EFFORT);
});

/** The map as the log holds it. */
async function load({ log }: TestRuntime, mapId: string): Promise<Y.Doc> {
  const stored = await log.load(mapId);
  const doc = new Y.Doc();
  if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot.bytes);
  for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}
/** Nothing of the update is new to the document. */
function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const { to } = Y.parseUpdateMeta(update);
  const known = Y.decodeStateVector(Y.encodeStateVector(doc));
  return [...to].every(([client, clock]) => (known.get(client) ?? 0) >= clock);
}

describe.runIf(DATABASE_KINDS.includes("PostgreSQL"))("two processes on one database", () => {
  it(`make one version of one spell between them, ${SPELLS} times`, async () => {
    place = await createTestDatabasePlace("PostgreSQL");
    await opened(async (runtime) => {
      const { id, people } = await addWorkspace(runtime);
      const { mapId, cardId } = await addMap(people, id);
      await createVersion(people.editor, mapId);
      const pair = [start(), start()];
      const looks = () => pair.map((one) => one.output().match(/looked/g)?.length ?? 0);
      await Promise.all(pair.map((one) => one.waitFor(/looked/)));
      for (let spell = 1; spell <= SPELLS; spell += 1) {
        await runCommands(people.editor, mapId, [{ type: "setCardText", id: cardId, text: `Spell ${spell}` }]);
        await until(async () => (await listVersions(people.viewer, mapId)).length > spell, "a version of it");
        const then = looks();
        await until(() => looks().every((count, index) => count >= (then[index] ?? 0) + 2), "both have looked once more");
      }
      const versions = await listVersions(people.viewer, mapId);
      expect(versions.map(({ number, kind }) => [number, kind])).toEqual([...Array.from({ length: SPELLS }, (_, index) => [SPELLS + 1 - index, "automatic"]), [1, "named"]]);
      expect(versions.slice(0, -1).every(({ changes }) => changes.changed === 1)).toBe(true);
      const made = pair.map((one) => [...one.output().matchAll(/made (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0));
      expect((made[0] ?? 0) + (made[1] ?? 0)).toBe(SPELLS);
    });
  }, 300_000 * EFFORT);
});

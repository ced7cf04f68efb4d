/**
 * The process is killed while two people type and their log is merged all the time: what anybody saw and what "Saved" covered
 * is there afterwards.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/lib/db/open-database";
import { createTestDatabasePlace, DATABASE_KINDS, type TestDatabasePlace } from "../support/test-database";
import { bundleProgram, runProgram, type TestProgram } from "../support/test-program";
import { createRandom, EFFORT } from "./support/random";
import { Typist } from "./support/typist";
import { until } from "./support/until";
import { createWorkspace, SECRET, type TestPerson } from "./support/workspace";

/** The browsers' own test (tests/e2e/crash.spec.ts) kills twenty times on each database; here it is the engine alone. */
const KILLS = EFFORT === 1 ? 4 : 1_000;
const PROGRAM = "tests/realtime/programs/engine-program.ts";

describe.each(DATABASE_KINDS.map((kind) => [kind] as const))("a process killed in the middle of typing (%s)", (kind) => {
  let place: TestDatabasePlace;
  let program: string;
  let person: TestPerson;
  let mapId: string;
  let server: TestProgram | undefined;

  beforeAll(async () => {
    place = await createTestDatabasePlace(kind);
    program = await bundleProgram(PROGRAM);
    const database = await openDatabase(place.config);
    const workspace = await createWorkspace(database.pool);
    person = await workspace.person("Ann", "editor");
    mapId = await workspace.map();
    await database.close();
  });
  afterAll(async () => {
    await server?.end("SIGKILL");
    await place.remove();
  });

  const start = async (): Promise<number> => {
    server = runProgram({ file: program, env: { ...place.env, TEST_SECRET: SECRET, TEST_MERGE_AFTER: "3" } });
    const [, port] = await server.waitFor(/listening on (\d+)/);
    return Number(port);
  };

  it(`keeps every letter that was seen or saved, ${KILLS} times`, async () => {
    const random = createRandom(kind === "embedded" ? 11 : 12);
    const [ann, bob] = [new Typist("ann", "bob", mapId, person), new Typist("bob", "ann", mapId, person)];
    const reader = new Typist("reader", "ann", mapId, person);
    let port = await start();
    // They never stop, whatever happens to the server.
    ann.startTyping();
    bob.startTyping();
    let [saved, seen] = [0, 0];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await Promise.all([ann.connect(port), bob.connect(port)]);
      await until(() => ann.saved.length > saved + 5 && bob.seen().length > seen + 5, "they are at it", 30_000);
      // Its worker is at it, too: with a letter every few milliseconds there is always something to merge.
      const { output } = server ?? { output: () => "" };
      const merges = () => output().match(/merged/g)?.length ?? 0;
      const before = merges();
      await until(() => merges() > before + 1, "the log is being merged", 30_000);
      await new Promise<void>((resolve) => { bob.onPeerFrame = () => { bob.onPeerFrame = () => undefined; resolve(); }; });
      await new Promise((resolve) => { setTimeout(resolve, random.below(50)); });
      await server?.end("SIGKILL");
      const shown = { ann: bob.seen(), bob: ann.seen() };
      ann.disconnect();
      bob.disconnect();
      [saved, seen] = [ann.saved.length, shown.ann.length];

      port = await start();
      const fresh = new Typist("reader", "ann", mapId, person);
      await fresh.connect(port);
      const [storedAnn, storedBob] = [fresh.doc.getText("ann").toString(), fresh.doc.getText("bob").toString()];
      expect(storedAnn.startsWith(shown.ann), `kill ${kill}: what Bob saw of Ann`).toBe(true);
      expect(storedBob.startsWith(shown.bob), `kill ${kill}: what Ann saw of Bob`).toBe(true);
      expect(storedAnn.startsWith(ann.saved), `kill ${kill}: what Ann was told is saved`).toBe(true);
      expect(storedBob.startsWith(bob.saved), `kill ${kill}: what Bob was told is saved`).toBe(true);
      fresh.disconnect();
      fresh.doc.destroy();
    }
    ann.stopTyping();
    bob.stopTyping();
    // What was typed while nobody listened arrives by itself.
    await Promise.all([ann.connect(port), bob.connect(port), reader.connect(port)]);
    await until(() => [ann, bob, reader].every(({ doc }) => doc.getText("ann").toString() === ann.own() && doc.getText("bob").toString() === bob.own()), "all of it");
    expect(ann.own().length).toBeGreaterThan(5 * KILLS);
    for (const typist of [ann, bob, reader]) typist.disconnect();
    await server?.end("SIGKILL");
    const database = await openDatabase(place.config);
    const { rows } = await database.pool.query<{ merged: string; rows: string }>(
      `SELECT seq AS merged, (SELECT count(*) FROM "DocumentUpdate" u WHERE u.seq <= s.seq) AS rows FROM "DocumentSnapshot" s`,
    );
    await database.close();
    // It was merged under way, and no row below the snapshot was left by a kill.
    expect(Number(rows[0]?.merged)).toBeGreaterThan(5 * KILLS);
    expect(Number(rows[0]?.rows)).toBe(0);
  }, 600_000 * EFFORT);
});

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FolderInUseError } from "../../lib/db/folder-lock";
import { openDatabase } from "../../lib/db/open-database";
import { createTestDatabasePlace, type TestDatabasePlace } from "../support/test-database";
import { bundleProgram, runProgram, type TestProgram } from "../support/test-program";

describe("a data folder", () => {
  let file: string;
  /** The same lock without the database behind it. */
  let holding: string;
  let place: TestDatabasePlace;
  let running: TestProgram[];
  beforeAll(async () => {
    file = await bundleProgram("tests/support/programs/open-and-wait.ts");
    holding = await bundleProgram("tests/support/programs/hold-folder.ts");
  });
  beforeEach(async () => {
    place = await createTestDatabasePlace("embedded");
    running = [];
  });
  afterEach(async () => {
    for (const program of running) await program.end("SIGKILL");
    await place.remove();
  });
  const start = (what = file) => {
    const program = runProgram({ file: what, env: place.env });
    running.push(program);
    return program;
  };
  const lockFiles = () => readdirSync(place.config.dataDir).filter((name) => name.startsWith("in-use."));

  it("is refused to a second process in words that say what to do, and free again after a stop and after kill -9", async () => {
    const first = start();
    await first.waitFor(/open, \d+ migrations/);
    const second = start();
    const [, message] = await second.waitFor(/refused: (.*)\n/);
    expect(message).toContain(`in use by another Throughline (process ${first.pid})`);
    expect(message).toContain("DATA_DIR");
    expect(await second.ended()).toBe(1);
    expect(first.isRunning()).toBe(true);

    expect(await first.end("SIGTERM")).toBe(0);
    expect(lockFiles()).toEqual([]);
    const third = start();
    await third.waitFor(/open/);
    await third.end("SIGKILL");
    expect(lockFiles()).toHaveLength(1);
    await start().waitFor(/open/);
    expect(lockFiles()).toHaveLength(1);
  });

  it("is refused to a second opening in the same process", async () => {
    const database = await openDatabase(place.config);
    await expect(openDatabase(place.config)).rejects.toThrow(FolderInUseError);
    expect((await database.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  it("is not kept by another program that got the killed one's process number", async () => {
    const holder = { host: hostname(), pid: process.pid, startedAt: "another boot:1" };
    mkdirSync(place.config.dataDir, { recursive: true });
    writeFileSync(join(place.config.dataDir, "in-use.1.stale"), JSON.stringify(holder));
    await start(holding).waitFor(/open/);
  });

  it("is not shared when several start at the same moment", async () => {
    const starters = [start(holding), start(holding), start(holding)];
    const answers = await Promise.all(starters.map(async (program) => (await program.waitFor(/(open|refused)/))[1]));
    expect(answers.filter((answer) => answer === "open").length).toBeLessThanOrEqual(1);
  });

  it("is free to whoever comes after a kill, also to one who came in the very moment of it", async () => {
    for (let round = 0; round < 3; round += 1) {
      const first = start(holding);
      await first.waitFor(/open/);
      const during = start(holding);
      await first.end("SIGKILL");
      const [, answer] = await during.waitFor(/(open|refused: .*)\n/);
      if (answer !== "open") expect(answer).toContain(`in use by another Throughline (process ${first.pid})`);
      await during.end("SIGKILL");
      const after = start(holding);
      await after.waitFor(/open/);
      await after.end("SIGKILL");
    }
    expect(lockFiles()).toHaveLength(1);
  });

  it("stays refused while a process on another host keeps its mark fresh", async () => {
    writeFileSync(join(place.config.dataDir, "in-use.1.elsewhere"), JSON.stringify({ host: "another-host", pid: 1, startedAt: null }));
    await expect(openDatabase(place.config)).rejects.toThrow("process 1 on another-host");
  });
});

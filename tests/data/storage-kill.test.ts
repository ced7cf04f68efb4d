import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabasePlace, DATABASE_KINDS, type TestDatabasePlace } from "../support/test-database";
import { bundleProgram, runProgram } from "../support/test-program";

const KILLS = process.env["THROUGHLINE_LONG_TESTS"] === "true" ? 200 : 5;

describe.each(DATABASE_KINDS)("a writer that is killed (%s)", (kind) => {
  let place: TestDatabasePlace;
  let program: string;
  beforeAll(async () => {
    place = await createTestDatabasePlace(kind);
    program = await bundleProgram("tests/support/programs/row-writer.ts");
  });
  afterAll(async () => place.remove());

  it(`loses no acknowledged row in ${KILLS} kill -9, and opens again each time`, { timeout: KILLS * 15_000 }, async () => {
    let acknowledged = 0;
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const writer = runProgram({ file: program, env: place.env });
      const [, count, highest] = await writer.waitFor(/found (\d+) rows up to (\d+)\n/);
      expect(Number(highest)).toBeGreaterThanOrEqual(acknowledged);
      expect(count).toBe(highest);
      // Killed somewhere between two commits, after a different number of them each time.
      await writer.waitFor(new RegExp(`committed ${Number(highest) + 5 + kill * 7}\\n`));
      await writer.end("SIGKILL");
      acknowledged = Number([...writer.output().matchAll(/committed (\d+)\n/g)].at(-1)?.[1]);
    }
  });
});

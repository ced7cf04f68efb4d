import fs, { mkdtempSync, rmSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createDurablePGlite } from "../../lib/db/durable-pglite";

describe("the embedded database", () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-fsync-"));
  const fsync = vi.spyOn(fs, "fsyncSync");
  let database: PGlite;
  const fsyncsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = fsync.mock.calls.length;
    await work();
    return fsync.mock.calls.length - before;
  };

  beforeAll(async () => {
    syncBuiltinESMExports();
    database = createDurablePGlite(folder);
    await database.waitReady;
    await database.exec("CREATE TABLE letters (id SERIAL PRIMARY KEY, letter TEXT)");
  });
  afterAll(async () => {
    await database.close();
    fsync.mockRestore();
    syncBuiltinESMExports();
    rmSync(folder, { recursive: true, force: true });
  });

  it("puts every commit on the disk before it answers", async () => {
    for (let commit = 0; commit < 25; commit += 1) {
      expect(await fsyncsOf(() => database.query("INSERT INTO letters (letter) VALUES ($1)", ["a"]))).toBe(1);
    }
  });

  it("needs one fsync for a whole transaction", async () => {
    expect(await fsyncsOf(() => database.transaction(async (tx) => {
      for (const letter of "throughline") await tx.query("INSERT INTO letters (letter) VALUES ($1)", [letter]);
    }))).toBe(1);
  });

  it("leaves the disk alone when nothing was written", async () => {
    expect(await fsyncsOf(() => database.query("SELECT count(*) FROM letters"))).toBe(0);
  });

  it("puts its tables on the disk at a checkpoint", async () => {
    expect(await fsyncsOf(() => database.exec("CHECKPOINT"))).toBeGreaterThan(1);
  });
});

/** The disk of the data folder fills up: nothing is saved, everybody is told, and all of it is saved once there is room. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { toErrorResponse } from "@/lib/contract/http-error";
import { keepLogShort } from "@/lib/db/checkpoints";
import { LEAST_FREE_BYTES, watchDiskRoom } from "@/lib/db/disk-room";
import { openDatabase } from "@/lib/db/open-database";
import { logger } from "@/lib/logger";
import { copyEmbeddedTemplate } from "../support/database-templates";
import { canMountDisks, mountSmallDisk, type SmallDisk } from "../support/small-disk";
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from "../support/test-database";
import { bundleProgram, runProgram, type TestProgram } from "../support/test-program";
import { startEngine, type TestEngine } from "./support/engine";
import { destroyRawClients, rawClient, type RawClient } from "./support/raw-client";
import { destroyStockClients, stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, SECRET, type TestPerson } from "./support/workspace";

const MIB = 1024 * 1024;
afterEach(() => {
  destroyRawClients();
  destroyStockClients();
});

/** A page of ours, that counts what it typed. */
function typist(engine: { readonly syncUrl: string }, mapId: string, { cookie }: TestPerson) {
  const id = freshClientId();
  const page: RawClient = rawClient(engine, mapId, { cookie, params: { x: "1", client: String(id) } });
  const doc = new Y.Doc();
  doc.clientID = id;
  let frames = 0;
  let answered = 1;
  doc.on("update", (update: Uint8Array) => {
    frames += 1;
    page.sendUpdate(update);
  });
  return {
    page,
    words: () => doc.getText("note").toString(),
    type: (text: string) => { doc.getText("note").insert(doc.getText("note").length, text); },
    /** What the server asks for meanwhile it gets, as from every page. */
    saved: () => until(() => {
      if (page.heard.stepOnes.length > answered) {
        answered = page.heard.stepOnes.length;
        frames += 1;
        page.sendStepTwo(Y.encodeStateAsUpdate(doc));
      }
      return page.heard.acks.at(-1) === frames;
    }, "saved", 20_000),
    isUnsaved: () => (page.heard.acks.at(-1) ?? 0) < frames,
    told: (ok: boolean) => until(() => page.heard.notices.flatMap((notice) => (notice.type === "saving" ? [notice.ok] : [])).at(-1) === ok, ok ? "saved again" : "not saved"),
  };
}
const noteOf = ({ doc }: { doc: Y.Doc }) => doc.getText("note").toString();

/** What a full disk does to a database that goes on answering. */
interface Fault { fill(): Promise<void>; makeRoom(): Promise<void>; end(): Promise<void> }

async function refuseBelowPostgres(database: TestDatabase): Promise<Fault> {
  // PostgreSQL's own words and code for a table that cannot grow.
  await database.pool.query(`
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`);
  return {
    fill: async () => { await database.pool.query(`CREATE TRIGGER full_disk BEFORE INSERT ON "DocumentUpdate" EXECUTE FUNCTION no_room()`); },
    makeRoom: async () => { await database.pool.query(`DROP TRIGGER full_disk ON "DocumentUpdate"`); },
    end: async () => undefined,
  };
}
async function reportNoRoom(database: TestDatabase): Promise<Fault> {
  let free = LEAST_FREE_BYTES * 2;
  const watch = watchDiskRoom({ folder: database.config.dataDir, pool: database.pool, logger, readFreeBytes: async () => free });
  const isReadOnly = async (value: string): Promise<void> => until(async () => {
    const { rows } = await database.pool.query<{ value: string }>("SELECT current_setting('transaction_read_only') AS value");
    return rows[0]?.value === value;
  }, `read-only ${value}`);
  return {
    fill: () => { free = LEAST_FREE_BYTES - 1; return isReadOnly("on"); },
    makeRoom: () => { free = LEAST_FREE_BYTES * 2; return isReadOnly("off"); },
    end: () => watch.close(),
  };
}

describe.each(DATABASE_KINDS)("a disk without room (%s)", (kind) => {
  let database: TestDatabase;
  let engine: TestEngine;
  let fault: Fault;
  let ann: TestPerson;
  let mapId: string;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    engine = await startEngine(database.pool);
    fault = await (kind === "PostgreSQL" ? refuseBelowPostgres : reportNoRoom)(database);
    const workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor");
    mapId = await workspace.map();
  });
  afterAll(async () => {
    await fault.end();
    await engine.close();
    await database.close();
  });

  it("lets everybody read, says Not saved, and saves what was typed meanwhile without a restart", async () => {
    const writer = typist(engine, mapId, ann);
    const peer = stockClient(engine, mapId, ann);
    await Promise.all([writer.page.joined(), peer.synced()]);
    writer.type("before ");
    await writer.saved();
    await fault.fill();
    const refused: unknown = await database.prisma.documentUpdate.create({
      data: { mapId, seq: 1_000, clientIds: [], userId: ann.userId, bytes: new Uint8Array() },
    }).catch((error: unknown) => error);
    expect(toErrorResponse(refused, { route: "any", requestId: null }).status, "the API asks to try again").toBe(503);
    writer.type("during ");
    await writer.told(false);
    // One who comes now reads what is saved, and no more.
    const late = typist(engine, mapId, ann);
    await late.page.joined();
    const stock = stockClient(engine, mapId, ann);
    await stock.synced();
    expect([noteOf(stock), noteOf(peer)]).toEqual(["before ", "before "]);
    late.type("late ");
    await late.told(false);
    expect([writer.isUnsaved(), late.isUnsaved()]).toEqual([true, true]);
    await fault.makeRoom();
    await Promise.all([writer.saved(), late.saved(), writer.told(true), late.told(true)]);
    await until(() => [peer, stock].every((page) => ["before during ", "late "].every((words) => noteOf(page).includes(words))), "all see all");
    expect([writer.page.closeCode(), late.page.closeCode(), ...peer.closes, ...stock.closes]).toEqual([null, null]);
  }, 60_000);
});

describe("the embedded database's own log", () => {
  it("does not grow for as long as the server runs", async () => {
    const database = await openTestDatabase("embedded");
    const upkeep = keepLogShort({ pool: database.pool, logger, lookEveryMs: 10 });
    const folder = join(database.config.dataDir, "database", "pg_wal");
    const size = () => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    await database.pool.query("CREATE TABLE filler (words TEXT)");
    let longest = 0;
    for (let round = 0; round < 5; round += 1) {
      await database.pool.query("INSERT INTO filler SELECT repeat(md5(random()::text), 50) FROM generate_series(1, 25000)");
      await database.pool.query("TRUNCATE filler");
      await until(async () => {
        const { rows } = await database.pool.query<{ bytes: string }>("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), (SELECT redo_lsn FROM pg_control_checkpoint())) AS bytes");
        return Number(rows[0]?.bytes) < 48 * MIB;
      }, "a checkpoint");
      longest = Math.max(longest, size());
    }
    expect(longest).toBeLessThan(160 * MIB);
    await upkeep.close();
    await database.close();
  });
});

describe.runIf(canMountDisks())("a small disk", () => {
  let disk: SmallDisk;
  let running: TestProgram[];
  beforeEach(() => {
    disk = mountSmallDisk(220);
    running = [];
  });
  afterEach(async () => {
    for (const program of running) await program.end("SIGKILL");
    disk.remove();
  });
  const start = async (source: string): Promise<TestProgram> => {
    const program = runProgram({ file: await bundleProgram(source), env: { DATA_DIR: disk.folder, TEST_SECRET: SECRET } });
    running.push(program);
    return program;
  };

  it("that is filled and cleared while people type costs them nothing but time", async () => {
    await copyEmbeddedTemplate(disk.folder);
    const place = { dataDir: disk.folder, databaseUrl: null };
    const database = await openDatabase(place);
    const workspace = await createWorkspace(database.pool);
    const [ann, mapId] = [await workspace.person("Ann", "editor"), await workspace.map()];
    await database.close();
    const program = await start("tests/realtime/programs/engine-program.ts");
    const engine = { syncUrl: `ws://127.0.0.1:${(await program.waitFor(/listening on (\d+)/))[1]}/sync` };
    const writer = typist(engine, mapId, ann);
    const peer = stockClient(engine, mapId, ann);
    await Promise.all([writer.page.joined(), peer.synced()]);
    for (let round = 1; round <= 2; round += 1) {
      writer.type(`${round}: before `);
      await writer.saved();
      disk.fill(0);
      await program.waitFor(new RegExp(`(nearly full[^]*){${round}}`));
      writer.type(`${round}: during `);
      await writer.told(false);
      disk.makeRoom();
      await Promise.all([writer.saved(), writer.told(true)]);
    }
    await until(() => noteOf(peer) === writer.words(), "all is seen");
    expect(program.isRunning()).toBe(true);
  }, 120_000);

  it("on which the database cannot even write its log ends the process instead of hanging, and what was committed is there", async () => {
    const program = await start("tests/support/programs/fill-own-log.ts");
    await program.waitFor(/ready/);
    disk.fill(0);
    expect(await program.ended()).not.toBe(0);
    expect(program.output()).toContain("The embedded database broke: could not write to file");
    const committed = Number([...program.output().matchAll(/committed (\d+)\n/g)].at(-1)?.[1]);
    expect(committed).toBeGreaterThan(0);
    // It cannot start without room, and says why.
    await expect(openDatabase({ dataDir: disk.folder, databaseUrl: null })).rejects.toThrow("Its disk is full: make room");
    disk.makeRoom();
    const database = await openDatabase({ dataDir: disk.folder, databaseUrl: null });
    expect((await database.pool.query("SELECT DISTINCT n FROM turns")).rows).toEqual([{ n: committed }]);
    await database.close();
  }, 120_000);
});

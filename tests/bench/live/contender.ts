/** The servers under measure, each a process of its own that can be started, killed and asked for its usage. */
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../../lib/db/open-database";
import { projectRoot } from "../../../lib/paths";
import { hashOf } from "../../../server/realtime/snapshot-hash";
import { createWorkspace, SECRET, type TestPerson } from "../../realtime/support/workspace";
import { withPostgresAdmin } from "../../support/postgres-server";
import { createTestDatabasePlace, DATABASE_KINDS, type DatabaseKind } from "../../support/test-database";
import { bundleProgram, runProgram, type TestProgram } from "../../support/test-program";
import { hocuspocus, yWebsocket, type Dialect } from "./dialect";
import type { WorkedOnMap } from "./worked-on-map";

export interface Usage {
  /** Processor time since the start, of the server and of its connections' database processes, ms. */
  readonly cpuMs: number;
  /** Bytes. */
  readonly rss: number;
  readonly heap: number;
}
/** What a client needs to know. */
export interface Address {
  readonly name: string;
  readonly dialect: Dialect;
  readonly port: () => number;
  /** Of different people, for as many sockets as are wanted. */
  readonly cookie: (socket: number) => string;
}
/** A server's data and the server over it. */
export interface Arena extends Address {
  /** Ids of the maps asked for, in their order. */
  readonly maps: readonly string[];
  start(): Promise<void>;
  kill9(): Promise<void>;
  isRunning(): boolean;
  /** `collect`: after a garbage collection. */
  usage(collect?: boolean): Promise<Usage>;
  close(): Promise<void>;
}
export interface Contender {
  readonly name: string;
  readonly dialect: Dialect;
  /** Makes a data folder with these maps (null: an empty one). Not started. */
  readonly prepare: (contents: readonly (WorkedOnMap | null)[]) => Promise<Arena>;
}

const PEOPLE = 50;
const PEERS = join(projectRoot, "tests", "bench", "peers");
let enginePath: Promise<string> | null = null;

const throughline = (kind: DatabaseKind): Contender => {
  const contender: Contender = {
    name: `Throughline, ${kind}`, dialect: yWebsocket({ answersStepOne: true }),
    async prepare(contents) {
      const file = await (enginePath ??= bundleProgram("tests/realtime/programs/engine-program.ts"));
      const place = await createTestDatabasePlace(kind);
      const database = await openDatabase(place.config);
      const workspace = await createWorkspace(database.pool);
      const people: TestPerson[] = [];
      for (let number = 0; number < PEOPLE; number += 1) people.push(await workspace.person(`Person ${number}`, "editor"));
      const maps: string[] = [];
      for (const content of contents) {
        const map = await workspace.map();
        maps.push(map);
        if (!content) continue;
        await database.pool.query(
          `INSERT INTO "DocumentClient" ("mapId", "clientId", "userId", kind) SELECT $1, unnest($2::bigint[]), $3, 'browser'`, [map, content.clientIds, people[0]?.userId]);
        await database.pool.query(
          `INSERT INTO "DocumentSnapshot" ("mapId", seq, bytes, hash) VALUES ($1, 1, $2, $3)`, [map, Buffer.from(content.bytes), hashOf(content.bytes)]);
        await database.pool.query(`UPDATE "Map" SET "lastSeq" = 1 WHERE id = $1`, [map]);
      }
      await database.close();
      const databaseName = place.env["DATABASE_URL"] && new URL(place.env["DATABASE_URL"]).pathname.slice(1);
      return arena(contender, maps, {
        run: () => runProgram({ file, env: { ...place.env, TEST_SECRET: SECRET } }),
        databaseCpuMs: async () => (databaseName ? postgresCpuMs(databaseName) : 0),
        cookie: (socket) => people[socket % PEOPLE]?.cookie ?? "", remove: () => place.remove(),
      });
    },
  };
  return contender;
};

const withSqlite: Contender = {
  name: "Hocuspocus, SQLite", dialect: hocuspocus,
  async prepare(contents) {
    const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
    const seed = join(folder, "seed");
    mkdirSync(seed);
    const maps = contents.map((content) => {
      const map = randomUUID();
      if (content) writeFileSync(join(seed, map), content.bytes);
      return map;
    });
    return arena(withSqlite, maps, {
      run: () => runProgram({ file: join(PEERS, "hocuspocus.mjs"), env: { DATABASE: join(folder, "maps.sqlite"), SEED: seed } }),
      databaseCpuMs: async () => 0, cookie: () => "", remove: async () => rmSync(folder, { recursive: true, force: true }),
    });
  },
};

const relay: Contender = {
  name: "raw relay", dialect: yWebsocket({ answersStepOne: false }),
  prepare: async (contents) => arena(relay, contents.map(() => randomUUID()), {
    run: () => runProgram({ file: join(PEERS, "relay.mjs"), env: {} }),
    databaseCpuMs: async () => 0, cookie: () => "", remove: async () => undefined,
  }),
};

export const THROUGHLINES: readonly Contender[] = DATABASE_KINDS.map(throughline);
/** Those that keep what they are told. */
export const KEEPERS: readonly Contender[] = [...THROUGHLINES, withSqlite];
export const EVERYBODY: readonly Contender[] = [...KEEPERS, relay];

interface ArenaParts {
  readonly run: () => TestProgram;
  readonly databaseCpuMs: () => Promise<number>;
  readonly cookie: (socket: number) => string;
  readonly remove: () => Promise<void>;
}

function arena(contender: Contender, maps: readonly string[], { run, databaseCpuMs, cookie, remove }: ArenaParts): Arena {
  let program: TestProgram | null = null;
  let port = 0;
  return {
    name: contender.name, dialect: contender.dialect, maps, cookie, port: () => port,
    isRunning: () => program?.isRunning() ?? false,
    async start() {
      program = run();
      const [, said] = await program.waitFor(/listening on (\d+)/);
      port = Number(said);
    },
    async kill9() { await program?.end("SIGKILL"); },
    async usage(collect = false) {
      const own = await (await fetch(`http://127.0.0.1:${port}/usage${collect ? "?collect" : ""}`)).json() as Usage;
      return { ...own, cpuMs: own.cpuMs + await databaseCpuMs() };
    },
    async close() {
      await program?.end("SIGKILL");
      await remove();
    },
  };
}

/** Linux counts a process's time in ticks of 10 ms. */
const TICK_MS = 10;

/** Of the server processes behind this database's connections, which must be on this machine. What PostgreSQL does for all is not counted. */
async function postgresCpuMs(database: string): Promise<number> {
  const pids = await withPostgresAdmin(async (client) =>
    (await client.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = $1", [database])).rows.map(({ pid }) => pid));
  return pids.reduce((sum, pid) => {
    // Behind the program's name in brackets; utime and stime are fields 14 and 15 of the whole line.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  }, 0);
}

/** Maps on a real engine in a process of its own, and the devices people open them with. */
import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { WebSocket as NodeSocket } from "ws";
import type { Role } from "@/lib/policy/roles";
import type { LocalCopies } from "@/lib/collaboration/client/local-copy";
import { createMapSession } from "@/lib/collaboration/client/map-session";
import { createMemoryCopies } from "@/lib/collaboration/client/memory-copy";
import { createWritable } from "@/lib/collaboration/client/readable";
import type { MapSession, Readable } from "@/lib/collaboration/client/types";
import { createTestDatabasePlace } from "../../support/test-database";
import { bundleProgram, runProgram } from "../../support/test-program";
import { asBrowserSocket } from "./node-socket";

const SECRET = "a secret of the tests, long enough for anybody";
const PATIENCE_MS = 25_000;

/** Resolves with the first value that fits, now or later. */
export const until = <T>(readable: Readable<T>, fits: (value: T) => boolean, what = String(fits)): Promise<T> =>
  new Promise((resolve, reject) => {
    const finish = (): void => { clearTimeout(timer); stop(); };
    const look = (): void => {
      const value = readable.get();
      if (!fits(value)) return;
      finish();
      resolve(value);
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`Never came: ${what}. Last: ${JSON.stringify(readable.get())}`));
    }, PATIENCE_MS);
    const stop = readable.subscribe(look);
    look();
  });

export interface OpenOptions {
  readonly epoch?: number;
  /** Makes frames small. */
  readonly splitBytes?: number;
}
export interface Device {
  readonly copies: LocalCopies;
  /** Opens the map as a page does. */
  open(options?: OpenOptions): MapSession;
  /** Cuts the cable: sockets end, new ones find nobody. */
  cut(): void;
  /** The cable is back, and the browser notices. */
  mend(): void;
}
export interface LiveMap {
  readonly mapId: string;
  device(person: Person): Device;
  userId(person: Person): string;
  /** Ends every page. */
  close(): void;
}
export interface LiveServer {
  /** A new map in a workspace of its own, with new people. */
  map(): Promise<LiveMap>;
  sql(statement: string): Promise<void>;
  kill9(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

const ROLES = { tom: "owner", sara: "editor", vera: "viewer" } as const satisfies Record<string, Role>;
export type Person = keyof typeof ROLES;
const PEOPLE: readonly Person[] = ["tom", "sara", "vera"];

export const startLiveServer = async (): Promise<LiveServer> => {
  const place = await createTestDatabasePlace("embedded");
  const file = await bundleProgram("tests/collaboration/support/sync-program.ts");
  const start = (onPort: number) =>
    runProgram({ file, env: { ...place.env, PORT: String(onPort), NEXTAUTH_SECRET: SECRET } });
  let program = start(0);
  const port = Number((await program.waitFor(/ready on (\d+)/))[1]);
  const sql = async (statement: string): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: statement });
    if (!answer.ok) throw new Error(await answer.text());
  };

  const map = async (): Promise<LiveMap> => {
    const mapId = randomUUID();
    const userIds: Readonly<Record<Person, string>> = { tom: randomUUID(), sara: randomUUID(), vera: randomUUID() };
    const cookies = new Map<Person, string>();
    await sql(`INSERT INTO "Workspace" (id, slug, name) VALUES ('${mapId}', '${mapId}', 'Workspace')`);
    for (const person of PEOPLE) {
      const [userId, sessionId] = [userIds[person], randomUUID()];
      await sql(`
        INSERT INTO "User" (id, email, name) VALUES ('${userId}', '${userId}@test.example', '${person}');
        INSERT INTO "UserSession" (id, "userId", "expiresAt") VALUES ('${sessionId}', '${userId}', now() + interval '1 day');
        INSERT INTO "Membership" ("workspaceId", "userId", role) VALUES ('${mapId}', '${userId}', '${ROLES[person]}')`);
      cookies.set(person, `next-auth.session-token=${await encode({ token: { sub: userId, sid: sessionId }, secret: SECRET })}`);
    }
    await sql(`
      INSERT INTO "Journey" (id, "workspaceId", title, tags, "createdById") VALUES ('${mapId}', '${mapId}', 'Journey', '{}', '${userIds.tom}');
      INSERT INTO "Map" (id, "journeyId", state, title, "createdById") VALUES ('${mapId}', '${mapId}', 'current', 'Map', '${userIds.tom}')`);
    const sessions = new Set<MapSession>();

    const device = (person: Person): Device => {
      const copies = createMemoryCopies(true);
      const online = createWritable(true);
      const sockets = new Set<NodeSocket>();
      let isCut = false;
      class CuttableSocket extends NodeSocket {
        constructor(...[url, protocols, options]: ConstructorParameters<typeof NodeSocket>) {
          super(isCut ? "ws://127.0.0.1:1" : url, protocols, options);
          sockets.add(this);
          this.once("close", () => sockets.delete(this));
        }
      }
      return {
        copies,
        open({ epoch = 1, splitBytes } = {}) {
          const role = ROLES[person];
          const session = createMapSession(
            { mapId, userId: userIds[person], epoch, syncUrl: `ws://127.0.0.1:${port}/sync`, access: { canWrite: role !== "viewer", role } },
            { Socket: asBrowserSocket(CuttableSocket, cookies.get(person)), copies, online, now: () => Date.now(), splitBytes },
          );
          sessions.add(session);
          return session;
        },
        cut() {
          isCut = true;
          online.set(false);
          for (const socket of sockets) socket.terminate();
        },
        mend() {
          isCut = false;
          online.set(true);
        },
      };
    };
    return {
      mapId, device,
      userId: (person) => userIds[person],
      close() { for (const session of sessions) session.destroy(); },
    };
  };

  return {
    map, sql,
    async kill9() { await program.end("SIGKILL"); },
    async restart() {
      program = start(port);
      await program.waitFor(/ready on/);
    },
    async close() {
      await program.end("SIGKILL");
      await place.remove();
    },
  };
};

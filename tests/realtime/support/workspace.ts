/** Makes people, workspaces and maps straight in the database, and the cookies that sign people in. */
import { randomInt, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { Pool } from "pg";
import { SESSION_COOKIE } from "@/lib/auth/session-cookie";
import type { Role } from "@/lib/policy/roles";

export const SECRET = "a secret that only these tests sign with";

export interface TestPerson {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly cookie: string;
}
export interface TestWorkspace {
  readonly workspaceId: string;
  readonly departments: readonly { readonly id: string; readonly code: string; readonly colour: string }[];
  person(name: string, role: Role, departmentCodes?: readonly string[]): Promise<TestPerson>;
  map(): Promise<string>;
}

const DEPARTMENTS = [["Sales", "SA", "#C2410C"], ["Support", "SU", "#0F766E"]] as const;

export async function cookieFor(userId: string, sessionId: string): Promise<string> {
  return `${SESSION_COOKIE}=${await encode({ token: { sub: userId, sid: sessionId }, secret: SECRET, maxAge: 3600 })}`;
}

export async function createPerson(pool: Pool, name: string): Promise<TestPerson> {
  const userId = randomUUID();
  const sessionId = randomUUID();
  await pool.query(`INSERT INTO "User" (id, email, name) VALUES ($1, $2, $3)`, [userId, `${userId}@example.org`, name]);
  await pool.query(
    `INSERT INTO "UserSession" (id, "userId", "expiresAt") VALUES ($1, $2, now() + interval '1 day')`, [sessionId, userId],
  );
  return { userId, sessionId, name, cookie: await cookieFor(userId, sessionId) };
}

export async function createWorkspace(pool: Pool): Promise<TestWorkspace> {
  const workspaceId = randomUUID();
  await pool.query(`INSERT INTO "Workspace" (id, slug, name) VALUES ($1::uuid, $2, 'Northpeak')`, [workspaceId, `w-${workspaceId}`]);
  const departments = DEPARTMENTS.map(([name, code, colour], position) => ({ id: randomUUID(), name, code, colour, position }));
  for (const { id, name, code, colour, position } of departments) {
    await pool.query(
      `INSERT INTO "Department" (id, "workspaceId", name, code, colour, position) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, workspaceId, name, code, colour, position],
    );
  }
  return {
    workspaceId, departments: departments.map(({ id, code, colour }) => ({ id, code, colour })),
    async person(name, role, departmentCodes = []) {
      const person = await createPerson(pool, name);
      await pool.query(
        `INSERT INTO "Membership" ("workspaceId", "userId", role) VALUES ($1, $2, $3::"Role")`, [workspaceId, person.userId, role],
      );
      for (const { id } of departments.filter(({ code }) => departmentCodes.includes(code))) {
        await pool.query(
          `INSERT INTO "MembershipDepartment" ("workspaceId", "userId", "departmentId") VALUES ($1, $2, $3)`,
          [workspaceId, person.userId, id],
        );
      }
      return person;
    },
    async map() {
      const journeyId = randomUUID();
      const mapId = randomUUID();
      const creator = randomUUID();
      await pool.query(
        `INSERT INTO "Journey" (id, "workspaceId", title, "createdById") VALUES ($1, $2, 'Buy boots', $3)`, [journeyId, workspaceId, creator],
      );
      await pool.query(
        `INSERT INTO "Map" (id, "journeyId", state, title, "createdById") VALUES ($1, $2, 'current', 'Current state', $3)`,
        [mapId, journeyId, creator],
      );
      return mapId;
    },
  };
}

export const freshClientId = (): number => randomInt(1, 2 ** 32);

/** A map's log as it stands in the database. */
export async function readLog(pool: Pool, mapId: string): Promise<Uint8Array[]> {
  const { rows } = await pool.query<{ bytes: Buffer }>(`SELECT bytes FROM "DocumentUpdate" WHERE "mapId" = $1 ORDER BY seq`, [mapId]);
  return rows.map(({ bytes }) => new Uint8Array(bytes));
}

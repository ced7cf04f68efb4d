/** Who may do what, for every route there is. Generated from the route registry and the rule table. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor-type";
import type { RouteDefinition } from "../../lib/contract/define-route";
import { ROUTES } from "../../lib/contract/registry";
import { can } from "../../lib/policy/can";
import { ROLES } from "../../lib/policy/roles";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { createLiveRuntime } from "../data/test-runtime";
import { addMember } from "../data/test-people";
import { labelOf, pathOf, RIGHTFUL, World, type RightfulRequest } from "./authorization-world";
import { call, type Answer, type AnswerBody, type CallOptions } from "./call-route";

let database: TestDatabase;
let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
let own: World;
let other: World;
let suspended: Actor;
let revoked: Actor;
let expired: Actor;

beforeAll(async () => {
  database = await openTestDatabase("embedded");
  runtime = await createLiveRuntime(database);
  own = await World.create(runtime, "Own");
  other = await World.create(runtime, "Other");
  [suspended, revoked, expired] = [
    await addMember(runtime, own.workspace.id, "owner", "Suspended"),
    await addMember(runtime, own.workspace.id, "owner", "Revoked"), await addMember(runtime, own.workspace.id, "owner", "Expired"),
  ];
  await runtime.prisma.membership.updateMany({ where: { userId: suspended.userId }, data: { suspendedAt: new Date() } });
  await runtime.prisma.userSession.update({ where: { id: revoked.sessionId }, data: { revokedAt: new Date() } });
  await runtime.prisma.userSession.update({ where: { id: expired.sessionId }, data: { expiresAt: new Date(Date.now() - 1000) } });
});
afterAll(async () => {
  await runtime.stop();
  await database.close();
});

const send = (route: RouteDefinition, request: RightfulRequest, as: Actor | null, headers?: CallOptions["headers"]): Promise<Answer> =>
  call(route.method, pathOf(route, request), { as, body: request.body, raw: request.raw, headers });
const rightful = async (route: RouteDefinition, world: World, asker: Actor = world.people.owner): Promise<RightfulRequest> => {
  const make = RIGHTFUL[labelOf(route)];
  if (!make) throw new Error(`Say in authorization-world.ts what a rightful ${labelOf(route)} looks like.`);
  return make(world, asker);
};
const FOREIGN: readonly Record<string, string>[] = [{ origin: "https://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }];
const guarded = ROUTES.filter(({ access }) => access.kind !== "public");
const ofMembers = ROUTES.flatMap((route) => (route.access.kind === "member" ? [{ route, access: route.access }] : []));

describe.each(guarded.map((route) => ({ label: labelOf(route), route })))("$label", ({ route }) => {
  it("is closed to anonymous visitors and to sign-ins that were ended or have run out", async () => {
    const request = await rightful(route, own);
    for (const nobody of [null, revoked, expired, { ...own.people.owner, sessionId: randomUUID() }]) {
      const { status, body } = await send(route, request, nobody);
      expect([status, codeOf(body)]).toEqual([401, "unauthorized"]);
    }
  });
  if (route.access.kind === "signed-in") {
    it("is open to whoever is signed in", async () => {
      const person = await own.person(route.path.endsWith("/password"));
      expect((await send(route, await rightful(route, own), person)).status).toBe(route.status);
    });
  }
  if (route.method !== "GET") {
    it("takes no write that another site makes a browser send", async () => {
      const request = await rightful(route, own);
      for (const headers of FOREIGN) {
        expect((await send(route, request, own.people.owner, headers)).status).toBe(403);
      }
    });
  }
});

describe.each(ofMembers.map((each) => ({ ...each, label: labelOf(each.route) })))("$label for members", ({ route, access }) => {
  it.each(ROLES)("follows the rule table for a %s", async (role) => {
    const { status, body } = await send(route, await rightful(route, own, own.people[role]), own.people[role]);
    expect([status, codeOf(body)]).toEqual(can({ role }, access.action) ? [route.status, undefined] : [403, "forbidden"]);
  });
  it("is closed to suspended members", async () => {
    expect((await send(route, await rightful(route, own), suspended)).status).toBe(403);
  });
  it("does not exist for another workspace's people, whatever their role there, and looks like an unknown id", async () => {
    const request = await rightful(route, other);
    const params = Object.fromEntries(Object.keys(request.params).map((name) => [name, randomUUID()]));
    const unknown = await send(route, { ...request, params }, own.people.owner);
    expect(unknown.status).toBe(404);
    for (const role of ROLES) {
      const foreign = await send(route, request, own.people[role]);
      expect([foreign.status, foreign.body]).toEqual([404, unknown.body]);
    }
  });
  it("answers 404 to what is no id", async () => {
    const request = await rightful(route, own);
    for (const name of Object.keys(request.params)) {
      expect((await send(route, { ...request, params: { ...request.params, [name]: "1' OR '1'='1" } }, own.people.owner)).status).toBe(404);
    }
  });
  it("takes no foreign id beside an own one, in path or body, even from an owner of both workspaces", async () => {
    const [mine, theirs] = [await rightful(route, own), await rightful(route, other)];
    const both = own.people.owner;
    await runtime.prisma.membership.create({ data: { workspaceId: other.workspace.id, userId: both.userId, role: "owner" } });
    try {
      for (const mixed of mixtures(mine, theirs)) {
        const { status, body } = await send(route, mixed, both);
        // An id in a path is unknown; one in a body is refused, and its field is named.
        if (mixed.params === mine.params && status === 400) expect(body.error?.fields, JSON.stringify(mixed)).toBeDefined();
        else expect(status, JSON.stringify(mixed)).toBe(404);
      }
    } finally {
      await runtime.prisma.membership.delete({ where: { workspaceId_userId: { workspaceId: other.workspace.id, userId: both.userId } } });
    }
  });
  if (access.of !== "workspace") {
    it("does not exist once its map or journey was deleted", async () => {
      const request = await rightful(route, own);
      const { journeyId, mapId } = request.params;
      if (journeyId) await runtime.prisma.journey.update({ where: { id: journeyId }, data: { deletedAt: new Date() } });
      if (mapId) await runtime.prisma.journeyMap.update({ where: { id: mapId }, data: { deletedAt: new Date() } });
      for (const role of ROLES) expect((await send(route, request, own.people[role])).status).toBe(404);
    });
    it("does not exist once the journey around its map was deleted", async () => {
      const request = await rightful(route, own);
      const map = await runtime.prisma.journeyMap.findFirst({ where: { OR: [{ id: request.params["mapId"] ?? randomUUID() }, { journeyId: request.params["journeyId"] ?? randomUUID() }] } });
      await runtime.prisma.journey.update({ where: { id: map?.journeyId ?? "" }, data: { deletedAt: new Date() } });
      expect((await send(route, request, own.people.owner)).status).toBe(404);
    });
  }
});

const codeOf = (body: Partial<AnswerBody>): string | undefined => body.error?.code;

/** Requests with exactly one id of the other workspace where several are named. */
function mixtures(mine: RightfulRequest, theirs: RightfulRequest): RightfulRequest[] {
  const names = Object.keys(mine.params);
  const inPath = names.length < 2 ? [] : names.map((name) => ({ ...mine, params: { ...mine.params, [name]: theirs.params[name] ?? "" } }));
  const [body, foreign] = [fieldsOf(mine.body), fieldsOf(theirs.body)];
  const inBody = Object.keys(body).filter((key) => /Ids?$/.test(key))
    .map((key) => ({ ...mine, body: { ...body, [key]: foreign[key] } }));
  return [...inPath, ...inBody];
}
const fieldsOf = (body: unknown): Record<string, unknown> => (typeof body === "object" && body !== null ? { ...body } : {});

describe("the public routes", () => {
  it("are the ones we know", () => {
    expect(ROUTES.filter(({ access }) => access.kind === "public").map(labelOf).sort()).toEqual([
      "GET /api/health", "GET /api/metrics", "GET /api/v1/invitations/{token}", "GET /api/v1/openapi.json", "GET /api/v1/unsubscribe/{token}", "POST /api/v1/accounts",
      "POST /api/v1/invitations/{token}/accept", "POST /api/v1/unsubscribe/{token}",
    ]);
  });
  it("make no account once there is one, signed in or not, and whatever a visitor claims about itself", async () => {
    const body = { name: "Mallory", email: "mallory@example.org", password: "a long enough password" };
    for (const as of [null, own.people.owner]) {
      expect((await call("POST", "/api/v1/accounts", { as, body, headers: { "x-throughline-local": "1" } })).status).toBe(403);
    }
  });
  it("know nothing of a wrong invitation, and say gone to a used, revoked or expired one", async () => {
    const { token: unknown } = { token: "A".repeat(43) };
    const [used, taken, old] = [await own.invitation(), await own.invitation(), await own.invitation()];
    expect((await call("POST", `/api/v1/invitations/${used.token}/accept`, { as: await own.newcomer(), body: {} })).status).toBe(200);
    await call("DELETE", `/api/v1/workspaces/${own.workspace.id}/invitations/${taken.id}`, { as: own.people.owner });
    await runtime.prisma.invitation.update({ where: { id: old.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    for (const as of [null, await own.newcomer()]) {
      for (const [token, status] of [[unknown, 404], [used.token, 410], [taken.token, 410], [old.token, 410]] as const) {
        expect((await call("GET", `/api/v1/invitations/${token}`, { as })).status).toBe(status);
        const body = as ? {} : { name: "New", email: `${randomUUID()}@example.org`, password: "a long enough password" };
        expect((await call("POST", `/api/v1/invitations/${token}/accept`, { as, body })).status).toBe(status);
      }
    }
  });
});

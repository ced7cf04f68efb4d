/** Two workspaces, everybody who might knock, and one rightful request per route. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../../lib/auth/actor-type";
import { hashPassword } from "../../lib/auth/passwords";
import { createInvitation } from "../../lib/data/invitations";
import { createJourney } from "../../lib/data/journeys";
import { runCommands } from "../../lib/data/map-commands";
import { createFutureMap } from "../../lib/data/maps";
import { createVersion } from "../../lib/data/new-version";
import { restoreVersion } from "../../lib/data/version-restore";
import { createAction } from "../../lib/data/actions";
import { createGap } from "../../lib/data/gaps";
import { addMetricPoint, createMetric } from "../../lib/data/metrics";
import { requestReview } from "../../lib/data/review-requests";
import { createDepartment } from "../../lib/data/departments";
import type { RouteDefinition } from "../../lib/contract/define-route";
import type { TestRuntime } from "../data/test-runtime";
import { addMember, addPerson, addWorkspace, type TestWorkspace } from "../data/test-people";

export interface RightfulRequest {
  /** Values of the path's parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly raw?: string;
  readonly query?: string;
}

const PASSWORD = "a long enough password";
const CODES = Array.from({ length: 26 * 26 }, (_, index) => String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)));

/** A workspace that makes fresh things to aim requests at. */
export class World {
  /** No two maps of the tests share a version's number, so that a number of one is unknown to the others. */
  private static lastVersion = 1_000;
  private codes = CODES.filter((code) => !["SA", "SU"].includes(code));
  private constructor(readonly runtime: TestRuntime, readonly workspace: TestWorkspace) {}

  static async create(runtime: TestRuntime, name: string): Promise<World> {
    return new World(runtime, await addWorkspace(runtime, name));
  }
  get people(): TestWorkspace["people"] {
    return this.workspace.people;
  }
  newcomer = (): Promise<Actor> => addPerson(this.runtime, "Newcomer");
  member = (): Promise<Actor> => addMember(this.runtime, this.workspace.id, "viewer", "Target");
  async department(): Promise<string> {
    const code = this.codes.shift() ?? "ZZ";
    return (await createDepartment(this.people.owner, this.workspace.id, { name: code, code, colour: "#123456" })).id;
  }
  invitation = () => createInvitation(this.people.owner, this.workspace.id, { role: "viewer", departmentIds: [] });
  async journey(): Promise<{ id: string; mapId: string }> {
    const { id, maps } = await createJourney(this.people.owner, this.workspace.id, { title: "A journey", template: "empty" });
    return { id, mapId: maps[0]?.id ?? "" };
  }
  async future(): Promise<string> {
    const { id, mapId } = await this.journey();
    return (await createFutureMap(this.people.owner, id, { title: "A future", fromMapId: mapId })).id;
  }
  async metric(): Promise<{ journeyId: string; metricId: string }> {
    const { id: journeyId } = await this.journey();
    return { journeyId, metricId: (await createMetric(this.people.owner, journeyId, { name: "Return rate", kind: "rate" })).id };
  }
  async metricPoint(): Promise<{ journeyId: string; metricId: string; pointId: string }> {
    const { journeyId, metricId } = await this.metric();
    const { actuals } = await addMetricPoint(this.people.owner, journeyId, metricId, { date: "2026-11-25", value: 9 });
    return { journeyId, metricId, pointId: actuals[0]?.id ?? "" };
  }
  async journeyWithFuture(): Promise<{ journeyId: string; futureMapId: string }> {
    const { id: journeyId, mapId } = await this.journey();
    return { journeyId, futureMapId: (await createFutureMap(this.people.owner, journeyId, { title: "A future", fromMapId: mapId })).id };
  }
  async gap(): Promise<{ journeyId: string; gapId: string }> {
    const { journeyId, futureMapId } = await this.journeyWithFuture();
    return { journeyId, gapId: (await createGap(this.people.owner, journeyId, { title: "No printer", futureMapId, changes: [] })).id };
  }
  async action(): Promise<{ journeyId: string; actionId: string }> {
    const { id: journeyId } = await this.journey();
    return { journeyId, actionId: (await createAction(this.people.owner, journeyId, { title: "QR code returns" })).id };
  }
  async card(): Promise<{ mapId: string; cardId: string }> {
    const { mapId } = await this.journey();
    const [laneId, stageId, stepId, cardId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await runCommands(this.people.owner, mapId, [
      { type: "addLane", id: laneId, laneType: "actions", title: "Do" }, { type: "addStage", id: stageId, title: "Awareness" },
      { type: "addStep", id: stepId, stageId, title: "See" }, { type: "addCard", id: cardId, stepId, laneId, text: "boots" },
    ]);
    return { mapId, cardId };
  }
  /** A version of a map that has changed since. */
  async version(): Promise<{ mapId: string; number: string }> {
    const { mapId, cardId } = await this.card();
    const { number } = await createVersion(this.people.owner, mapId, "First");
    World.lastVersion += 10;
    await this.runtime.prisma.mapVersion.updateMany({ where: { mapId, number }, data: { number: World.lastVersion } });
    await runCommands(this.people.owner, mapId, [{ type: "setCardText", id: cardId, text: "shoes" }]);
    return { mapId, number: String(World.lastVersion) };
  }
  async restored(): Promise<{ mapId: string; number: string }> {
    const { mapId, number } = await this.version();
    return { mapId, number: String((await restoreVersion(this.people.owner, mapId, Number(number))).number) };
  }
  /** Written straight into the database: those who may not comment have one, too. */
  async comment(author: Actor): Promise<{ mapId: string; commentId: string }> {
    const { mapId } = await this.journey();
    const commentId = randomUUID();
    await this.runtime.prisma.comment.create({ data: { id: commentId, mapId, authorId: author.userId, text: "Nine calendar days?" } });
    return { mapId, commentId };
  }
  /** Asked for by the editor, of everybody who may decide; the version is the owner's. */
  async review(): Promise<{ mapId: string; reviewId: string }> {
    const { mapId, number } = await this.version();
    const { commenter, editor, manager, admin, owner } = this.people;
    const reviewerIds = [commenter, editor, manager, admin, owner].map(({ userId }) => userId);
    await this.runtime.prisma.mapVersion.updateMany({ where: { mapId }, data: { contributorIds: [owner.userId, editor.userId] } });
    return { mapId, reviewId: (await requestReview(editor, mapId, { version: Number(number), reviewerIds })).id };
  }
  async person(password: boolean): Promise<Actor> {
    const person = await this.newcomer();
    if (password) {
      await this.runtime.prisma.user.update({ where: { id: person.userId }, data: { passwordHash: await hashPassword(PASSWORD) } });
    }
    return person;
  }
}

const smallFile = (journeyId: string = randomUUID(), mapId: string = randomUUID()): string => JSON.stringify({
  format: "throughline/journey", version: 1, journey: { id: journeyId, title: "From a file" },
  maps: [{ id: mapId, state: "current", title: "Current state", lanes: [], stages: [], cards: [] }],
});

/** `asker`: whoever will send it. What only its author may do is about something of theirs. */
type Rightful = (world: World, asker: Actor) => Promise<RightfulRequest> | RightfulRequest;
const ofWorkspace = (world: World) => ({ workspaceId: world.workspace.id });

/** One for every route that is not public. A route that is missing here fails its test. */
export const RIGHTFUL: Readonly<Record<string, Rightful>> = {
  "GET /api/v1/me": () => ({ params: {} }),
  "POST /api/v1/me/password": () => ({ params: {}, body: { current: PASSWORD, next: "another long password" } }),
  "DELETE /api/v1/me/sessions": () => ({ params: {} }),
  "GET /api/v1/me/mail": () => ({ params: {} }),
  "PATCH /api/v1/me/mail": () => ({ params: {}, body: { replies: false } }),
  "GET /api/v1/workspaces/{workspaceId}/notifications": (world) => ({ params: ofWorkspace(world) }),
  "GET /api/v1/workspaces/{workspaceId}/notifications/state": (world) => ({ params: ofWorkspace(world) }),
  "POST /api/v1/workspaces/{workspaceId}/notifications/read": (world) => ({ params: ofWorkspace(world), body: {} }),
  "POST /api/v1/workspaces": () => ({ params: {}, body: { name: "Another" } }),
  "PATCH /api/v1/workspaces/{workspaceId}": (world) => ({ params: ofWorkspace(world), body: { name: "Renamed" } }),
  "GET /api/v1/workspaces/{workspaceId}/approval-rule": (world) => ({ params: ofWorkspace(world) }),
  "PATCH /api/v1/workspaces/{workspaceId}/approval-rule": (world) => ({ params: ofWorkspace(world), body: { everyoneApproves: false } }),
  "GET /api/v1/workspaces/{workspaceId}/departments": (world) => ({ params: ofWorkspace(world) }),
  "POST /api/v1/workspaces/{workspaceId}/departments": async (world) => {
    const departmentId = await world.department();
    const { code } = await world.runtime.prisma.department.delete({ where: { id: departmentId } });
    return { params: ofWorkspace(world), body: { name: "New", code, colour: "#123456" } };
  },
  "PATCH /api/v1/workspaces/{workspaceId}/departments/{departmentId}": async (world) =>
    ({ params: { ...ofWorkspace(world), departmentId: await world.department() }, body: { name: "Other" } }),
  "DELETE /api/v1/workspaces/{workspaceId}/departments/{departmentId}": async (world) =>
    ({ params: { ...ofWorkspace(world), departmentId: await world.department() } }),
  "GET /api/v1/workspaces/{workspaceId}/server": (world) => ({ params: ofWorkspace(world) }),
  "GET /api/v1/workspaces/{workspaceId}/audit-events": (world) => ({ params: ofWorkspace(world) }),
  "GET /api/v1/workspaces/{workspaceId}/members": (world) => ({ params: ofWorkspace(world) }),
  "PATCH /api/v1/workspaces/{workspaceId}/members/{userId}": async (world) =>
    ({ params: { ...ofWorkspace(world), userId: (await world.member()).userId }, body: { role: "commenter" } }),
  "DELETE /api/v1/workspaces/{workspaceId}/members/{userId}": async (world) =>
    ({ params: { ...ofWorkspace(world), userId: (await world.member()).userId } }),
  "GET /api/v1/workspaces/{workspaceId}/invitations": (world) => ({ params: ofWorkspace(world) }),
  "POST /api/v1/workspaces/{workspaceId}/invitations": (world) =>
    ({ params: ofWorkspace(world), body: { role: "viewer", departmentIds: [world.workspace.sales] } }),
  "DELETE /api/v1/workspaces/{workspaceId}/invitations/{invitationId}": async (world) =>
    ({ params: { ...ofWorkspace(world), invitationId: (await world.invitation()).id } }),
  "GET /api/v1/workspaces/{workspaceId}/journeys": (world) => ({ params: ofWorkspace(world) }),
  "POST /api/v1/workspaces/{workspaceId}/journeys": (world) =>
    ({ params: ofWorkspace(world), body: { title: "New", template: "empty" } }),
  "POST /api/v1/workspaces/{workspaceId}/journeys/import": (world) => ({ params: ofWorkspace(world), raw: smallFile() }),
  "POST /api/v1/workspaces/{workspaceId}/journeys/import/preview": (world) => ({ params: ofWorkspace(world), raw: smallFile() }),
  "POST /api/v1/journeys/{journeyId}/import": async (world) => {
    const { id, mapId } = await world.journey();
    return { params: { journeyId: id }, raw: smallFile(id, mapId) };
  },
  "GET /api/v1/journeys/{journeyId}": async (world) => ({ params: { journeyId: (await world.journey()).id } }),
  "PATCH /api/v1/journeys/{journeyId}": async (world) =>
    ({ params: { journeyId: (await world.journey()).id }, body: { title: "Renamed" } }),
  "DELETE /api/v1/journeys/{journeyId}": async (world) => ({ params: { journeyId: (await world.journey()).id } }),
  "GET /api/v1/journeys/{journeyId}/export": async (world) =>
    ({ params: { journeyId: (await world.journey()).id }, query: "?format=json" }),
  "POST /api/v1/journeys/{journeyId}/maps": async (world) => {
    const { id, mapId } = await world.journey();
    return { params: { journeyId: id }, body: { state: "future", title: "What if", fromMapId: mapId } };
  },
  "GET /api/v1/journeys/{journeyId}/metrics": async (world) => ({ params: { journeyId: (await world.journey()).id } }),
  "POST /api/v1/journeys/{journeyId}/metrics": async (world) =>
    ({ params: { journeyId: (await world.journey()).id }, body: { name: "Return rate", kind: "rate", baseline: { value: 12 } } }),
  "PATCH /api/v1/journeys/{journeyId}/metrics/{metricId}": async (world) =>
    ({ params: await world.metric(), body: { target: { value: 8, date: "2027-06-30" } } }),
  "DELETE /api/v1/journeys/{journeyId}/metrics/{metricId}": async (world) => ({ params: await world.metric() }),
  "POST /api/v1/journeys/{journeyId}/metrics/{metricId}/points": async (world) =>
    ({ params: await world.metric(), body: { date: "2026-11-25", value: 9.5, n: 120 } }),
  "DELETE /api/v1/journeys/{journeyId}/metrics/{metricId}/points/{pointId}": async (world) => ({ params: await world.metricPoint() }),
  "GET /api/v1/journeys/{journeyId}/gaps": async (world) => ({ params: { journeyId: (await world.journey()).id } }),
  "POST /api/v1/journeys/{journeyId}/gaps": async (world) => {
    const { journeyId, futureMapId } = await world.journeyWithFuture();
    return { params: { journeyId }, body: { title: "No printer", futureMapId } };
  },
  "PATCH /api/v1/journeys/{journeyId}/gaps/{gapId}": async (world) => ({ params: await world.gap(), body: { title: "No printer at home" } }),
  "DELETE /api/v1/journeys/{journeyId}/gaps/{gapId}": async (world) => ({ params: await world.gap() }),
  "GET /api/v1/journeys/{journeyId}/actions": async (world) => ({ params: { journeyId: (await world.journey()).id } }),
  "GET /api/v1/journeys/{journeyId}/plan": async (world) => ({ params: { journeyId: (await world.journey()).id }, query: "?format=md" }),
  "POST /api/v1/journeys/{journeyId}/actions": async (world) => {
    const { journeyId, metricId } = await world.metric();
    return { params: { journeyId }, body: { title: "QR code returns", metricId, departmentId: world.workspace.support, ownerId: world.people.editor.userId } };
  },
  "PATCH /api/v1/journeys/{journeyId}/actions/{actionId}": async (world) => ({ params: await world.action(), body: { effort: "small", departmentId: world.workspace.sales } }),
  "DELETE /api/v1/journeys/{journeyId}/actions/{actionId}": async (world) => ({ params: await world.action() }),
  "GET /api/v1/maps/{mapId}": async (world) => ({ params: { mapId: (await world.journey()).mapId } }),
  "PATCH /api/v1/maps/{mapId}": async (world) => ({ params: { mapId: (await world.journey()).mapId }, body: { title: "Renamed" } }),
  "DELETE /api/v1/maps/{mapId}": async (world) => ({ params: { mapId: await world.future() } }),
  "GET /api/v1/maps/{mapId}/cards/{cardId}/history": async (world) => ({ params: await world.card() }),
  "GET /api/v1/maps/{mapId}/diff": async (world) => {
    const { id, mapId } = await world.journey();
    const future = await createFutureMap(world.people.owner, id, { title: "A future", fromMapId: mapId });
    return { params: { mapId: future.id }, query: `?against=${mapId}` };
  },
  "GET /api/v1/maps/{mapId}/versions": async (world) => ({ params: { mapId: (await world.version()).mapId } }),
  "POST /api/v1/maps/{mapId}/versions": async (world) => ({ params: { mapId: (await world.journey()).mapId }, body: { title: "First" } }),
  "GET /api/v1/maps/{mapId}/versions/{number}": async (world) => ({ params: await world.version() }),
  "PATCH /api/v1/maps/{mapId}/versions/{number}": async (world) => ({ params: await world.version(), body: { title: "Renamed" } }),
  "POST /api/v1/maps/{mapId}/versions/{number}/restore": async (world) => ({ params: await world.version(), body: {} }),
  "POST /api/v1/maps/{mapId}/versions/{number}/undo-restore": async (world) => ({ params: await world.restored(), body: {} }),
  "GET /api/v1/maps/{mapId}/comments": async (world, asker) => ({ params: { mapId: (await world.comment(asker)).mapId } }),
  "POST /api/v1/maps/{mapId}/comments": async (world) => {
    const { mapId, cardId } = await world.card();
    return { params: { mapId }, body: { text: "Nine calendar days?", cardId, mentionUserIds: [world.people.viewer.userId], mentionDepartmentIds: [world.workspace.sales] } };
  },
  "POST /api/v1/maps/{mapId}/comments/seen": async (world, asker) => {
    const { mapId, commentId } = await world.comment(asker);
    return { params: { mapId }, body: { commentIds: [commentId] } };
  },
  "PATCH /api/v1/maps/{mapId}/comments/{commentId}": async (world, asker) => ({
    params: await world.comment(asker), body: { text: "Working days?", mentionUserIds: [world.people.viewer.userId], mentionDepartmentIds: [world.workspace.sales] },
  }),
  "DELETE /api/v1/maps/{mapId}/comments/{commentId}": async (world, asker) => ({ params: await world.comment(asker) }),
  "POST /api/v1/maps/{mapId}/comments/{commentId}/resolve": async (world, asker) => ({ params: await world.comment(asker), body: {} }),
  "POST /api/v1/maps/{mapId}/comments/{commentId}/reopen": async (world, asker) => ({ params: await world.comment(asker), body: {} }),
  "GET /api/v1/maps/{mapId}/reviews": async (world) => ({ params: { mapId: (await world.review()).mapId } }),
  "POST /api/v1/maps/{mapId}/reviews": async (world) =>
    ({ params: { mapId: (await world.card()).mapId }, body: { title: "First", reviewerIds: [world.people.manager.userId] } }),
  "GET /api/v1/maps/{mapId}/reviews/{reviewId}": async (world) => ({ params: await world.review() }),
  "POST /api/v1/maps/{mapId}/reviews/{reviewId}/views": async (world) => ({ params: await world.review(), body: {} }),
  "POST /api/v1/maps/{mapId}/reviews/{reviewId}/ticks": async (world) => ({ params: await world.review(), body: { keys: [randomUUID()], ticked: true } }),
  "POST /api/v1/maps/{mapId}/reviews/{reviewId}/decisions": async (world) => ({ params: await world.review(), body: { decision: "approved" } }),
  "POST /api/v1/maps/{mapId}/reviews/{reviewId}/withdraw": async (world) => ({ params: await world.review(), body: {} }),
  "POST /api/v1/maps/{mapId}/commands": async (world) =>
    ({ params: { mapId: (await world.journey()).mapId }, body: { commands: [{ type: "addStage", title: "New" }] } }),
};

export const labelOf = ({ method, path }: RouteDefinition): string => `${method} ${path}`;
export const pathOf = ({ path }: RouteDefinition, { params, query = "" }: RightfulRequest): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? "")) + query;

/** The record: who did what to members, roles, links, versions, reviews and exports, as admins read it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { AuditKind, AuditTopic } from "../../lib/contract/audit";
import { createAction, deleteAction } from "../../lib/data/actions";
import { listAuditEvents } from "../../lib/data/audit-trail";
import { createComment, deleteComment } from "../../lib/data/comment-changes";
import { acceptInvitation } from "../../lib/data/invitation-acceptance";
import { createInvitation, revokeInvitation } from "../../lib/data/invitations";
import { exportJourney } from "../../lib/data/journey-export";
import { createJourney, deleteJourney, updateJourney } from "../../lib/data/journeys";
import { removeMember, updateMember } from "../../lib/data/members";
import { createVersion } from "../../lib/data/new-version";
import { exportPlan } from "../../lib/data/plan-export";
import { decideReview } from "../../lib/data/review-decisions";
import { requestReview, withdrawReview } from "../../lib/data/review-requests";
import { restoreVersion, undoRestore } from "../../lib/data/version-restore";
import { renameVersion } from "../../lib/data/versions";
import { runCommands } from "../../lib/data/map-commands";
import { describeEachDatabase } from "../support/test-database";
import { addMember, addPerson, addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

describeEachDatabase("the record", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let workspace: TestWorkspace;
  let people: TestWorkspace["people"];
  beforeAll(async () => {
    runtime = await createLiveRuntime(database());
  });
  afterAll(() => runtime.stop());
  beforeEach(async () => {
    workspace = await addWorkspace(runtime);
    ({ people } = workspace);
  });
  const read = async (topic?: AuditTopic) => (await listAuditEvents(people.admin, workspace.id, { topic })).events;
  const startJourney = async (title = "Buy boots") => {
    const { id, maps } = await createJourney(people.editor, workspace.id, { title, template: "empty" });
    return { id, mapId: maps[0]?.id ?? "" };
  };
  /** Straight into the record: `times` in ms. */
  const write = (kind: AuditKind, times: readonly number[]) => runtime.prisma.auditEvent.createMany({
    data: times.map((at) => ({ id: randomUUID(), workspaceId: workspace.id, actorId: people.owner.userId, kind, subject: {}, at: new Date(at) })),
  });

  it("is only ever added to: the database itself refuses to change or delete what stands in it", async () => {
    await write("member.removed", [1_000]);
    const of = { where: { workspaceId: workspace.id } };
    await expect(runtime.prisma.auditEvent.updateMany({ ...of, data: { actorId: null } })).rejects.toThrow(/never changed or deleted/);
    await expect(runtime.prisma.auditEvent.deleteMany(of)).rejects.toThrow(/never changed or deleted/);
    expect(await runtime.prisma.auditEvent.findFirst({ where: { workspaceId: workspace.id, kind: "member.removed" } })).toMatchObject({ actorId: people.owner.userId });
  });

  it("tells what was done to members and roles, by whom and to whom, also once they are gone", async () => {
    const sara = await addMember(runtime, workspace.id, "viewer", "Sara Lind");
    await updateMember(people.owner, workspace.id, sara.userId, { role: "manager" });
    await updateMember(people.admin, workspace.id, sara.userId, { suspended: true });
    const toSara = { person: "Sara Lind", changed: ["role"], role: "manager" };
    expect((await read("members")).at(-1)).toMatchObject({ kind: "member.changed", actorName: "owner", about: toSara, href: `/w/${workspace.slug}/members` });
    await removeMember(people.admin, workspace.id, sara.userId);
    await removeMember(people.viewer, workspace.id, people.viewer.userId);
    const events = await read("members");
    expect(events.map(({ kind }) => kind)).toEqual(["member.left", "member.removed", "member.changed", "member.changed"]);
    expect(events.map(({ href }) => href), "they are on no page any more").toEqual([null, null, null, null]);
    expect(events.slice(0, 3)).toMatchObject([
      { actorName: "viewer", about: { person: "viewer", themselves: true } },
      { actorName: "admin", about: { person: "Sara Lind" } },
      { actorName: "admin", about: { person: "Sara Lind", changed: ["suspended"], suspended: true } },
    ]);
  });
  it("tells of invitation links: made, taken back and used", async () => {
    const invite = () => createInvitation(people.admin, workspace.id, { role: "editor", departmentIds: [] });
    const [open, back, used] = [await invite(), await invite(), await invite()];
    await revokeInvitation(people.owner, workspace.id, back.id);
    await acceptInvitation(used.token, await addPerson(runtime, "Tom Okafor"));
    const events = await read("links");
    expect(events.slice(0, 2)).toMatchObject([
      { kind: "invitation.accepted", actorName: "Tom Okafor", about: { role: "editor" }, href: null },
      { kind: "invitation.revoked", actorName: "owner", about: { role: "editor" }, href: null },
    ]);
    expect(events.slice(2).flatMap(({ href, subject }) => (href === null ? [] : [subject]))).toEqual([expect.objectContaining({ id: open.id })]);
  });
  it("tells of versions, reviews and exports, and leads to them until the journey is gone", async () => {
    const { id, mapId } = await startJourney();
    const { number } = await createVersion(people.editor, mapId);
    await renameVersion(people.editor, mapId, number, "The first");
    await runCommands(people.editor, mapId, [{ type: "addLane", laneType: "actions", title: "Do" }]);
    const kept = await restoreVersion(people.editor, mapId, number);
    await undoRestore(people.manager, mapId, kept.number);
    const review = await requestReview(people.editor, mapId, { version: number, reviewerIds: [people.manager.userId] });
    await decideReview(people.manager, mapId, review.id, { decision: "changes-requested", note: "Which boots?" });
    const second = await requestReview(people.editor, mapId, { version: kept.number, reviewerIds: [people.manager.userId] });
    await withdrawReview(people.editor, mapId, second.id);
    await exportJourney(people.viewer, id);
    await exportPlan(people.viewer, id, "csv");
    await updateJourney(people.editor, id, { title: "Rent a tent" });

    const versions = await read("versions");
    expect(versions.map(({ kind }) => kind)).toEqual(["version.restore-undone", "version.restored", "version.renamed", "version.created"]);
    for (const event of versions) {
      expect(event).toMatchObject({ about: { versionNumber: number, place: "Rent a tent" }, href: `/w/${workspace.slug}/maps/${mapId}/versions?version=${number}` });
    }
    const reviews = await read("reviews");
    expect(reviews.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["review.requested", "review.decided", "review.withdrawn"]));
    expect(reviews.find(({ kind }) => kind === "review.decided")).toMatchObject({
      actorName: "manager", about: { decision: "changes-requested", versionNumber: number }, href: `/w/${workspace.slug}/maps/${mapId}/versions?review=${review.id}`,
    });
    expect((await read("files")).map(({ about }) => about.format)).toEqual(["plan-csv", "json"]);

    await deleteJourney(people.manager, id);
    for (const event of await read()) expect(event, event.kind).toMatchObject({ about: { place: "Rent a tent" }, href: null });
  });
  it("calls things as they are called now, and what is deleted as it was called", async () => {
    const { id, mapId } = await startJourney();
    const action = await createAction(people.editor, id, { title: "Print at the till" });
    const thread = await createComment(people.editor, mapId, { text: "Really?" });
    const commentId = thread.comments[0]?.id ?? "";
    expect((await read("plan"))[0]).toMatchObject({ about: { name: "Print at the till", place: "Buy boots" }, href: `/w/${workspace.slug}/journeys/${id}/actions` });
    expect((await read("comments"))[0]).toMatchObject({ href: `/w/${workspace.slug}/maps/${mapId}#comment=${commentId}` });
    await deleteAction(people.editor, id, action.id);
    await deleteComment(people.admin, mapId, commentId);
    expect((await read("plan"))[0]).toMatchObject({ kind: "action.deleted", about: { name: "Print at the till" }, href: null });
    const comment = { kind: "comment.deleted", about: { person: "editor", place: "Buy boots" }, href: `/w/${workspace.slug}/maps/${mapId}` };
    expect((await read("comments"))[0]).toMatchObject(comment);
  });
  it("gives every event exactly once, page by page, also those of one moment", async () => {
    const at = Date.now();
    await write("workspace.renamed", Array.from({ length: 120 }, (_, index) => at - Math.floor(index / 40)));
    await write("department.created", [at + 1]);
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let before: string | undefined, more = true; more;) {
      const page = await listAuditEvents(people.admin, workspace.id, { topic: "settings", before });
      seen.push(...page.events.map(({ id }) => id));
      sizes.push(page.events.length);
      before = page.before;
      more = before !== undefined;
    }
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen).size).toBe(120);
    expect((await read()).map(({ kind }) => kind)[0]).toBe("department.created");
  });
  it("shows nothing of another workspace, whatever an event or an address names", async () => {
    const other = await addWorkspace(runtime, "Elsewhere");
    const { maps: [map] } = await createJourney(other.people.editor, other.id, { title: "Secret", template: "empty" });
    await runtime.prisma.auditEvent.create({
      data: { id: randomUUID(), workspaceId: workspace.id, actorId: null, kind: "map.changed", subject: { mapId: map?.id ?? "", changed: ["title"] } },
    });
    const [event] = await read();
    expect(event).toMatchObject({ kind: "map.changed", actorName: null, about: {}, href: null });
    expect(JSON.stringify(event)).not.toContain("Secret");
    const [foreign] = (await listAuditEvents(other.people.admin, other.id)).events;
    expect((await listAuditEvents(people.admin, workspace.id, { before: foreign?.id })).events).toEqual([]);
    await expect(listAuditEvents(people.manager, workspace.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listAuditEvents(people.admin, other.id)).rejects.toMatchObject({ code: "not_found" });
  });
  it("outlives what it cannot read", async () => {
    const subject = { userId: "no id", changed: "everything", role: "emperor", number: "nine" };
    await runtime.prisma.auditEvent.create({ data: { id: randomUUID(), workspaceId: workspace.id, actorId: people.owner.userId, kind: "member.changed", subject } });
    await runtime.prisma.auditEvent.create({ data: { id: randomUUID(), workspaceId: workspace.id, actorId: people.owner.userId, kind: "from.the-future", subject: [] } });
    expect(await read()).toMatchObject([{ kind: "member.changed", about: {}, subject }]);
  });
});

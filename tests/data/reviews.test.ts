/** Reviews: a version is sent, read, ticked off, sent back and approved by the workspace's rule, and the record stays. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor-type";
import { updateApprovalRule } from "../../lib/data/approval-rule";
import { readBoard } from "../../lib/data/boards";
import { exportJourney } from "../../lib/data/journey-export";
import { listJourneys } from "../../lib/data/journey-list";
import { createJourney } from "../../lib/data/journeys";
import { runCommands } from "../../lib/data/map-commands";
import { removeMember, updateMember } from "../../lib/data/members";
import { createVersion } from "../../lib/data/new-version";
import { decideReview, tickReview, viewReview } from "../../lib/data/review-decisions";
import { requestReview, withdrawReview } from "../../lib/data/review-requests";
import { listReviews, readReview } from "../../lib/data/reviews";
import { listVersions } from "../../lib/data/versions";
import { describeEachDatabase } from "../support/test-database";
import { addMember, addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

describeEachDatabase("reviews", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let workspace: TestWorkspace;
  let people: TestWorkspace["people"];
  let journeyId: string;
  let mapId: string;
  const [lane, pains, step, card] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  beforeAll(async () => {
    runtime = await createLiveRuntime(database());
  });
  afterAll(() => runtime.stop());
  beforeEach(async () => {
    workspace = await addWorkspace(runtime);
    ({ people } = workspace);
    const { id, maps } = await createJourney(people.editor, workspace.id, { title: "Buy boots", template: "empty" });
    journeyId = id;
    mapId = maps[0]?.id ?? "";
    const stageId = randomUUID();
    await runCommands(people.editor, mapId, [
      { type: "addLane", id: lane, laneType: "actions", title: "Do" }, { type: "addLane", id: pains, laneType: "pain-points", title: "Pains" },
      { type: "addStage", id: stageId, title: "Awareness" }, { type: "addStep", id: step, stageId, title: "See" },
      { type: "addCard", id: card, stepId: step, laneId: lane, text: "looks at boots" },
    ]);
  });
  const write = (actor: Actor, text: string) => runCommands(actor, mapId, [{ type: "setCardText", id: card, text }]);
  const addCard = async (actor: Actor, text: string, laneId = lane) => (await runCommands(actor, mapId, [{ type: "addCard", stepId: step, laneId, text }])).ids[0] ?? "";
  const ask = (actor: Actor, who: readonly Actor[], more: { version?: number; title?: string; message?: string } = {}) =>
    requestReview(actor, mapId, { ...more, reviewerIds: who.map(({ userId }) => userId) });
  const approve = (actor: Actor, reviewId: string) => decideReview(actor, mapId, reviewId, { decision: "approved" });
  const sendBack = (actor: Actor, reviewId: string, note = "Which boots?") => decideReview(actor, mapId, reviewId, { decision: "changes-requested", note });
  const changesOf = async (actor: Actor, reviewId: string) => {
    const { reading } = await readReview(actor, mapId, reviewId);
    return [...reading.whole, ...reading.stages.flatMap(({ changes }) => changes)];
  };
  const kinds = async () => (await runtime.prisma.auditEvent.findMany({ where: { workspaceId: workspace.id, kind: { startsWith: "review." } }, orderBy: { at: "asc" } })).map(({ kind }) => kind);

  it("are read against the last approved version, by people who never saw the map, with authors and what to know", async () => {
    const first = await ask(people.editor, [people.manager], { title: "Start", message: "Please read it" });
    expect(first).toMatchObject({ number: 1, againstNumber: null, status: "open", requestedBy: { name: "editor" }, message: "Please read it", decisions: [] });
    expect(await approve(people.manager, first.id)).toMatchObject({ status: "approved", decisions: [{ name: "manager", role: "manager", decision: "approved" }] });
    await createVersion(people.editor, mapId, "In between");
    await write(people.editor, "looks at brown boots");
    await addCard(people.admin, "No printer", pains);
    const second = await ask(people.editor, [people.manager, people.commenter]);
    expect(second).toMatchObject({ number: 3, againstNumber: 1 });
    const detail = await readReview(people.manager, mapId, second.id);
    expect(detail.reading.counts).toEqual({ added: 1, changed: 1, removed: 0 });
    expect(detail.contributors.map(({ name }) => name).sort()).toEqual(["admin", "editor"]);
    expect(detail.reading.stages).toMatchObject([{ title: "Awareness", position: 1, changes: [
      { label: "Action", place: "See", mark: "changed", authorIds: [people.editor.userId], words: [{ text: "looks at ", kind: "same" }, { text: "brown ", kind: "added" }, { text: "boots", kind: "same" }] },
      { label: "Pain point", place: "See", mark: "added", after: "No printer", authorIds: [people.admin.userId] },
    ] }]);
    expect(detail.reading.checks).toContainEqual(expect.objectContaining({ kind: "pain-evidence", ok: false, sentence: "“No printer” has no evidence" }));
    expect(detail.missing).toBe("Waits for one approval by a manager, admin or owner.");
    expect(detail.reviewers.map(({ name, viewedAt }) => [name, viewedAt])).toEqual([["commenter", null], ["manager", null]]);
    await viewReview(people.manager, mapId, second.id);
    await viewReview(people.viewer, mapId, second.id);
    expect((await readReview(people.viewer, mapId, second.id)).reviewers.map(({ viewedAt }) => viewedAt !== null)).toEqual([false, true]);
    expect(await runtime.prisma.notification.findMany({ where: { mapId, kind: "review-requested", versionNumber: 3 }, select: { recipientId: true } })).toHaveLength(2);
  });

  describe("are settled by the workspace's rule:", () => {
    it("an opinion of a commenter or editor approves nothing by itself", async () => {
      await write(people.owner, "looks twice");
      const { id } = await ask(people.editor, [people.commenter, people.manager]);
      expect((await approve(people.commenter, id)).status).toBe("open");
      expect((await sendBack(people.commenter, id)).status).toBe("open");
      expect(await approve(people.manager, id)).toMatchObject({ status: "approved", decisions: [{ name: "commenter" }, { name: "commenter" }, { name: "manager" }] });
    });

    it("nobody approves what only they have changed, whatever their role", async () => {
      const base = await ask(people.editor, [people.manager]);
      await approve(people.manager, base.id);
      await write(people.manager, "looks at red boots");
      const own = await ask(people.manager, [people.manager, people.admin]);
      expect((await readReview(people.manager, mapId, own.id)).mine).toEqual({ decides: true, onlyAuthor: true, withdraws: true });
      await expect(approve(people.manager, own.id)).rejects.toMatchObject({ code: "conflict", userMessage: "Everything that is new in v2 is yours. Somebody else has to approve it." });
      expect((await listReviews(people.viewer, mapId))[0]).toMatchObject({ status: "open", decisions: [] });
      expect((await approve(people.admin, own.id)).status).toBe("approved");
      await write(people.manager, "looks at green boots");
      await write(people.editor, "looks at green boots again");
      const shared = await ask(people.manager, [people.manager]);
      expect((await approve(people.manager, shared.id)).status).toBe("approved");
    });

    it("several approvals, and everybody who was asked, as far as they may still decide", async () => {
      await updateApprovalRule(people.admin, workspace.id, { approvalsNeeded: 2, everyoneApproves: true });
      await write(people.owner, "looks twice");
      const third = await addMember(runtime, workspace.id, "commenter", "Third");
      const { id } = await ask(people.editor, [people.commenter, people.manager, third]);
      expect((await approve(people.manager, id)).status).toBe("open");
      expect((await readReview(people.viewer, mapId, id)).missing).toBe("Waits for one approval. Everybody who was asked has to approve: commenter, Third.");
      expect((await approve(people.commenter, id)).status).toBe("open");
      await updateMember(people.admin, workspace.id, third.userId, { suspended: true });
      expect((await readReview(people.viewer, mapId, id)).reviewers.find(({ name }) => name === "Third")).toMatchObject({ mayDecide: false });
      expect((await approve(people.admin, id)).status).toBe("approved");
    });
  });

  it("keep what was ticked off until the change says something else, also in the next version", async () => {
    const base = await ask(people.editor, [people.manager]);
    await approve(people.manager, base.id);
    const [first, second] = [await addCard(people.editor, "Asks a friend"), await addCard(people.editor, "Reads a test")];
    const sent = await ask(people.editor, [people.manager]);
    await tickReview(people.manager, mapId, sent.id, { keys: (await changesOf(people.manager, sent.id)).map(({ tickKey }) => tickKey), ticked: true });
    expect((await readReview(people.commenter, mapId, sent.id)).reviewers[0]).toMatchObject({ reviewed: 2 });
    await sendBack(people.manager, sent.id, "Which test?");
    await runCommands(people.editor, mapId, [{ type: "setCardText", id: second, text: "Reads the test of May" }]);
    const resent = await requestReview(people.editor, mapId, {});
    expect(resent).toMatchObject({ number: 3, againstNumber: 1, status: "open" });
    const { ticks } = await readReview(people.manager, mapId, resent.id);
    const now = await changesOf(people.manager, resent.id);
    expect(now.map(({ cardId, tickKey }) => [cardId, ticks.includes(tickKey)]).sort()).toEqual([[first, true], [second, false]].sort());
    await tickReview(people.manager, mapId, resent.id, { keys: [...ticks], ticked: false });
    expect((await readReview(people.manager, mapId, resent.id)).ticks).toEqual([]);
    expect((await listReviews(people.viewer, mapId)).map(({ number, status }) => [number, status])).toEqual([[3, "open"], [2, "changes-requested"], [1, "approved"]]);
    await approve(people.manager, resent.id);
    expect((await listReviews(people.viewer, mapId)).map(({ number, status }) => [number, status])).toEqual([[3, "approved"], [2, "changes-requested"], [1, "superseded"]]);
    expect(await kinds()).toEqual([
      "review.requested", "review.decided", "review.requested", "review.decided", "review.superseded", "review.requested", "review.decided", "review.superseded",
    ]);
  });

  it("go on being read against the same version until one is approved", async () => {
    await createVersion(people.editor, mapId, "Before");
    await write(people.editor, "looks at brown boots");
    const first = await ask(people.editor, [people.manager]);
    await sendBack(people.manager, first.id);
    await addCard(people.editor, "Asks a friend");
    const second = await ask(people.editor, [people.manager]);
    expect([first, second].map(({ number, againstNumber }) => [number, againstNumber])).toEqual([[2, 1], [3, 1]]);
    expect(await changesOf(people.manager, second.id)).toHaveLength(2);
  });

  it("end with a sentence: withdrawn, superseded, nothing new, older than what is approved, no access any more", async () => {
    await write(people.owner, "looks twice");
    const first = await ask(people.editor, [people.manager, people.commenter]);
    const says = (sentence: string) => ({ code: "conflict", userMessage: sentence });
    await expect(ask(people.editor, [people.manager], { version: 1 })).rejects.toMatchObject(says("v1 is in review already."));
    await expect(withdrawReview(await addMember(runtime, workspace.id, "editor", "Other"), mapId, first.id)).rejects.toMatchObject({ code: "forbidden" });
    expect((await withdrawReview(people.editor, mapId, first.id)).status).toBe("withdrawn");
    await expect(approve(people.manager, first.id)).rejects.toMatchObject(says("The review of v1 was withdrawn. There is nothing left to decide."));
    await expect(withdrawReview(people.editor, mapId, first.id)).rejects.toMatchObject({ code: "conflict" });
    await createVersion(people.editor, mapId, "Kept");
    const again = await ask(people.editor, [people.manager], { version: 1 });
    const next = await ask(people.editor, [people.commenter], { version: 2 });
    await expect(approve(people.manager, again.id)).rejects.toMatchObject(says("v2 was sent since, and took the place of v1."));
    await expect(ask(people.editor, [people.manager], { version: 1 })).rejects.toMatchObject(says("v2 is in review already. Withdraw it first, or send a newer version."));
    await approve(people.owner, next.id);
    await expect(approve(people.manager, next.id)).rejects.toMatchObject(says("v2 is approved already."));
    await expect(ask(people.editor, [people.manager])).rejects.toMatchObject(says("Nothing was changed since v2 was approved."));
    expect(await listVersions(people.viewer, mapId)).toHaveLength(2);
    await expect(ask(people.editor, [people.manager], { version: 1 })).rejects.toMatchObject(says("v1 is older than v2, which is approved. Send a newer one."));
    await write(people.editor, "looks thrice");
    await expect(ask(people.editor, [people.viewer])).rejects.toMatchObject({ code: "bad_request", fields: { "reviewerIds.0": "This person can't review here. Reviewers need to be members who may comment." } });
    await expect(ask(people.editor, [])).rejects.toMatchObject({ fields: { reviewerIds: "Ask at least one person." } });
    expect(await listVersions(people.viewer, mapId)).toHaveLength(2);
    const last = await ask(people.editor, [people.commenter, people.manager]);
    await removeMember(people.admin, workspace.id, people.commenter.userId);
    await expect(approve(people.commenter, last.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(approve(people.editor, last.id)).rejects.toMatchObject({ code: "forbidden" });
    expect((await readReview(people.manager, mapId, last.id)).reviewers).toMatchObject([{ name: "commenter", mayDecide: false }, { name: "manager", mayDecide: true }]);
  });

  it("are decided once when two managers decide at the same moment, and sent once when two people send", async () => {
    await write(people.owner, "looks twice");
    const { id } = await ask(people.editor, [people.manager, people.admin]);
    const both = await Promise.allSettled([approve(people.manager, id), approve(people.admin, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await listReviews(people.viewer, mapId))[0]).toMatchObject({ status: "approved", decisions: [{ decision: "approved" }] });
    await write(people.editor, "looks thrice");
    const { number } = await createVersion(people.editor, mapId);
    const sent = await Promise.allSettled([ask(people.editor, [people.manager], { version: number }), ask(people.owner, [people.admin], { version: number })]);
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await runtime.prisma.review.count({ where: { mapId, closedAt: null } })).toBe(1);
  });

  it("leave a record that nobody can change or delete", async () => {
    await write(people.owner, "looks twice");
    const { id } = await ask(people.editor, [people.manager]);
    await approve(people.manager, id);
    await removeMember(people.admin, workspace.id, people.manager.userId);
    const [{ decisions = [] } = {}] = await listReviews(people.viewer, mapId);
    const [version] = await listVersions(people.viewer, mapId);
    expect(decisions).toMatchObject([{ name: "manager", role: "manager", decision: "approved", note: null, versionHash: version?.hash }]);
    await expect(runtime.prisma.reviewDecision.updateMany({ where: { reviewId: id }, data: { decision: "changes-requested" } })).rejects.toThrow(/never changed or deleted/);
    await expect(runtime.prisma.reviewDecision.deleteMany({ where: { reviewId: id } })).rejects.toThrow(/never changed or deleted/);
    expect(await listReviews(people.viewer, mapId)).toMatchObject([{ decisions }]);
  });

  it("show on the map, the home page and in files", async () => {
    const standing = async () => (await readBoard(people.viewer, mapId)).review;
    expect(await standing()).toEqual({ draft: 1, changedSince: true, approved: null, standing: null });
    const { id } = await ask(people.editor, [people.manager], { title: "Start" });
    expect(await standing()).toMatchObject({ draft: 1, changedSince: false, standing: { reviewId: id, number: 1, status: "open" } });
    const listed = async () => (await listJourneys(people.viewer, workspace.id)).find((journey) => journey.id === journeyId)?.maps[0]?.review;
    expect(await listed()).toEqual({ number: 1, status: "in-review", at: null, names: [] });
    const { closedAt } = await approve(people.manager, id);
    await write(people.editor, "looks at brown boots");
    expect(await standing()).toEqual({ draft: 2, changedSince: true, standing: null, approved: { number: 1, reviewId: id, at: closedAt, names: ["manager"] } });
    expect(await listed()).toEqual({ number: 1, status: "approved", at: closedAt, names: ["manager"] });
    await createVersion(people.editor, mapId);
    const { file } = await exportJourney(people.viewer, journeyId);
    expect(file.versions).toMatchObject([{ number: 1, status: "approved" }, { number: 2, status: "checkpoint" }]);
  });
});

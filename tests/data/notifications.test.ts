import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { listNotifications, markNotificationsRead, readNewsState } from "../../lib/data/inbox";
import { createJourney, deleteJourney } from "../../lib/data/journeys";
import { createFutureMap, deleteMap } from "../../lib/data/maps";
import { updateMember, removeMember } from "../../lib/data/members";
import { deleteNotificationsOf, notify, rewordNotificationsOf, type NewNotification } from "../../lib/data/notifications";
import { inTransaction } from "../../lib/data/transaction";
import { describeEachDatabase } from "../support/test-database";
import { addMember, addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime, type TestRuntime } from "./test-runtime";

describeEachDatabase("notifications", (database) => {
  let runtime: TestRuntime & { stop(): Promise<void> };
  let workspace: TestWorkspace;
  let news: Omit<Extract<NewNotification, { kind: "mention" | "reply" }>, "recipients">;
  beforeAll(async () => {
    runtime = await createLiveRuntime(database());
  });
  afterAll(() => runtime.stop());
  beforeEach(async () => {
    workspace = await addWorkspace(runtime);
    const { id, maps } = await createJourney(workspace.people.owner, workspace.id, { title: "Buy boots", template: "empty" });
    news = { kind: "mention", workspaceId: workspace.id, journeyId: id, mapId: maps[0]?.id ?? "", commentId: randomUUID(), excerpt: "Can we put a number on the calls?" };
    runtime.heard.length = 0;
  });
  const tell = (recipients: readonly string[], more: Partial<typeof news> = {}) =>
    inTransaction((tx) => notify(tx, workspace.people.editor, { ...news, recipients, ...more }));
  const rows = () => runtime.prisma.notification.findMany({ where: { workspaceId: workspace.id }, orderBy: { recipientId: "asc" } });
  const told = () => runtime.heard.filter(({ type }) => type === "notifications");

  it("reach each member once, never who caused them, and nobody who may not read", async () => {
    const { viewer, commenter, editor } = workspace.people;
    const foreign = await addWorkspace(runtime, "Foreign");
    const suspended = await addMember(runtime, workspace.id, "manager", "Suspended");
    await updateMember(workspace.people.owner, workspace.id, suspended.userId, { suspended: true });
    await tell([viewer.userId, viewer.userId, commenter.userId, editor.userId, suspended.userId, foreign.people.owner.userId, randomUUID()]);
    const readers = [viewer.userId, commenter.userId].sort();
    expect((await rows()).map(({ recipientId }) => recipientId)).toEqual(readers);
    expect(told()).toEqual([{ type: "notifications", workspaceId: workspace.id, userIds: readers }]);
  });
  it("are told to pages after the commit, and not at all when the thing itself fails", async () => {
    const failing = inTransaction(async (tx) => {
      await notify(tx, workspace.people.editor, { ...news, recipients: [workspace.people.viewer.userId] });
      expect(told()).toEqual([]);
      throw new Error("the comment could not be written");
    });
    await expect(failing).rejects.toThrow("could not be written");
    expect([await rows(), told()]).toEqual([[], []]);
  });
  it("go with their comment, and say no more than it says", async () => {
    await tell([workspace.people.viewer.userId], { excerpt: `${"🥾 ".repeat(300)}the end` });
    expect([...((await rows())[0]?.excerpt ?? "")]).toHaveLength(280);
    await inTransaction((tx) => rewordNotificationsOf(tx, { commentId: news.commentId, excerpt: "Taken back" }));
    expect((await rows())[0]?.excerpt).toBe("Taken back");
    await inTransaction((tx) => deleteNotificationsOf(tx, { commentId: news.commentId }));
    expect(await rows()).toEqual([]);
    expect(told()).toHaveLength(2);
  });
  it("are gone for who is removed from the workspace", async () => {
    const member = await addMember(runtime, workspace.id, "viewer", "Leaving");
    await tell([member.userId, workspace.people.viewer.userId]);
    await removeMember(workspace.people.owner, workspace.id, member.userId);
    expect((await rows()).map(({ recipientId }) => recipientId)).toEqual([workspace.people.viewer.userId]);
  });
  it("are listed newest first, page by page, with who, where and a way there", async () => {
    const { viewer } = workspace.people;
    for (let n = 1; n <= 35; n += 1) await tell([viewer.userId], { commentId: randomUUID(), excerpt: `Number ${n}` });
    const first = await listNotifications(viewer, workspace.id);
    expect([first.notifications.length, first.unread]).toEqual([30, 35]);
    expect(first.notifications[0]).toMatchObject({
      kind: "mention", actor: { name: "editor" }, journey: { title: "Buy boots" }, map: { id: news.mapId, state: "current" }, excerpt: "Number 35", read: false,
      href: expect.stringMatching(new RegExp(`^/w/${workspace.slug}/maps/${news.mapId}#comment=`)),
    });
    const second = await listNotifications(viewer, workspace.id, first.before);
    expect(second.notifications.map(({ excerpt }) => excerpt)).toEqual(["Number 5", "Number 4", "Number 3", "Number 2", "Number 1"]);
    expect(second.before).toBeUndefined();
    expect(await readNewsState(viewer, workspace.id)).toEqual({ unread: 35, latest: first.notifications[0]?.id });
  });
  it("lead to the version they are about", async () => {
    await tell([workspace.people.viewer.userId], { versionNumber: 7 });
    await inTransaction((tx) => notify(tx, workspace.people.editor, {
      ...news, kind: "review-requested", reviewId: news.commentId, versionNumber: 8, recipients: [workspace.people.manager.userId],
    }));
    const map = `/w/${workspace.slug}/maps/${news.mapId}`;
    expect((await listNotifications(workspace.people.viewer, workspace.id)).notifications[0]?.href).toBe(`${map}/versions?version=7#comment=${news.commentId}`);
    expect((await listNotifications(workspace.people.manager, workspace.id)).notifications[0]?.href).toBe(`${map}/versions?review=${news.commentId}`);
  });
  it("are marked as read by their reader only, one, those about one thing, or all; other tabs hear of it", async () => {
    const { viewer, commenter } = workspace.people;
    const unread = async (who = viewer) => (await readNewsState(who, workspace.id)).unread;
    await tell([viewer.userId, commenter.userId]);
    await tell([viewer.userId], { commentId: randomUUID() });
    await tell([viewer.userId], { commentId: randomUUID() });
    const [newest] = (await listNotifications(viewer, workspace.id)).notifications;
    runtime.heard.length = 0;
    await markNotificationsRead(commenter, workspace.id, { notificationIds: [newest?.id ?? "", randomUUID()] });
    expect([await unread(), await unread(commenter), told()]).toEqual([3, 1, []]);
    await markNotificationsRead(viewer, workspace.id, { notificationIds: [newest?.id ?? ""] });
    expect(await unread()).toBe(2);
    await markNotificationsRead(viewer, workspace.id, { commentId: news.commentId });
    expect([await unread(), await unread(commenter)]).toEqual([1, 1]);
    await markNotificationsRead(viewer, workspace.id, {});
    expect([await unread(), await unread(commenter)]).toEqual([0, 1]);
    expect(told()).toEqual(Array(3).fill({ type: "notifications", workspaceId: workspace.id, userIds: [viewer.userId] }));
  });
  it("say nothing about what was deleted, and nothing at all to who may not read the workspace any more", async () => {
    const { viewer } = workspace.people;
    const { id: futureId } = await createFutureMap(workspace.people.owner, news.journeyId, { title: "Faster", fromMapId: news.mapId });
    await tell([viewer.userId]);
    await tell([viewer.userId], { mapId: futureId });
    await deleteMap(workspace.people.owner, futureId);
    const page = await listNotifications(viewer, workspace.id);
    expect([page.notifications.length, page.unread]).toEqual([1, 1]);
    await updateMember(workspace.people.owner, workspace.id, viewer.userId, { suspended: true });
    for (const look of [listNotifications, readNewsState]) await expect(look(viewer, workspace.id)).rejects.toMatchObject({ code: "forbidden" });
    await updateMember(workspace.people.owner, workspace.id, viewer.userId, { suspended: false });
    await deleteJourney(workspace.people.owner, news.journeyId);
    expect(await listNotifications(viewer, workspace.id)).toMatchObject({ notifications: [], unread: 0 });
    await removeMember(workspace.people.owner, workspace.id, viewer.userId);
    for (const look of [listNotifications, readNewsState]) await expect(look(viewer, workspace.id)).rejects.toMatchObject({ code: "not_found" });
  });
});

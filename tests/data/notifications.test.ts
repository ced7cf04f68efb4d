import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { createJourney } from "../../lib/data/journeys";
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
  beforeEach(async () => {
    runtime = await createLiveRuntime(database());
    workspace = await addWorkspace(runtime);
    const { id, maps } = await createJourney(workspace.people.owner, workspace.id, { title: "Buy boots", template: "empty" });
    news = { kind: "mention", workspaceId: workspace.id, journeyId: id, mapId: maps[0]?.id ?? "", commentId: randomUUID(), excerpt: "Can we put a number on the calls?" };
    return () => runtime.stop();
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
});

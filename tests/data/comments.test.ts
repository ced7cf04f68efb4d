/** Comments of a map: written by several at once, about what is there and what is gone, and seen or not. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createComment, deleteComment, editComment, reopenComment, resolveComment } from "../../lib/data/comment-changes";
import { listComments, markCommentsSeen } from "../../lib/data/comments";
import { createJourney } from "../../lib/data/journeys";
import { runCommands } from "../../lib/data/map-commands";
import { removeMember } from "../../lib/data/members";
import { createVersion } from "../../lib/data/new-version";
import { describeEachDatabase } from "../support/test-database";
import { addMember, addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

describeEachDatabase("comments", (database) => {
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
  const start = async () => {
    const { maps } = await createJourney(people.editor, workspace.id, { title: "Buy boots", template: "empty" });
    const mapId = maps[0]?.id ?? "";
    const [laneId, stageId, stepId, cardId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await runCommands(people.editor, mapId, [
      { type: "addLane", id: laneId, laneType: "pain-points", title: "Pain points" }, { type: "addStage", id: stageId, title: "Support" },
      { type: "addStep", id: stepId, stageId, title: "Asks for a return" }, { type: "addCard", id: cardId, stepId, laneId, text: "No printer" },
    ]);
    return { mapId, laneId, stepId, cardId };
  };
  const words = async (mapId: string, asker = people.viewer) => (await listComments(asker, mapId)).map(({ comments }) => comments.map(({ text }) => text));

  it("hang on a card, a step, a cell or the whole map, are answered by whoever may comment, and say who wrote what", async () => {
    const { mapId, laneId, stepId, cardId } = await start();
    runtime.heard.length = 0;
    const first = await createComment(people.commenter, mapId, {
      text: "Can we put a number on the calls?", cardId, mentionUserIds: [people.editor.userId, people.editor.userId], mentionDepartmentIds: [workspace.support],
    });
    expect(first).toMatchObject({
      versionNumber: null, cardId, stepId: null, laneId: null, changeKey: null, resolvedAt: null, resolvedBy: null,
      comments: [{ id: first.id, author: { id: people.commenter.userId, name: "commenter" }, mentionUserIds: [people.editor.userId], mentionDepartmentIds: [workspace.support], editedAt: null, unread: false }],
    });
    const answered = await createComment(people.editor, mapId, { text: "25 a day.", replyToId: first.id });
    expect(answered).toMatchObject({ id: first.id, cardId, comments: [{}, { text: "25 a day." }] });
    // An answer to an answer is in the same thread.
    await createComment(people.commenter, mapId, { text: "Thanks", replyToId: answered.comments[1]?.id ?? "" });
    for (const anchor of [{ stepId }, { stepId, laneId }, {}]) await createComment(people.manager, mapId, { text: "Here", ...anchor });
    expect(runtime.heard.filter(({ type }) => type === "comments-changed").slice(0, 3)).toEqual(Array(3).fill({ type: "comments-changed", mapId, threadId: first.id }));
    expect((await listComments(people.viewer, mapId)).map((thread) => [thread.cardId, thread.stepId, thread.laneId, thread.comments.length]))
      .toEqual([[cardId, null, null, 3], [null, stepId, null, 1], [null, stepId, laneId, 1], [null, null, null, 1]]);
    expect(await listComments(people.viewer, mapId, { step: stepId })).toHaveLength(2);
    expect(await listComments(people.viewer, mapId, { thread: first.id })).toMatchObject([{ comments: [{}, {}, { text: "Thanks" }] }]);
    const kinds = (await runtime.prisma.auditEvent.findMany({ where: { workspaceId: workspace.id, kind: { startsWith: "comment" } } })).map(({ subject }) => JSON.stringify(subject));
    expect(kinds).toHaveLength(6);
    expect(kinds.join("")).not.toContain("number");
  });

  it("belong to a version that is there, and to what it held, also when the map has lost it", async () => {
    const { mapId, cardId } = await start();
    const { number } = await createVersion(people.editor, mapId, "Workshop");
    const later = randomUUID();
    const { laneId, stepId } = await start().then(async (other) => {
      await runCommands(people.editor, other.mapId, [{ type: "addCard", id: later, stepId: other.stepId, laneId: other.laneId, text: "Later" }]);
      return other;
    });
    const thread = await createComment(people.commenter, mapId, { text: "All contacts?", versionNumber: number, cardId });
    expect(thread).toMatchObject({ versionNumber: number, cardId });
    await createComment(people.commenter, mapId, { text: "Good to go", versionNumber: number, changeKey: "changed:text" });
    expect(await listComments(people.viewer, mapId, { version: number, change: "changed:text" })).toHaveLength(1);
    expect(await listComments(people.viewer, mapId, { version: number + 1 })).toEqual([]);
    for (const [field, elsewhere] of [
      ["versionNumber", { versionNumber: number + 1 }], ["cardId", { cardId: later }], ["cardId", { versionNumber: number, cardId: later }],
      ["stepId", { stepId }], ["stepId", { stepId, laneId }],
    ] as const) {
      await expect(createComment(people.commenter, mapId, { text: "Elsewhere", ...elsewhere }), JSON.stringify(elsewhere))
        .rejects.toMatchObject({ code: "bad_request", fields: { [field]: expect.any(String) } });
    }
    await runCommands(people.editor, mapId, [{ type: "deleteCard", id: cardId }]);
    await createComment(people.commenter, mapId, { text: "It was important", cardId });
    expect(await words(mapId)).toEqual([["All contacts?"], ["Good to go"], ["It was important"]]);
  });

  it("are changed by their author alone, deleted by the author or an admin, and never of another map", async () => {
    const { mapId, cardId } = await start();
    const { mapId: otherMap } = await start();
    const { id } = await createComment(people.commenter, mapId, { text: "38% of what?", cardId, mentionDepartmentIds: [workspace.sales] });
    for (const other of [people.editor, people.owner]) await expect(editComment(other, mapId, id, { text: "Mine now" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteComment(people.manager, mapId, id)).rejects.toMatchObject({ code: "forbidden" });
    const edited = await editComment(people.commenter, mapId, id, { text: "38% of all contacts?" });
    expect(edited.comments).toMatchObject([{ text: "38% of all contacts?", mentionDepartmentIds: [], editedAt: expect.any(String) }]);
    for (const elsewhere of [
      () => editComment(people.commenter, otherMap, id, { text: "x" }), () => deleteComment(people.admin, otherMap, id), () => resolveComment(people.editor, otherMap, id),
      () => createComment(people.editor, otherMap, { text: "x", replyToId: id }),
    ]) await expect(elsewhere()).rejects.toMatchObject({ code: "not_found" });
    await expect(markCommentsSeen(people.viewer, otherMap, [id])).rejects.toMatchObject({ code: "bad_request", fields: { "commentIds.0": expect.any(String) } });
    const outside = await addWorkspace(runtime, "Elsewhere");
    for (const mention of [{ mentionUserIds: [outside.people.owner.userId] }, { mentionDepartmentIds: [outside.sales] }]) {
      await expect(editComment(people.commenter, mapId, id, { text: "x", ...mention })).rejects.toMatchObject({ code: "bad_request" });
    }
    await deleteComment(people.admin, mapId, id);
    expect(await listComments(people.viewer, mapId)).toEqual([]);
    expect((await runtime.prisma.comment.findUnique({ where: { id } }))?.text).toBe("");
    await expect(editComment(people.commenter, mapId, id, { text: "Back again" })).rejects.toMatchObject({ code: "not_found" });
  });

  it("keep the answers when what they answer is deleted, and go when the last one goes", async () => {
    const { mapId } = await start();
    const { id } = await createComment(people.commenter, mapId, { text: "Who owns this?" });
    const { comments } = await createComment(people.editor, mapId, { text: "Elena", replyToId: id });
    await deleteComment(people.commenter, mapId, id);
    expect(await listComments(people.viewer, mapId)).toMatchObject([{ id, comments: [{ text: "", deleted: true }, { text: "Elena", deleted: false }] }]);
    await createComment(people.manager, mapId, { text: "Thanks", replyToId: id });
    for (const answer of (await listComments(people.viewer, mapId))[0]?.comments.slice(1) ?? []) await deleteComment(people.admin, mapId, answer.id);
    expect(await listComments(people.viewer, mapId)).toEqual([]);
    await expect(createComment(people.editor, mapId, { text: "Too late", replyToId: comments[0]?.id ?? "" })).rejects.toMatchObject({ code: "not_found", fields: { replyToId: expect.any(String) } });
  });

  it("are resolved once and reopened by whoever may comment", async () => {
    const { mapId } = await start();
    const { id } = await createComment(people.editor, mapId, { text: "Working days?" });
    const answer = (await createComment(people.editor, mapId, { text: "Anyone?", replyToId: id })).comments[1]?.id ?? "";
    await Promise.all([resolveComment(people.commenter, mapId, answer), resolveComment(people.commenter, mapId, id)]);
    const [resolved] = await listComments(people.viewer, mapId);
    expect(resolved).toMatchObject({ resolvedAt: expect.any(String), resolvedBy: { id: people.commenter.userId, name: "commenter" } });
    expect(await resolveComment(people.owner, mapId, id)).toMatchObject({ resolvedAt: resolved?.resolvedAt, resolvedBy: { name: "commenter" } });
    expect(await reopenComment(people.manager, mapId, id)).toMatchObject({ resolvedAt: null, resolvedBy: null });
    await expect(resolveComment(people.viewer, mapId, id)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are unread for others until seen, each person and thread for itself; what came before one joined is not", async () => {
    const { mapId, cardId } = await start();
    const { id } = await createComment(people.commenter, mapId, { text: "One", cardId });
    const other = await createComment(people.commenter, mapId, { text: "Other" });
    const unread = async (asker = people.viewer) => (await listComments(asker, mapId)).flatMap(({ comments }) => comments.filter((comment) => comment.unread).map(({ text }) => text));
    expect(await unread()).toEqual(["One", "Other"]);
    expect(await unread(people.commenter)).toEqual([]);
    expect(await unread(await addMember(runtime, workspace.id, "owner", "Newcomer"))).toEqual([]);
    await markCommentsSeen(people.viewer, mapId, [id]);
    expect(await unread()).toEqual(["Other"]);
    // Another server's clock is ahead: behind one another all the same.
    await runtime.prisma.comment.update({ where: { id }, data: { createdAt: new Date(Date.now() + 3_600_000) } });
    await markCommentsSeen(people.viewer, mapId, [id]);
    await Promise.all(["Two", "Three", "Four"].map((text) => createComment(people.editor, mapId, { text, replyToId: id })));
    const thread = (await listComments(people.viewer, mapId, { thread: id }))[0];
    expect(new Set(thread?.comments.map(({ createdAt }) => createdAt)).size).toBe(4);
    const [, two, three] = thread?.comments ?? [];
    // A late word from another tab takes nothing back.
    await Promise.all([markCommentsSeen(people.viewer, mapId, [three?.id ?? "", other.id]), markCommentsSeen(people.viewer, mapId, [two?.id ?? ""])]);
    expect(await unread()).toEqual([thread?.comments[3]?.text]);
    expect(await unread(people.manager)).toHaveLength(5);
  });

  it("tell whom they mention, by name or department, and who wrote in the thread, each once and never the author", async () => {
    const { mapId } = await start();
    const [lena, sara] = [await addMember(runtime, workspace.id, "viewer", "Lena"), await addMember(runtime, workspace.id, "editor", "Sara")];
    await runtime.prisma.membershipDepartment.createMany({ data: [lena, sara].map(({ userId }) => ({ workspaceId: workspace.id, userId, departmentId: workspace.support })) });
    const told = async () => (await runtime.prisma.notification.findMany({ where: { workspaceId: workspace.id }, include: { recipient: { include: { user: true } } }, orderBy: [{ createdAt: "asc" }, { recipientId: "asc" }] }))
      .map(({ kind, recipient, excerpt }) => `${kind} ${recipient.user.name}: ${excerpt ?? ""}`).sort();
    const { id } = await createComment(sara, mapId, { text: "@Support, how many?", mentionUserIds: [people.commenter.userId], mentionDepartmentIds: [workspace.support] });
    expect(await told()).toEqual(["mention Lena: @Support, how many?", "mention commenter: @Support, how many?"]);
    const { comments } = await createComment(people.commenter, mapId, { text: "@Lena knows", replyToId: id, mentionUserIds: [lena.userId] });
    const answer = comments[1]?.id ?? "";
    await createComment(people.editor, mapId, { text: "40, @commenter", replyToId: id, mentionUserIds: [people.commenter.userId] });
    const before = await told();
    expect(before.slice(0, 2)).toEqual(["mention Lena: @Lena knows", "mention Lena: @Support, how many?"]);
    expect(before.slice(2)).toEqual(["mention commenter: 40, @commenter", "mention commenter: @Support, how many?", "reply Sara: 40, @commenter", "reply Sara: @Lena knows"]);
    await editComment(people.commenter, mapId, answer, { text: "@Lena and @manager know", mentionUserIds: [lena.userId, people.manager.userId] });
    expect(await told()).toEqual([
      "mention Lena: @Lena and @manager know", "mention Lena: @Support, how many?", "mention commenter: 40, @commenter", "mention commenter: @Support, how many?",
      "mention manager: @Lena and @manager know", "reply Sara: 40, @commenter", "reply Sara: @Lena and @manager know",
    ]);
    const all = await told();
    for (const mentionUserIds of [[], [people.manager.userId], [], [people.manager.userId]]) await editComment(people.commenter, mapId, answer, { text: "@Lena and @manager know", mentionUserIds });
    expect(await told()).toEqual(all);
    await deleteComment(people.commenter, mapId, answer);
    expect((await told()).join()).not.toContain("know");
  });

  it("keep the names of people who have left, and their words as they were typed", async () => {
    const { mapId } = await start();
    const text = "<img src=x onerror=\"alert(1)\"> & \"quotes\"\n=HYPERLINK(\"x\")";
    const { id } = await createComment(people.commenter, mapId, { text, mentionUserIds: [people.viewer.userId] });
    await removeMember(people.owner, workspace.id, people.commenter.userId);
    await removeMember(people.owner, workspace.id, people.viewer.userId);
    expect(await listComments(people.editor, mapId)).toMatchObject([{ id, comments: [{ text, author: { name: "commenter" } }] }]);
  });
});

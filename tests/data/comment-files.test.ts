/** Comments of a journey file: rows under ids of their own, about our things, by our people, and given back as they stood there. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createComment, deleteComment, editComment, resolveComment } from "../../lib/data/comment-changes";
import { listComments } from "../../lib/data/comments";
import { exportJourney } from "../../lib/data/journey-export";
import { importJourney } from "../../lib/data/journey-import";
import { readMap } from "../../lib/data/maps";
import type { JourneyFile } from "../../lib/journey/export/file-types";
import { projectRoot } from "../../lib/paths";
import { describeEachDatabase } from "../support/test-database";
import { addMember, addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

const sample = JSON.parse(readFileSync(join(projectRoot, "samples", "northpeak.journey.json"), "utf8")) as JourneyFile;

describeEachDatabase("comments of a file", (database) => {
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
  const bring = (file: JourneyFile) => importJourney(people.editor, workspace.id, async () => Buffer.from(JSON.stringify(file)));

  it("hang on our cards and versions, name our people and those only the file knows, are news to nobody, and go out as they stood there", async () => {
    const elena = await addMember(runtime, workspace.id, "editor", "Elena Ruiz");
    // A member of long before.
    await runtime.prisma.membership.updateMany({ where: { userId: people.viewer.userId }, data: { createdAt: new Date("2026-01-01") } });
    const { id, maps } = await bring(sample);
    const [current, future] = maps;
    const threads = await listComments(people.viewer, current?.id ?? "");
    const { cards } = await readMap(people.viewer, current?.id ?? "");
    const card = cards.find(({ text }) => text.startsWith("No printer"));
    const onCard = threads.filter(({ cardId }) => cardId === card?.id);
    expect(onCard.map(({ versionNumber, comments }) => [versionNumber, comments.map(({ author, text }) => `${author?.name}: ${text}`)])).toEqual([
      [null, ["Tom Okafor: Same in phone sales. Can we put a number on the calls?", "Priya Nair: About 40 emails and 25 calls a day. Added as evidence.", "Jonas Weber: @Elena does the day-7 email go to these people too?"]],
      [8, ["Jonas Weber: Is 38% of all contacts, or of return contacts only?", "Priya Nair: Return contacts only. 1,084 in 90 days."]],
    ]);
    expect(onCard[0]?.comments[2]?.mentionUserIds).toEqual([elena.userId]);
    expect(threads.every(({ comments }) => comments.every(({ unread }) => !unread))).toBe(true);
    expect(await runtime.prisma.notification.count({ where: { workspaceId: workspace.id } })).toBe(0);
    expect((await listComments(people.viewer, future?.id ?? "")).map(({ comments }) => comments[0]?.text)).toEqual(["API is ready on our side. We need the email template."]);
    expect((await exportJourney(people.viewer, id)).file.comments).toEqual(sample.comments);
  });

  it("keep everything a file says in its own way", async () => {
    const file = structuredClone(sample);
    const [first, second, third, ...others] = file.comments ?? [];
    const [step] = file.maps[0]?.stages[0]?.steps ?? [];
    const [lane] = file.maps[0]?.lanes ?? [];
    const [support] = file.workspace?.departments ?? [];
    const [version] = file.versions ?? [];
    if (!first || !second || !third || !step || !lane || !support || !version) throw new Error("The sample has less than expected.");
    first["x-mood"] = { by: ["Aiko"] };
    first.stepId = step.id;
    first.resolvedAt = "2026-11-22T08:00:00Z";
    first.resolvedById = String(second.authorId);
    delete second.cardId;
    third.replyToId = second.id;
    third.mentionIds = [support.id, ...(third.mentionIds ?? [])];
    third.editedAt = "2026-11-21T10:50:00Z";
    const [cell, bare, onlyVersion, change] = others;
    if (!cell || !bare || !onlyVersion || !change) throw new Error("The sample has fewer comments.");
    delete cell.cardId;
    Object.assign(cell, { stepId: step.id, laneId: lane.id });
    for (const key of ["mapId", "cardId", "authorId", "createdAt"] as const) delete bare[key];
    delete onlyVersion.mapId;
    onlyVersion.versionId = version.id;
    delete change.cardId;
    Object.assign(change, { versionId: version.id, change: `changed:${third.cardId}:text` });
    const { id, maps } = await bring(file);
    const out = (await exportJourney(people.viewer, id)).file;
    expect(out.comments).toEqual(file.comments);
    const threads = await listComments(people.viewer, maps[0]?.id ?? "");
    expect(threads.find(({ laneId }) => laneId !== null)?.comments[0]?.text).toBe(cell.text);
    expect(threads.find(({ comments }) => comments[0]?.text === first.text)).toMatchObject({ resolvedAt: "2026-11-22T08:00:00.000Z", resolvedBy: { name: "Priya Nair" }, comments: [{}, {}, { text: third.text }] });
    expect(threads.find(({ changeKey }) => changeKey !== null)).toMatchObject({ versionNumber: version.number, changeKey: expect.not.stringContaining(third.cardId ?? "?") });
    // A second round, in another workspace, by people it does not know.
    const elsewhere = await addWorkspace(runtime, "Elsewhere");
    const again = await importJourney(elsewhere.people.editor, elsewhere.id, async () => Buffer.from(JSON.stringify(out)));
    expect((await exportJourney(elsewhere.people.viewer, again.id)).file.comments).toEqual(file.comments);
  });

  it("go out with what was written here: answered, reworded, resolved, and without what was deleted", async () => {
    const { id, maps } = await bring(sample);
    const mapId = maps[0]?.id ?? "";
    const threads = await listComments(people.viewer, mapId);
    const [long] = threads.filter(({ comments }) => comments.length === 3);
    const [root] = long?.comments ?? [];
    if (!long || !root) throw new Error("The sample's thread is missing.");
    const answered = await createComment(people.commenter, mapId, { text: "Asked them @Support", replyToId: long.id, mentionDepartmentIds: [workspace.support] });
    const mine = answered.comments.at(-1)?.id ?? "";
    await editComment(people.commenter, mapId, mine, { text: "Asked them, @Support", mentionDepartmentIds: [workspace.support] });
    await resolveComment(people.commenter, mapId, long.id);
    await deleteComment(people.admin, mapId, root.id);
    await runtime.prisma.membership.delete({ where: { workspaceId_userId: { workspaceId: workspace.id, userId: people.commenter.userId } } });
    const { file } = await exportJourney(people.viewer, id);
    const [, second, third] = sample.comments ?? [];
    expect(file.comments?.slice(0, 2)).toEqual([{ ...second, replyToId: undefined, resolvedAt: expect.any(String), resolvedById: people.commenter.userId }, { ...third, replyToId: second?.id }].map((comment) => Object.fromEntries(Object.entries(comment).filter(([, value]) => value !== undefined))));
    expect(file.comments).toHaveLength(9);
    expect(file.comments?.at(-1)).toMatchObject({ id: mine, cardId: second?.cardId, replyToId: second?.id, authorId: people.commenter.userId, editedAt: expect.any(String), mentionIds: [expect.any(String)] });
    expect(file.workspace?.people?.some((person) => person.id === people.commenter.userId && person.name === "commenter")).toBe(true);
    const again = await bring(file);
    expect((await exportJourney(people.viewer, again.id)).file.comments).toEqual(file.comments);
  });
  it("take nobody's script for more than words", async () => {
    const file = structuredClone(sample);
    const text = `<script>alert(${randomUUID()})</script>`;
    const [first] = file.comments ?? [];
    if (first) first.text = text;
    const { maps } = await bring(file);
    expect((await listComments(people.viewer, maps[0]?.id ?? "")).some(({ comments }) => comments[0]?.text === text)).toBe(true);
  });
});

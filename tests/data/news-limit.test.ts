/** One person cannot fill everybody's inbox: after very many people were told, writing without end is refused for a while. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../lib/config/limits";
import { createComment, editComment } from "../../lib/data/comment-changes";
import { createJourney } from "../../lib/data/journeys";
import { describeEachDatabase } from "../support/test-database";
import { addWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

describeEachDatabase("news", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  beforeAll(async () => {
    runtime = await createLiveRuntime(database(), { limits: { ...DEFAULT_LIMITS, news: { windowSeconds: 3_600, peopleTold: 10, mostAtOnce: 4 } } });
  });
  afterAll(() => runtime.stop());

  it("are refused to who has told very many people, a department counted by its members, and to nobody else", async () => {
    const { id: workspaceId, people, support } = await addWorkspace(runtime);
    const { maps } = await createJourney(people.editor, workspaceId, { title: "Buy boots", template: "empty" });
    const mapId = maps[0]?.id ?? "";
    await runtime.prisma.membershipDepartment.createMany({ data: Object.values(people).map(({ userId }) => ({ workspaceId, userId, departmentId: support })) });
    const loud = { text: "@Support, look", mentionDepartmentIds: [support] };
    const { id } = await createComment(people.commenter, mapId, loud);
    await createComment(people.commenter, mapId, loud);
    const refused = { code: "rate_limited", userMessage: expect.stringMatching(/^You have told very many people/) };
    await expect(createComment(people.commenter, mapId, { text: "Once more" })).rejects.toMatchObject(refused);
    await expect(editComment(people.commenter, mapId, id, loud)).rejects.toMatchObject(refused);
    expect(await runtime.prisma.notification.count({ where: { workspaceId } })).toBe(10);
    await createComment(people.editor, mapId, loud);
  });
});

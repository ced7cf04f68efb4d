import { beforeEach, expect, it } from "vitest";
import { acceptInvitation, previewInvitation } from "../../lib/data/invitation-acceptance";
import { createInvitation, listInvitations, revokeInvitation } from "../../lib/data/invitations";
import { listMembers, updateMember } from "../../lib/data/members";
import { describeEachDatabase } from "../support/test-database";
import { addPerson, addWorkspace, type TestWorkspace } from "./test-people";
import { createTestRuntime, type TestRuntime } from "./test-runtime";

describeEachDatabase("invitations", (database) => {
  let runtime: TestRuntime;
  let workspace: TestWorkspace;
  beforeEach(async () => {
    runtime = createTestRuntime(database());
    workspace = await addWorkspace(runtime);
  });
  const invite = (input: { email?: string; departmentIds?: string[] } = {}) =>
    createInvitation(workspace.people.admin, workspace.id, { role: "editor", departmentIds: [], ...input });
  const newcomer = (email: string) => ({ name: "Nia", email, password: "a long enough one" });
  const members = () => listMembers(workspace.people.admin, workspace.id);

  it("keeps only a hash of 256 random bits", async () => {
    const { id, token } = await invite();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const row = await runtime.prisma.invitation.findUniqueOrThrow({ where: { id } });
    expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(JSON.stringify(await listInvitations(workspace.people.admin, workspace.id))).not.toContain(token);
    expect(JSON.stringify(await runtime.prisma.auditEvent.findMany())).not.toContain(token);
  });
  it("tells its holder what it is for", async () => {
    const { token } = await invite({ departmentIds: [workspace.support] });
    expect(await previewInvitation(token)).toMatchObject({
      workspace: { name: "Northwind" }, role: "editor", departments: [{ code: "SU" }], invitedBy: "admin",
    });
    await expect(previewInvitation(`${token}x`)).rejects.toMatchObject({ code: "not_found" });
  });
  it("lets somebody with an account in, with role and departments", async () => {
    const person = await addPerson(runtime, "Nia");
    const { token } = await invite({ departmentIds: [workspace.support] });
    expect(await acceptInvitation(token, person)).toMatchObject({ userId: person.userId, workspace: { id: workspace.id, slug: workspace.slug } });
    expect((await members()).find(({ id }) => id === person.userId)).toMatchObject({ role: "editor", departmentIds: [workspace.support] });
    expect(runtime.heard).toEqual([{ type: "access", workspaceId: workspace.id, userId: person.userId }]);
  });
  it("makes an account for somebody without one", async () => {
    const { token } = await invite();
    const { userId } = await acceptInvitation(token, newcomer("nia.new@example.org"));
    expect((await members()).find(({ id }) => id === userId)).toMatchObject({ email: "nia.new@example.org" });
  });
  it("stays unused when its new account can't be made", async () => {
    const { token } = await invite();
    await expect(acceptInvitation(token, newcomer(workspace.people.viewer.email))).rejects.toMatchObject({ code: "conflict" });
    expect(await previewInvitation(token)).toMatchObject({ role: "editor" });
  });
  it("lets exactly one of twenty in who use it at once", async () => {
    const { token } = await invite();
    const before = (await members()).length;
    const crowd = await Promise.all(Array.from({ length: 20 }, (_, index) => addPerson(runtime, `Person ${index}`)));
    const settled = await Promise.allSettled(crowd.map((person) => acceptInvitation(token, person)));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(settled.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []))).toEqual(Array(19).fill("gone"));
    expect(await members()).toHaveLength(before + 1);
  });
  it("opens for the address it was made for, and no other", async () => {
    const { token } = await invite({ email: "nia@example.org" });
    await expect(acceptInvitation(token, newcomer("mallory@example.org"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(acceptInvitation(token, await addPerson(runtime, "Mallory"))).rejects.toMatchObject({ code: "forbidden" });
    await acceptInvitation(token, newcomer("nia@example.org"));
  });
  it("is over once used, taken back or out of date", async () => {
    const used = await invite();
    await acceptInvitation(used.token, await addPerson(runtime, "First"));
    const revoked = await invite();
    await revokeInvitation(workspace.people.admin, workspace.id, revoked.id);
    const old = await invite();
    await runtime.prisma.invitation.update({ where: { id: old.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    for (const { token } of [used, revoked, old]) {
      await expect(previewInvitation(token)).rejects.toMatchObject({ code: "gone" });
      await expect(acceptInvitation(token, await addPerson(runtime, "Late"))).rejects.toMatchObject({ code: "gone" });
    }
    expect(await listInvitations(workspace.people.admin, workspace.id)).toEqual([]);
    await expect(revokeInvitation(workspace.people.admin, workspace.id, used.id)).rejects.toMatchObject({ code: "gone" });
  });
  it("leaves members as they are, and stays unused", async () => {
    const { token } = await invite();
    await acceptInvitation(token, workspace.people.viewer);
    expect((await members()).find(({ id }) => id === workspace.people.viewer.userId)).toMatchObject({ role: "viewer" });
    expect(await previewInvitation(token)).toMatchObject({ role: "editor" });
  });
  it("brings no suspended member back", async () => {
    await updateMember(workspace.people.admin, workspace.id, workspace.people.viewer.userId, { suspended: true });
    await acceptInvitation((await invite()).token, workspace.people.viewer);
    expect((await members()).find(({ id }) => id === workspace.people.viewer.userId)).toMatchObject({ suspended: true });
  });
  it("is made by those who may, up to their own role, with their own departments", async () => {
    const other = await addWorkspace(runtime, "Other");
    const make = (actor: TestWorkspace["people"]["admin"], role: "owner" | "viewer", departmentIds: string[] = []) =>
      createInvitation(actor, workspace.id, { role, departmentIds });
    await expect(make(workspace.people.manager, "viewer")).rejects.toMatchObject({ code: "forbidden" });
    await expect(make(workspace.people.admin, "owner")).rejects.toMatchObject({ code: "forbidden" });
    await expect(make(other.people.owner, "viewer")).rejects.toMatchObject({ code: "not_found" });
    await expect(make(workspace.people.admin, "viewer", [other.sales])).rejects.toMatchObject({ code: "not_found" });
    const theirs = await createInvitation(other.people.admin, other.id, { role: "viewer", departmentIds: [] });
    await expect(revokeInvitation(workspace.people.admin, workspace.id, theirs.id)).rejects.toMatchObject({ code: "not_found" });
  });
});

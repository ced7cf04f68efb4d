import { beforeEach, expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor-type";
import { listAuditEvents } from "../../lib/data/audit-trail";
import { createDepartment, deleteDepartment, listDepartments, updateDepartment } from "../../lib/data/departments";
import { listMembers, removeMember, updateMember } from "../../lib/data/members";
import { createWorkspace, listWorkspaces, readWorkspaceShell, renameWorkspace } from "../../lib/data/workspaces";
import { describeEachDatabase } from "../support/test-database";
import { addMember, addPerson, addWorkspace, type TestWorkspace } from "./test-people";
import { createTestRuntime, type TestRuntime } from "./test-runtime";

describeEachDatabase("workspaces and their members", (database) => {
  let runtime: TestRuntime;
  let workspace: TestWorkspace;
  let people: TestWorkspace["people"];
  let stranger: Actor;
  beforeEach(async () => {
    runtime = createTestRuntime(database());
    workspace = await addWorkspace(runtime);
    ({ people } = workspace);
    stranger = await addPerson(runtime, "Stranger");
  });

  it("starts a workspace with its maker as owner and three departments", async () => {
    const made = await createWorkspace(stranger, { name: "Šumava Outdoor, s.r.o." });
    expect(made.slug).toMatch(/^sumava-outdoor-s-r-o/);
    expect(await listDepartments(stranger, made.id)).toMatchObject([
      { code: "SA", colour: "#2457E6" }, { code: "SU", colour: "#8A5E00" }, { code: "MK", colour: "#C63A83" },
    ]);
    expect(await listWorkspaces(stranger)).toMatchObject([{ id: made.id, role: "owner", departments: [] }]);
  });
  it("finds another address when the name is taken, even for many at once", async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => createWorkspace(stranger, { name: "Same" })));
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(4);
  });
  it("does not exist for strangers, by id or by address", async () => {
    await expect(readWorkspaceShell(stranger, workspace.slug)).rejects.toMatchObject({ code: "not_found" });
    await expect(readWorkspaceShell(stranger, "no'such\0slug")).rejects.toMatchObject({ code: "not_found" });
    await expect(listMembers(stranger, workspace.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(listMembers(stranger, "nonsense")).rejects.toMatchObject({ code: "not_found" });
    await expect(renameWorkspace(stranger, workspace.id, { name: "x" })).rejects.toMatchObject({ code: "not_found" });
  });
  it("changes role and departments, and tells open pages after the commit", async () => {
    const { userId } = people.viewer;
    const changed = await updateMember(people.admin, workspace.id, userId, { role: "manager", departmentIds: [workspace.sales] });
    expect(changed).toMatchObject({ id: userId, role: "manager", departmentIds: [workspace.sales], suspended: false });
    expect(runtime.heard).toEqual([{ type: "access", workspaceId: workspace.id, userId }]);
    expect((await listAuditEvents(people.admin, workspace.id)).events)
      .toMatchObject([{ kind: "member.changed", actorId: people.admin.userId, subject: { userId, role: "manager", changed: ["role", "departments"] } }]);
    await updateMember(people.admin, workspace.id, userId, { role: "manager", suspended: false, departmentIds: [workspace.sales] });
    expect((await listAuditEvents(people.admin, workspace.id)).events, "nothing was changed, so nothing is told").toHaveLength(1);
  });
  it("lets nobody rise above, or reach above, their own role", async () => {
    const refused = { code: "forbidden" };
    await expect(updateMember(people.admin, workspace.id, people.viewer.userId, { role: "owner" })).rejects.toMatchObject(refused);
    await expect(updateMember(people.admin, workspace.id, people.admin.userId, { role: "owner" })).rejects.toMatchObject(refused);
    await expect(updateMember(people.admin, workspace.id, people.owner.userId, { suspended: true })).rejects.toMatchObject(refused);
    await expect(removeMember(people.admin, workspace.id, people.owner.userId)).rejects.toMatchObject(refused);
    await expect(updateMember(people.manager, workspace.id, people.viewer.userId, { role: "viewer" })).rejects.toMatchObject(refused);
    await expect(removeMember(people.manager, workspace.id, people.viewer.userId)).rejects.toMatchObject(refused);
  });
  it("takes departments of this workspace only, and changes nothing otherwise", async () => {
    const other = await addWorkspace(runtime, "Other");
    await expect(updateMember(people.admin, workspace.id, people.viewer.userId, {
      role: "editor", departmentIds: [workspace.sales, other.sales],
    })).rejects.toMatchObject({ code: "not_found", fields: { "departmentIds.1": expect.any(String) } });
    const member = (await listMembers(people.admin, workspace.id)).find(({ id }) => id === people.viewer.userId);
    expect(member).toMatchObject({ role: "viewer", departmentIds: [] });
    expect(runtime.heard).toEqual([]);
  });
  it("knows no member of another workspace under this one's address", async () => {
    const other = await addWorkspace(runtime, "Other");
    await expect(updateMember(people.owner, workspace.id, other.people.viewer.userId, { role: "editor" }))
      .rejects.toMatchObject({ code: "not_found" });
    await expect(removeMember(people.owner, workspace.id, other.people.viewer.userId)).rejects.toMatchObject({ code: "not_found" });
  });
  it("keeps the last owner, whichever way they would go", async () => {
    const { userId } = people.owner;
    for (const patch of [{ role: "admin" }, { suspended: true }] as const) {
      await expect(updateMember(people.owner, workspace.id, userId, patch)).rejects.toMatchObject({ code: "conflict" });
    }
    await expect(removeMember(people.owner, workspace.id, userId)).rejects.toMatchObject({ code: "conflict" });
    const second = await addMember(runtime, workspace.id, "owner", "Second");
    await removeMember(people.owner, workspace.id, userId);
    await expect(removeMember(second, workspace.id, second.userId)).rejects.toMatchObject({ code: "conflict" });
  });
  it("keeps one owner when two demote each other at once", async () => {
    const second = await addMember(runtime, workspace.id, "owner", "Second");
    await Promise.allSettled([
      updateMember(people.owner, workspace.id, second.userId, { role: "viewer" }),
      updateMember(second, workspace.id, people.owner.userId, { role: "viewer" }),
      removeMember(people.owner, workspace.id, people.owner.userId),
      removeMember(second, workspace.id, second.userId),
    ]);
    const owners = await runtime.prisma.membership.count({ where: { workspaceId: workspace.id, role: "owner" } });
    expect(owners).toBe(1);
  });
  it("shuts suspended members out and lets them back in", async () => {
    await updateMember(people.admin, workspace.id, people.editor.userId, { suspended: true });
    await expect(readWorkspaceShell(people.editor, workspace.slug)).rejects.toMatchObject({ code: "forbidden" });
    expect(await listWorkspaces(people.editor)).toEqual([]);
    await updateMember(people.admin, workspace.id, people.editor.userId, { suspended: false });
    expect(await readWorkspaceShell(people.editor, workspace.slug)).toMatchObject({ me: { role: "editor" } });
  });
  it("lets everybody leave by themselves", async () => {
    await removeMember(people.viewer, workspace.id, people.viewer.userId);
    await expect(readWorkspaceShell(people.viewer, workspace.slug)).rejects.toMatchObject({ code: "not_found" });
  });
  it("adds, changes and deletes departments, with codes of their own", async () => {
    const product = await createDepartment(people.admin, workspace.id, { name: "Product", code: "PR", colour: "#1F2430" });
    await expect(createDepartment(people.admin, workspace.id, { name: "Press", code: "PR", colour: "#1F2430" }))
      .rejects.toMatchObject({ code: "conflict", fields: { code: expect.any(String) } });
    await expect(updateDepartment(people.admin, workspace.id, product.id, { code: "SA" })).rejects.toMatchObject({ code: "conflict" });
    expect(await updateDepartment(people.admin, workspace.id, product.id, { name: "Products" })).toMatchObject({ name: "Products", code: "PR" });
    await updateMember(people.admin, workspace.id, people.editor.userId, { departmentIds: [product.id, workspace.sales] });
    await deleteDepartment(people.admin, workspace.id, product.id);
    expect((await listDepartments(people.viewer, workspace.id)).map(({ code }) => code)).toEqual(["SA", "SU"]);
    expect(runtime.heard.at(-1)).toEqual({ type: "access", workspaceId: workspace.id, userId: people.editor.userId });
    await expect(createDepartment(people.manager, workspace.id, { name: "HR", code: "HR", colour: "#1F2430" }))
      .rejects.toMatchObject({ code: "forbidden" });
  });
});

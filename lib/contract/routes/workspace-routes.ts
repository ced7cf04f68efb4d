/** Routes of a workspace itself: making and naming it, its departments, its audit trail. */
import { defineRoute, SIGNED_IN } from "../define-route";
import { auditPage, auditQuery } from "../schemas/audit";
import { department, departmentPatch, newDepartment, newWorkspace, workspace, workspaceMade } from "../schemas/people";
import { approvalRule, approvalRulePatch } from "../schemas/reviews";
import { idParams, z } from "../schemas/primitives";
import { serverState } from "../schemas/server-state";

const params = idParams("workspaceId");
const departmentParams = idParams("workspaceId", "departmentId");
const changesDepartments = { kind: "member", action: "departments.change", of: "workspace" } as const;

export const createWorkspaceRoute = defineRoute({
  method: "POST", path: "/api/v1/workspaces", access: SIGNED_IN, status: 201, body: newWorkspace, response: workspaceMade,
  summary: "Create a workspace; its maker becomes the owner",
});
export const renameWorkspaceRoute = defineRoute({
  method: "PATCH", path: "/api/v1/workspaces/{workspaceId}", params, status: 200, body: newWorkspace, response: workspace,
  access: { kind: "member", action: "workspace.update", of: "workspace" },
  summary: "Rename a workspace; its address stays",
});
export const readApprovalRuleRoute = defineRoute({
  method: "GET", path: "/api/v1/workspaces/{workspaceId}/approval-rule", params, status: 200, response: approvalRule,
  access: { kind: "member", action: "workspace.read", of: "workspace" },
  summary: "How many people must approve a version, one of them a manager, admin or owner who is not its only author",
});
export const updateApprovalRuleRoute = defineRoute({
  method: "PATCH", path: "/api/v1/workspaces/{workspaceId}/approval-rule", params, status: 200, body: approvalRulePatch, response: approvalRule,
  access: { kind: "member", action: "workspace.update", of: "workspace" },
  summary: "Change who must approve a version; reviews that stand follow it from their next decision on",
});
export const listDepartmentsRoute = defineRoute({
  method: "GET", path: "/api/v1/workspaces/{workspaceId}/departments", params, status: 200,
  access: { kind: "member", action: "departments.read", of: "workspace" },
  response: z.object({ departments: z.array(department).readonly() }), summary: "Departments of a workspace, in order",
});
export const createDepartmentRoute = defineRoute({
  method: "POST", path: "/api/v1/workspaces/{workspaceId}/departments", params, status: 201, access: changesDepartments,
  body: newDepartment, response: department, summary: "Add a department",
});
export const updateDepartmentRoute = defineRoute({
  method: "PATCH", path: "/api/v1/workspaces/{workspaceId}/departments/{departmentId}", params: departmentParams,
  status: 200, access: changesDepartments, body: departmentPatch, response: department,
  summary: "Change a department's name, code or colour",
});
export const deleteDepartmentRoute = defineRoute({
  method: "DELETE", path: "/api/v1/workspaces/{workspaceId}/departments/{departmentId}", params: departmentParams,
  status: 204, access: changesDepartments, summary: "Delete a department; its notes stay, without a badge",
});
export const listAuditEventsRoute = defineRoute({
  method: "GET", path: "/api/v1/workspaces/{workspaceId}/audit-events", params, status: 200,
  access: { kind: "member", action: "audit.read", of: "workspace" },
  query: auditQuery, response: auditPage,
  summary: "Who did what in a workspace, newest first, 50 at a time (`topic`: of one kind of thing; `before`: the id behind which to go on)",
});
export const readServerStateRoute = defineRoute({
  method: "GET", path: "/api/v1/workspaces/{workspaceId}/server", params, status: 200, response: serverState,
  access: { kind: "member", action: "server.read", of: "workspace" },
  summary: "How the server is, and who is in which map of this workspace right now; of other workspaces only how many maps are open",
});

import { route } from "@/lib/contract/route";
import { deleteDepartmentRoute, updateDepartmentRoute } from "@/lib/contract/routes/workspace-routes";
import { deleteDepartment, updateDepartment } from "@/lib/data/departments";

export const PATCH = route(updateDepartmentRoute, ({ actor, params, body }) =>
  updateDepartment(actor, params.workspaceId, params.departmentId, body));
export const DELETE = route(deleteDepartmentRoute, ({ actor, params }) =>
  deleteDepartment(actor, params.workspaceId, params.departmentId));

import { route } from "@/lib/contract/route";
import { createDepartmentRoute, listDepartmentsRoute } from "@/lib/contract/routes/workspace-routes";
import { createDepartment, listDepartments } from "@/lib/data/departments";

export const GET = route(listDepartmentsRoute, async ({ actor, params }) => ({
  departments: await listDepartments(actor, params.workspaceId),
}));
export const POST = route(createDepartmentRoute, ({ actor, params, body }) => createDepartment(actor, params.workspaceId, body));

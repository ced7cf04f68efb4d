import { route } from "@/lib/contract/route";
import { readApprovalRuleRoute, updateApprovalRuleRoute } from "@/lib/contract/routes/workspace-routes";
import { readApprovalRule, updateApprovalRule } from "@/lib/data/approval-rule";

export const GET = route(readApprovalRuleRoute, ({ actor, params }) => readApprovalRule(actor, params.workspaceId));
export const PATCH = route(updateApprovalRuleRoute, ({ actor, params, body }) => updateApprovalRule(actor, params.workspaceId, body));

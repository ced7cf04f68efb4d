/** When a version is approved: the workspace's rule on what people decided. Pure. */
import { includesRole, type Role } from "./roles";

export interface ApprovalRule {
  /** 1 to 5, one of them by a manager, admin or owner. */
  readonly approvalsNeeded: number;
  /** Whether everybody who was asked must approve as well. */
  readonly everyoneApproves: boolean;
}
export const APPROVALS_MOST = 5;

export type Decision = "approved" | "changes-requested";
export interface Decided { readonly userId: string; readonly role: Role; readonly decision: Decision }

export interface ApprovalQuestion {
  readonly rule: ApprovalRule;
  /** Who changed the map since the version it is read against. */
  readonly contributorIds: readonly string[];
  /** Every decision in its order, with the role of the moment: the last word of each person counts. */
  readonly decisions: readonly Decided[];
  /** Those who were asked and may still decide. */
  readonly reviewerIds: readonly string[];
}
export type Approval =
  | { readonly kind: "approved" }
  /** A manager, admin or owner asks for changes. */
  | { readonly kind: "changes-requested" }
  | {
    readonly kind: "waiting";
    /** Approvals that are missing; 0 when only the others below are. */
    readonly more: number;
    /** None of those who approved is a manager, admin or owner who counts. */
    readonly manager: boolean;
    /** Asked, and without an approval, where everybody must approve. */
    readonly reviewerIds: readonly string[];
  };

/** Nobody approves what only they have changed. */
export const isOnlyAuthor = (contributorIds: readonly string[], userId: string): boolean =>
  contributorIds.length > 0 && contributorIds.every((id) => id === userId);

export function settleApproval({ rule, contributorIds, decisions, reviewerIds }: ApprovalQuestion): Approval {
  const last = new Map(decisions.map((decided) => [decided.userId, decided]));
  const words = [...last.values()];
  if (words.some(({ role, decision }) => decision === "changes-requested" && includesRole(role, "manager"))) return { kind: "changes-requested" };
  const approvals = words.filter(({ userId, decision }) => decision === "approved" && !isOnlyAuthor(contributorIds, userId));
  const manager = !approvals.some(({ role }) => includesRole(role, "manager"));
  const more = Math.max(0, rule.approvalsNeeded - approvals.length);
  const silent = rule.everyoneApproves
    ? reviewerIds.filter((id) => !isOnlyAuthor(contributorIds, id) && last.get(id)?.decision !== "approved") : [];
  if (more === 0 && !manager && silent.length === 0) return { kind: "approved" };
  return { kind: "waiting", more, manager, reviewerIds: silent };
}

/** Who did what in a workspace, as its admins read it. Without zod, so that pages load it. */
import type { Role } from "../policy/roles";
import type { ReviewDecision } from "./notifications";

export const AUDIT_TOPICS = ["members", "links", "departments", "settings", "journeys", "plan", "comments", "versions", "reviews", "files"] as const;
export type AuditTopic = (typeof AUDIT_TOPICS)[number];

/** Everything that is written down of a workspace, by what it is about. */
const KINDS_OF = {
  members: ["member.changed", "member.removed", "member.left"],
  links: ["invitation.created", "invitation.revoked", "invitation.accepted"],
  departments: ["department.created", "department.changed", "department.deleted"],
  settings: ["workspace.created", "workspace.renamed", "workspace.approval-changed"],
  journeys: ["journey.created", "journey.changed", "journey.deleted", "map.created", "map.changed", "map.deleted"],
  plan: [
    "gap.created", "gap.changed", "gap.deleted", "action.created", "action.changed", "action.deleted",
    "metric.created", "metric.changed", "metric.deleted",
  ],
  comments: ["comment.created", "comment.edited", "comment.deleted", "comment.resolved", "comment.reopened"],
  versions: ["version.created", "version.renamed", "version.restored", "version.restore-undone"],
  reviews: ["review.requested", "review.decided", "review.withdrawn", "review.superseded"],
  files: ["journey.imported", "journey.updated-from-file", "journey.exported"],
} as const satisfies Record<AuditTopic, readonly string[]>;

export type AuditKind = (typeof KINDS_OF)[AuditTopic][number];

export const auditKindsOf = (topic: AuditTopic): readonly AuditKind[] => KINDS_OF[topic];
export const AUDIT_KINDS: readonly AuditKind[] = AUDIT_TOPICS.flatMap(auditKindsOf);

export const MEMBER_CHANGES = ["role", "suspended", "departments"] as const;
export type MemberChange = (typeof MEMBER_CHANGES)[number];

/** What an event is about, with names as they are now. What its kind does not have, or nobody knows any more, is absent. */
export interface AuditAbout {
  /** To whom it was done, also people who have left since. `themselves`: to who did it. */
  readonly person?: string;
  readonly themselves?: true;
  /** The journey, and of a future map which one. */
  readonly place?: string;
  /** Of a department, workspace, gap, action or metric. */
  readonly name?: string;
  /** The one given, or invited to. */
  readonly role?: Role;
  readonly suspended?: boolean;
  /** Which of its fields; of a member, a MemberChange each. */
  readonly changed?: readonly string[];
  /** The version; of a return to an earlier one, that one. */
  readonly versionNumber?: number;
  readonly decision?: ReviewDecision;
  /** Of an export: json is the whole journey. */
  readonly format?: string;
  readonly approvalsNeeded?: number;
  readonly everyoneApproves?: boolean;
}

export interface AuditEventItem {
  readonly id: string;
  readonly kind: AuditKind;
  /** Who did it; their name, as long as there is the account. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  /** Ids and plain values, as they were written down. */
  readonly subject: unknown;
  readonly about: AuditAbout;
  /** Path of what it is about, while that is there. */
  readonly href: string | null;
  /** ISO. */
  readonly at: string;
}

/** Newest first. `before`: ask with it for what came earlier. */
export interface AuditPage { readonly events: readonly AuditEventItem[]; readonly before?: string }

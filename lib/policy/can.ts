/**
 * The one rule table: which role an action needs. Every read and write of `lib/data` and every socket asks `can()`.
 * Membership itself (is this person in the workspace, not suspended, signed in) is settled before.
 */
import { includesRole, type Role } from "./roles";

const LEAST_ROLE = {
  "workspace.read": "viewer",
  "workspace.update": "admin",
  "workspace.delete": "owner",
  "audit.read": "admin",
  "server.read": "admin",

  "departments.read": "viewer",
  "departments.change": "admin",
  "members.read": "viewer",
  "members.leave": "viewer",
  "members.change": "admin",
  "invitations.read": "admin",
  "invitations.change": "admin",

  "notifications.read": "viewer",

  "journey.read": "viewer",
  "journey.create": "editor",
  "journey.update": "editor",
  "journey.delete": "manager",
  "journey.import": "editor",
  "journey.export": "viewer",

  "metrics.read": "viewer",
  "metrics.change": "editor",
  "plan.read": "viewer",
  "plan.change": "editor",

  "map.read": "viewer",
  "map.comment": "commenter",
  /** Deleting what others wrote. One's own needs only map.comment. */
  "comments.moderate": "admin",
  "map.edit": "editor",
  "map.create": "editor",
  "map.delete": "editor",
  "versions.read": "viewer",
  "versions.change": "editor",

  "reviews.read": "viewer",
  "reviews.request": "editor",
  "reviews.decide": "commenter",
  "reviews.withdraw": "editor",
} as const satisfies Record<string, Role>;

export type Action = keyof typeof LEAST_ROLE;
export const ACTIONS: readonly Action[] = Object.keys(LEAST_ROLE).filter((key): key is Action => key in LEAST_ROLE);

/** What the action is about, where the role alone does not decide. */
export interface Subject {
  /** members.*, invitations.change: the role the other person has. Nobody touches a role above their own. */
  readonly theirRole?: Role;
  /** members.change, invitations.change: the role to be given. Nobody gives more than they have. */
  readonly newRole?: Role;
  /** reviews.*: whether it is about this person, who was asked or has asked. Managers do without. */
  readonly own?: boolean;
}

/** Pure. `actor.role` is the role in the workspace that owns the subject. */
export function can(actor: { readonly role: Role }, action: Action, subject: Subject = {}): boolean {
  if (!includesRole(actor.role, LEAST_ROLE[action])) return false;
  if (subject.own === false && !includesRole(actor.role, "manager")) return false;
  if (subject.theirRole && !includesRole(actor.role, subject.theirRole)) return false;
  return !subject.newRole || includesRole(actor.role, subject.newRole);
}

export const leastRole = (action: Action): Role => LEAST_ROLE[action];

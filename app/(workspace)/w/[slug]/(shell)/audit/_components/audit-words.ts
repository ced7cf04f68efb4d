/** An audit event as a sentence. */
import { ROLE_SUMMARIES } from "@/app/_components/role-words";
import { AUDIT_TOPICS, MEMBER_CHANGES, type AuditAbout, type AuditEventItem, type AuditKind, type AuditTopic, type MemberChange } from "@/lib/contract/audit";
import type { Role } from "@/lib/policy/roles";

/** What follows the name of who did it, without a full stop: what was done, to what (which may be a link), and the rest. */
export type AuditSentence = readonly [done: string, subject: string, rest?: string];

export const TOPIC_WORDS: Readonly<Record<AuditTopic, string>> = {
  members: "Members and roles", links: "Invitation links", departments: "Departments", settings: "Workspace", journeys: "Journeys and maps",
  plan: "Gaps, actions, metrics", comments: "Comments", versions: "Versions", reviews: "Reviews", files: "Exports and imports",
};

const SOMEBODY = "somebody who has left";

export const whoDid = ({ actorName }: Pick<AuditEventItem, "actorName">): string => actorName ?? "Somebody who has left";

/** Every kind has its words: one without does not compile. */
const WORDS: Readonly<Record<AuditKind, (about: AuditAbout) => AuditSentence>> = {
  "member.changed": memberChanged,
  "member.removed": (about) => ["removed", personOf(about), "from the workspace"],
  "member.left": () => ["left", "the workspace"],
  "invitation.created": (about) => ["made", "an invitation link", forRole(about)],
  "invitation.revoked": (about) => ["took back", "an invitation link", forRole(about)],
  "invitation.accepted": ({ role }) => ["came in", "by an invitation link", role && `as ${aRole(role)}`],
  "department.created": (about) => ["added the department", nameOf(about)],
  "department.changed": (about) => ["changed the department", nameOf(about)],
  "department.deleted": (about) => ["deleted the department", nameOf(about)],
  "workspace.created": (about) => ["started the workspace", nameOf(about)],
  "workspace.renamed": (about) => ["named the workspace", nameOf(about)],
  "workspace.approval-changed": (about) => ["changed", "who must approve a version", ruleOf(about)],
  "journey.created": (about) => ["started the journey", placeOf(about)],
  "journey.changed": (about) => [`changed the ${fieldsOf(about)} of`, placeOf(about)],
  "journey.deleted": (about) => ["deleted the journey", placeOf(about)],
  "map.created": (about) => ["added the future map", placeOf(about)],
  "map.changed": (about) => [`changed the map’s ${fieldsOf(about)} in`, placeOf(about)],
  "map.deleted": (about) => ["deleted the future map", placeOf(about)],
  "gap.created": planned("added", "gap"), "gap.changed": planned("changed", "gap"), "gap.deleted": planned("deleted", "gap", "from"),
  "action.created": planned("added", "action"), "action.changed": planned("changed", "action"), "action.deleted": planned("deleted", "action", "from"),
  "metric.created": planned("added", "metric"), "metric.changed": planned("changed", "metric"), "metric.deleted": planned("deleted", "metric", "from"),
  "comment.created": (about) => ["commented on", placeOf(about)],
  "comment.edited": (about) => ["reworded a comment on", placeOf(about)],
  "comment.deleted": (about) => [`deleted ${about.themselves ? "their own comment" : `a comment by ${about.person ?? SOMEBODY}`} on`, placeOf(about)],
  "comment.resolved": (about) => ["resolved a thread on", placeOf(about)],
  "comment.reopened": (about) => ["reopened a thread on", placeOf(about)],
  "version.created": (about) => ["kept", versionOf(about)],
  "version.renamed": (about) => ["renamed", versionOf(about)],
  "version.restored": (about) => ["went back to", versionOf(about)],
  "version.restore-undone": (about) => ["undid going back to", versionOf(about)],
  "review.requested": (about) => ["sent", versionOf(about), "for review"],
  "review.decided": (about) => [about.decision === "approved" ? "approved" : "asked for changes to", versionOf(about)],
  "review.withdrawn": (about) => ["took back the review of", versionOf(about)],
  "review.superseded": (about) => ["replaced the review of", versionOf(about), "by that of a newer version"],
  "journey.imported": (about) => ["imported", placeOf(about), "from a file"],
  "journey.updated-from-file": (about) => ["updated", placeOf(about), "from a newer file"],
  "journey.exported": exported,
};

export const auditSentence = ({ kind, about }: Pick<AuditEventItem, "kind" | "about">): AuditSentence => WORDS[kind](about);

function memberChanged(about: AuditAbout): AuditSentence {
  const [first, ...others] = MEMBER_CHANGES.filter((change) => about.changed?.includes(change));
  const also = others.map((change) => ` and ${ALSO_CHANGED[change](about)}`).join("");
  const person = personOf(about);
  if (first === undefined) return ["changed the membership of", person];
  switch (first) {
    case "role": return ["made", person, `${about.role ? aRole(about.role) : "something else"}${also}`];
    case "suspended": return about.suspended ? ["suspended", person, also.trim()] : ["let", person, `in again${also}`];
    case "departments": return ["changed the departments of", person];
  }
}

const ALSO_CHANGED: Readonly<Record<MemberChange, (about: AuditAbout) => string>> = {
  role: () => "changed the role",
  suspended: ({ suspended }) => (suspended ? "suspended the access" : "gave the access back"),
  departments: () => "changed the departments",
};

function planned(verb: string, noun: string, preposition = "in"): (about: AuditAbout) => AuditSentence {
  return (about) => {
    const place = `${preposition} ${placeOf(about)}`;
    return about.name === undefined ? [verb, `${withArticle(noun)} that is gone by now`, place] : [`${verb} the ${noun}`, `“${about.name}”`, place];
  };
}

function exported(about: AuditAbout): AuditSentence {
  switch (about.format) {
    case "plan-csv": return ["exported the plan of", placeOf(about), "as a table"];
    case "plan-md": return ["exported the plan of", placeOf(about), "as a document"];
    default: return ["exported", placeOf(about), "as a file"];
  }
}

function ruleOf({ approvalsNeeded, everyoneApproves }: AuditAbout): string | undefined {
  if (approvalsNeeded === undefined) return undefined;
  return `to ${approvalsNeeded === 1 ? "1 person" : `${approvalsNeeded} people`}${everyoneApproves ? " and everybody who is asked" : ""}`;
}

const personOf = ({ themselves, person = SOMEBODY }: AuditAbout): string => (themselves ? "themselves" : person);
const placeOf = ({ place = "something that is gone" }: AuditAbout): string => place;
const nameOf = ({ name = "that is gone by now" }: AuditAbout): string => name;
const versionOf = (about: AuditAbout): string => `${about.versionNumber === undefined ? "a version" : `v${about.versionNumber}`} of ${placeOf(about)}`;
/** They are called what people call them: title, scope, hypothesis. */
const fieldsOf = ({ changed = [] }: AuditAbout): string => (changed.length === 0 ? "details" : listed.format(changed));
const listed = new Intl.ListFormat("en-GB");
const forRole = ({ role }: AuditAbout): string | undefined => role && `for ${aRole(role)}`;

const aRole = (role: Role): string => withArticle(ROLE_SUMMARIES[role].name.toLowerCase());
const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

/** To the second, the same wherever it is drawn: "29 Nov 2026, 14:05:09 UTC". `at` in ms. */
export const exactTime = (at: number): string => `${exact.format(at)} UTC`;
const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });

/** What an address asks for; anything else asks for everything. */
export const parseTopic = (asked: unknown): AuditTopic | undefined => AUDIT_TOPICS.find((topic) => topic === asked);

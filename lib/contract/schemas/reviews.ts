/** Reviews as the API shows and takes them. */
import { APPROVALS_MOST } from "../../policy/approval";
import { REVIEW_DECISIONS } from "../notifications";
import { REVIEW_STATUSES } from "../reviews";
import { id, role, time, title, typed, z } from "./primitives";

const MOST_REVIEWERS = 50;
const MOST_TICKS = 5_000;
const message = typed(4_000);

export const newReview = z.strictObject({
  /** Absent: the map as it is now becomes a version, under `title`. */
  version: z.number().int().min(1).max(1_000_000_000).optional(),
  title: title.optional(),
  /** Absent: those of the review it takes the place of. */
  reviewerIds: z.array(id).min(1, "Ask at least one person.").max(MOST_REVIEWERS, `At most ${MOST_REVIEWERS} people can be asked.`).optional(),
  message: message.optional(),
}).refine(({ version, title: name }) => version === undefined || name === undefined, { path: ["title"], error: "This version has its name already." });
export const newDecision = z.strictObject({ decision: z.enum(REVIEW_DECISIONS), note: message.optional() })
  .refine(({ decision, note }) => decision === "approved" || Boolean(note), { path: ["note"], error: "Say what should change." });
export const tickChange = z.strictObject({ keys: z.array(id).min(1).max(MOST_TICKS), ticked: z.boolean() });

export const approvalRule = z.object({ approvalsNeeded: z.number().int(), everyoneApproves: z.boolean() }).openapi("ApprovalRule");
export const approvalRulePatch = z.strictObject({
  approvalsNeeded: z.number().int().min(1, "At least one person has to approve.").max(APPROVALS_MOST, `At most ${APPROVALS_MOST} approvals can be asked for.`),
  everyoneApproves: z.boolean(),
}).partial();

const person = z.object({ id: z.string(), name: z.string() });
const count = z.number().int();
const decision = z.object({
  id: z.string(), userId: z.string(), name: z.string(), role, decision: z.enum(REVIEW_DECISIONS), note: z.string().nullable(), versionHash: z.string(), at: time,
}).openapi("ReviewDecision");
export const reviewHead = z.object({
  id: z.string(), number: count, againstNumber: count.nullable(), status: z.enum(REVIEW_STATUSES), requestedBy: person.nullable(),
  message: z.string().nullable(), createdAt: time, closedAt: time.nullable(), decisions: z.array(decision).readonly(),
}).openapi("ReviewHead");

const words = z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })).readonly();
const series = z.array(z.number().nullable()).readonly();
const change = z.object({
  id: z.string(),
  /** The same as long as the change says the same. */
  tickKey: z.string(),
  mark: z.enum(["kept", "changed", "added", "removed", "realised"]), part: z.string(), label: z.string(), laneType: z.string().nullable(), place: z.string().nullable(),
  before: z.string().nullable(), after: z.string().nullable(), words: words.nullable(),
  values: z.array(z.object({ name: z.string(), from: z.string().nullable(), to: z.string().nullable() })).readonly(),
  notes: z.array(z.string()).readonly(), story: z.array(z.string()).readonly(),
  curve: z.object({ before: series, after: series, at: count }).nullable(), departmentId: z.string().nullable(), authorIds: z.array(z.string()).readonly(),
  at: z.string().nullable(), stepId: z.string().nullable(), cardId: z.string().nullable(),
}).openapi("ReviewChange");
const reading = z.object({
  counts: z.object({ added: count, changed: count, removed: count }),
  stages: z.array(z.object({ id: z.string(), title: z.string(), gone: z.boolean(), position: count.nullable(), changes: z.array(change).readonly() })).readonly(),
  whole: z.array(change).readonly(),
  checks: z.array(z.object({
    kind: z.string(), ok: z.boolean(), sentence: z.string(), changeIds: z.array(z.string()).readonly(), stepId: z.string().nullable(), cardId: z.string().nullable(),
  })).readonly(),
});
export const reviewDetail = reviewHead.extend({
  versionTitle: z.string().nullable(), versionAt: time, contributors: z.array(person).readonly(),
  reviewers: z.array(person.extend({
    viewedAt: time.nullable(), reviewed: count, decision: z.enum(REVIEW_DECISIONS).nullable(), mayDecide: z.boolean(),
  })).readonly(),
  ticks: z.array(z.string()).readonly(), reading, rule: approvalRule,
  mine: z.object({ decides: z.boolean(), onlyAuthor: z.boolean(), withdraws: z.boolean() }), missing: z.string().nullable(),
}).openapi("ReviewDetail");
export const reviewList = z.object({ reviews: z.array(reviewHead).readonly() });

/** Comments as the API shows and takes them. */
import { LONGEST_COMMENT } from "../comments";
import { id, time, typed, versionNumber, z } from "./primitives";

const MOST_MENTIONS = 100;
const MOST_SEEN = 1_000;

const text = typed(LONGEST_COMMENT).min(1, "Write something first.");
const mentions = z.array(id).max(MOST_MENTIONS).optional();
const changeKey = typed(200).min(1);

export const commentText = z.strictObject({ text, mentionUserIds: mentions, mentionDepartmentIds: mentions });
/** Either an answer, or a thread on one thing: the schema says which go together. */
export const newComment = commentText.extend({
  replyToId: id.optional(), versionNumber: z.number().int().min(1).max(999_999_999).optional(),
  cardId: id.optional(), stepId: id.optional(), laneId: id.optional(), changeKey: changeKey.optional(),
}).superRefine((comment, context) => {
  const { replyToId, cardId, stepId, laneId, changeKey: change } = comment;
  const refuse = (path: string, message: string): void => { context.addIssue({ code: "custom", path: [path], message }); };
  if (replyToId !== undefined) {
    for (const key of ["versionNumber", "cardId", "stepId", "laneId", "changeKey"] as const) {
      if (comment[key] !== undefined) refuse(key, "An answer hangs on what its thread hangs on.");
    }
    return;
  }
  if ([cardId, stepId, change].filter((anchor) => anchor !== undefined).length > 1) refuse(stepId === undefined ? "changeKey" : "stepId", "A thread hangs on one thing.");
  if (laneId !== undefined && stepId === undefined) refuse("laneId", "A cell has a step, too.");
  if (change !== undefined && comment.versionNumber === undefined) refuse("changeKey", "A change belongs to a version.");
});
export const seenComments = z.strictObject({ commentIds: z.array(id).min(1).max(MOST_SEEN) });
export const commentFilter = z.object({
  thread: id.optional(), version: versionNumber.optional(), card: id.optional(), step: id.optional(), lane: id.optional(), change: changeKey.optional(),
});

const person = z.object({ id: z.string(), name: z.string() });
const comment = z.object({
  id, author: person.nullable(), text: z.string(), mentionUserIds: z.array(z.string()).readonly(), mentionDepartmentIds: z.array(z.string()).readonly(),
  createdAt: time, editedAt: time.nullable(), deleted: z.boolean(), unread: z.boolean(),
});
export const commentThread = z.object({
  id, versionNumber: z.number().int().nullable(), cardId: z.string().nullable(), stepId: z.string().nullable(), laneId: z.string().nullable(),
  changeKey: z.string().nullable(), resolvedAt: time.nullable(), resolvedBy: person.nullable(), comments: z.array(comment).readonly(),
}).openapi("CommentThread");
export const commentThreads = z.object({ threads: z.array(commentThread).readonly() });

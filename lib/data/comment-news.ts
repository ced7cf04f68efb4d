/** Tells people what was said to them: mentions, themselves or their department, and answers in threads they wrote in. */
import type { Comment, Journey } from "../../generated/prisma/client";
import type { Actor } from "../auth/actor-type";
import type { Mentions } from "./comment-targets";
import type { Transaction } from "./database";
import { notify } from "./notifications";

type Said = Pick<Comment, "id" | "mapId" | "rootId" | "text" | "versionNumber"> & Mentions;

/**
 * Of a new comment, or of one that was reworded: then only whom it mentions now and never did before, or rewording to and fro
 * would fill inboxes. Whoever is mentioned is not told of the answer, too.
 * @param before null: it is new
 */
export async function tellOfComment(tx: Transaction, actor: Actor, journey: Journey, comment: Said, before: Mentions | null): Promise<void> {
  const news = {
    workspaceId: journey.workspaceId, journeyId: journey.id, mapId: comment.mapId, commentId: comment.id, versionNumber: comment.versionNumber, excerpt: comment.text,
  };
  const known = before ? new Set([...await peopleOf(tx, journey.workspaceId, before), ...await toldOf(tx, comment.id)]) : new Set<string>();
  const mentioned = await peopleOf(tx, journey.workspaceId, comment);
  await notify(tx, actor, { ...news, kind: "mention", recipients: [...mentioned].filter((id) => !known.has(id)) });
  if (before || comment.rootId === null) return;
  const writers = await tx.comment.findMany({
    where: { OR: [{ id: comment.rootId }, { rootId: comment.rootId }], deletedAt: null, NOT: { id: comment.id } }, distinct: ["authorId"], select: { authorId: true },
  });
  await notify(tx, actor, { ...news, kind: "reply", recipients: writers.flatMap(({ authorId }) => authorId ?? []).filter((id) => !mentioned.has(id)) });
}

const toldOf = async (tx: Transaction, commentId: string): Promise<readonly string[]> =>
  (await tx.notification.findMany({ where: { commentId, kind: "mention" }, select: { recipientId: true } })).map(({ recipientId }) => recipientId);

async function peopleOf(tx: Transaction, workspaceId: string, { mentionUserIds, mentionDepartmentIds }: Mentions): Promise<ReadonlySet<string>> {
  const members = mentionDepartmentIds.length === 0 ? [] : await tx.membershipDepartment.findMany({
    where: { workspaceId, departmentId: { in: [...mentionDepartmentIds] } }, select: { userId: true },
  });
  return new Set([...mentionUserIds, ...members.map(({ userId }) => userId)]);
}

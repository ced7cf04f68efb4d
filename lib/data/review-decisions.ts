/** What reviewers say of a version: looked at, ticked off, approved or sent back. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { ReviewHead } from "../contract/reviews";
import { AppError } from "../errors";
import { isOnlyAuthor, settleApproval, type Approval, type Decision } from "../policy/approval";
import { can } from "../policy/can";
import { requireRuntime } from "../runtime";
import { requireMap, requireRight } from "./access";
import { recordAudit } from "./audit";
import type { Database, Transaction } from "./database";
import { tellOpenPages } from "./new-version";
import { limitNews } from "./news-limit";
import { notify } from "./notifications";
import { requireOpen } from "./review-requests";
import { decisionOf, requireReview, toHead, type ReviewRow } from "./review-rows";
import { writersBetween } from "./review-versions";
import { storableText } from "./storable";
import { inTransaction } from "./transaction";
import { lockMap } from "./version-rows";

/**
 * Adds to the sign-off record; the last word of each person counts. Once the workspace's rule is met the version is approved
 * and takes the place of the one approved before. Throws `conflict` when the review has ended, or when somebody approves what
 * only they have changed.
 */
export async function decideReview(actor: Actor, mapId: string, reviewId: string, { decision, note }: { decision: Decision; note?: string | undefined }): Promise<ReviewHead> {
  const { prisma } = requireRuntime();
  await limitNews(actor, await prisma.reviewReviewer.count({ where: { reviewId } }));
  const row = await inTransaction(async (tx) => {
    await requireMap(tx, actor, mapId, "reviews.decide");
    // Two who decide at once wait for one another: the second sees what the first has said.
    await lockMap(tx, mapId);
    const { journey, access } = await requireMap(tx, actor, mapId, "reviews.decide");
    const review = await requireReview(tx, mapId, reviewId);
    requireRight(access, "reviews.decide", { own: await wasAsked(tx, reviewId, actor.userId) });
    await requireOpen(tx, review);
    const contributorIds = await writersBetween(tx, journey.workspaceId, mapId, review.againstNumber, review.versionNumber);
    if (decision === "approved" && isOnlyAuthor(contributorIds, actor.userId)) {
      throw new AppError("conflict", `user ${actor.userId} is the only author of version ${review.versionNumber} of map ${mapId}`, {
        userMessage: `Everything that is new in v${review.versionNumber} is yours. Somebody else has to approve it.`,
      });
    }
    const { hash } = await tx.mapVersion.findUniqueOrThrow({ where: { mapId_number: { mapId, number: review.versionNumber } }, select: { hash: true } });
    await tx.reviewReviewer.upsert({
      where: { reviewId_userId: { reviewId, userId: actor.userId } }, create: { reviewId, userId: actor.userId, viewedAt: new Date() }, update: {},
    });
    await tx.reviewDecision.create({
      data: { id: randomUUID(), reviewId, userId: actor.userId, name: actor.name, role: access.role, decision, note: note ? storableText(note) : null, versionHash: hash },
    });
    const decided = await requireReview(tx, mapId, reviewId);
    const approval = await approvalOf(tx, decided, journey.workspaceId, contributorIds);
    await recordAudit(tx, {
      kind: "review.decided", actorId: actor.userId, workspaceId: journey.workspaceId, subject: { mapId, reviewId, number: review.versionNumber, decision, outcome: approval.kind },
    });
    await settle(tx, actor, journey.workspaceId, decided, approval);
    const reviewers = await tx.reviewReviewer.findMany({ where: { reviewId }, select: { userId: true } });
    await notify(tx, actor, {
      kind: "review-decided", decision, recipients: [review.requestedById, ...reviewers.map(({ userId }) => userId)], workspaceId: journey.workspaceId,
      journeyId: journey.id, mapId, reviewId, versionNumber: review.versionNumber, excerpt: note ?? null,
    });
    return requireReview(tx, mapId, reviewId);
  });
  tellOpenPages(mapId);
  return toHead(prisma, row);
}

/** Where a review stands by the workspace's rule of now. */
export async function approvalOf(db: Database, review: ReviewRow, workspaceId: string, contributorIds: readonly string[]): Promise<Approval> {
  const rule = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { approvalsNeeded: true, everyoneApproves: true } });
  const reviewers = await db.reviewReviewer.findMany({ where: { reviewId: review.id }, select: { userId: true } });
  const able = await ableAmong(db, workspaceId, [...reviewers, ...review.decisions].map(({ userId }) => userId));
  const decisions = review.decisions.map(({ userId, role, decision }) => ({ userId, role, decision: decisionOf(decision) }));
  const last = new Map(decisions.map(({ userId, decision }) => [userId, decision]));
  return settleApproval({
    rule, contributorIds, reviewerIds: reviewers.map(({ userId }) => userId).filter((id) => able.has(id)),
    decisions: decisions.filter(({ userId }) => able.has(userId) || last.get(userId) === "approved"),
  });
}

/** Who of them may decide today: somebody who was removed, suspended or made a viewer holds nothing up. */
export async function ableAmong(db: Database, workspaceId: string, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const members = await db.membership.findMany({ where: { workspaceId, userId: { in: [...userIds] }, suspendedAt: null }, select: { userId: true, role: true } });
  return new Set(members.filter((member) => can(member, "reviews.decide")).map(({ userId }) => userId));
}

export const wasAsked = async (db: Database, reviewId: string, userId: string): Promise<boolean> =>
  (await db.reviewReviewer.count({ where: { reviewId, userId } })) > 0;

async function settle(tx: Transaction, { userId }: Actor, workspaceId: string, review: ReviewRow, approval: Approval): Promise<void> {
  const { id, mapId } = review;
  if (approval.kind !== "approved") {
    await tx.review.update({ where: { id }, data: { status: approval.kind === "waiting" ? "open" : "changes_requested" } });
    return;
  }
  for (const earlier of await tx.review.findMany({ where: { mapId, status: "approved" } })) {
    await tx.review.update({ where: { id: earlier.id }, data: { status: "superseded" } });
    await recordAudit(tx, { kind: "review.superseded", actorId: userId, workspaceId, subject: { mapId, reviewId: earlier.id, number: earlier.versionNumber } });
  }
  await tx.review.update({ where: { id }, data: { status: "approved", closedAt: new Date() } });
}

/** Counts once, for people who were asked; others may look without being noted. */
export async function viewReview(actor: Actor, mapId: string, reviewId: string): Promise<void> {
  const { prisma, bus } = requireRuntime();
  await requireMap(prisma, actor, mapId, "reviews.read");
  await requireReview(prisma, mapId, reviewId);
  const { count } = await prisma.reviewReviewer.updateMany({ where: { reviewId, userId: actor.userId, viewedAt: null }, data: { viewedAt: new Date() } });
  if (count > 0) bus.publish({ type: "review-read", mapId });
}

/** Also after the end of the review: it is a note to oneself. */
export async function tickReview(actor: Actor, mapId: string, reviewId: string, { keys, ticked }: { keys: readonly string[]; ticked: boolean }): Promise<void> {
  await inTransaction(async (tx) => {
    const { access } = await requireMap(tx, actor, mapId, "reviews.decide");
    await requireReview(tx, mapId, reviewId);
    requireRight(access, "reviews.decide", { own: await wasAsked(tx, reviewId, actor.userId) });
    const of = { reviewId, userId: actor.userId };
    if (ticked) await tx.reviewTick.createMany({ data: [...new Set(keys)].map((key) => ({ ...of, key })), skipDuplicates: true });
    else await tx.reviewTick.deleteMany({ where: { ...of, key: { in: [...keys] } } });
  });
  requireRuntime().bus.publish({ type: "review-read", mapId });
}

/** Sends versions for approval, and takes that back. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { ReviewHead } from "../contract/reviews";
import { AppError } from "../errors";
import { can } from "../policy/can";
import { requireRuntime } from "../runtime";
import { requireMap, requireRight } from "./access";
import { recordAudit } from "./audit";
import type { Database, Transaction } from "./database";
import { createVersion, tellOpenPages } from "./new-version";
import { limitNews } from "./news-limit";
import { notify } from "./notifications";
import { findStanding, requireReview, statusOf, toHead, type ReviewRow } from "./review-rows";
import { approvedNumbers, findBaseline } from "./review-versions";
import { storableText } from "./storable";
import { inTransaction } from "./transaction";
import { findHeadline, lockMap } from "./version-rows";

export interface ReviewRequest {
  /** Absent: the map as it is now becomes a version, under `title`. */
  readonly version?: number | undefined;
  readonly title?: string | undefined;
  /** Absent: those of the review it takes the place of. */
  readonly reviewerIds?: readonly string[] | undefined;
  readonly message?: string | undefined;
}

/**
 * Takes the place of the review that stands; what was ticked off goes along. Throws `not_found` for an unknown version,
 * `bad_request` with `fields` for people who can't be asked, `conflict` when there is nothing new to approve.
 */
export async function requestReview(actor: Actor, mapId: string, { version, title, reviewerIds, message }: ReviewRequest): Promise<ReviewHead> {
  const { prisma } = requireRuntime();
  // Before a version is made for it.
  const { journey } = await requireMap(prisma, actor, mapId, "reviews.request");
  await settleReviewers(prisma, journey.workspaceId, reviewerIds, await findStanding(prisma, mapId));
  if (version === undefined) await requireSomethingNew(prisma, mapId);
  await limitNews(actor, reviewerIds?.length ?? 0);
  const number = version ?? (await createVersion(actor, mapId, title)).number;
  const row = await inTransaction(async (tx) => {
    await lockMap(tx, mapId);
    const { map, journey: around } = await requireMap(tx, actor, mapId, "reviews.request");
    await findHeadline(tx, mapId, number);
    const standing = await findStanding(tx, mapId);
    const approved = await approvedNumbers(tx, map, around.carried);
    requireNewer(number, approved.here, standing);
    const asked = await settleReviewers(tx, around.workspaceId, reviewerIds, standing);
    if (standing) await supersede(tx, actor, around.workspaceId, standing);
    const id = randomUUID();
    await tx.review.create({
      data: {
        id, mapId, versionNumber: number, againstNumber: await findBaseline(tx, mapId, number, approved),
        requestedById: actor.userId, message: message ? storableText(message) : null, previousId: standing?.id ?? null,
        reviewers: { create: asked.map((userId) => ({ userId })) },
      },
    });
    if (standing) await carryTicks(tx, standing.id, id);
    await recordAudit(tx, {
      kind: "review.requested", actorId: actor.userId, workspaceId: around.workspaceId, subject: { mapId, reviewId: id, number, reviewerIds: [...asked] },
    });
    await notify(tx, actor, {
      kind: "review-requested", recipients: asked, workspaceId: around.workspaceId, journeyId: around.id, mapId, reviewId: id, versionNumber: number,
      excerpt: message ?? null,
    });
    return requireReview(tx, mapId, id);
  });
  tellOpenPages(mapId);
  return toHead(prisma, row);
}

/** Whoever asked, and managers. Throws `conflict` when it is decided or withdrawn already. */
export async function withdrawReview(actor: Actor, mapId: string, reviewId: string): Promise<ReviewHead> {
  const { prisma } = requireRuntime();
  const row = await inTransaction(async (tx) => {
    await requireMap(tx, actor, mapId, "reviews.withdraw");
    await lockMap(tx, mapId);
    const { journey, access } = await requireMap(tx, actor, mapId, "reviews.withdraw");
    const review = await requireReview(tx, mapId, reviewId);
    requireRight(access, "reviews.withdraw", { own: review.requestedById === actor.userId });
    await requireOpen(tx, review);
    await tx.review.update({ where: { id: reviewId }, data: { status: "withdrawn", closedAt: new Date() } });
    await recordAudit(tx, {
      kind: "review.withdrawn", actorId: actor.userId, workspaceId: journey.workspaceId, subject: { mapId, reviewId, number: review.versionNumber },
    });
    const reviewers = await tx.reviewReviewer.findMany({ where: { reviewId }, select: { userId: true } });
    await notify(tx, actor, {
      kind: "review-withdrawn", recipients: [review.requestedById, ...reviewers.map(({ userId }) => userId)], workspaceId: journey.workspaceId,
      journeyId: journey.id, mapId, reviewId, versionNumber: review.versionNumber,
    });
    return requireReview(tx, mapId, reviewId);
  });
  tellOpenPages(mapId);
  return toHead(prisma, row);
}

/** Throws `conflict` with a sentence about how it ended. */
export async function requireOpen(db: Database, review: ReviewRow): Promise<void> {
  if (!review.closedAt) return;
  const name = `v${review.versionNumber}`;
  const say = async (): Promise<string> => {
    switch (statusOf(review)) {
      case "approved": return `${name} is approved already.`;
      case "withdrawn": return `The review of ${name} was withdrawn. There is nothing left to decide.`;
      case "superseded": case "changes-requested": case "open": {
        const next = await findStanding(db, review.mapId);
        return next ? `v${next.versionNumber} was sent since, and took the place of ${name}.` : `Another version took the place of ${name}.`;
      }
    }
  };
  throw new AppError("conflict", `review ${review.id} is ${review.status}`, { userMessage: await say() });
}

const conflict = (message: string): AppError => new AppError("conflict", message, { userMessage: message });

function requireNewer(number: number, approved: number | null, standing: ReviewRow | null): void {
  if (approved === number) throw conflict(`v${number} is approved already.`);
  if (approved !== null && number < approved) throw conflict(`v${number} is older than v${approved}, which is approved. Send a newer one.`);
  if (!standing || number > standing.versionNumber) return;
  if (number < standing.versionNumber) throw conflict(`v${standing.versionNumber} is in review already. Withdraw it first, or send a newer version.`);
  throw conflict(standing.status === "open" ? `v${number} is in review already.` : `v${number} was sent back. Change the map and send a new version.`);
}

/** Nobody is asked to approve what is approved. */
async function requireSomethingNew(db: Database, mapId: string): Promise<void> {
  const approved = await db.review.findFirst({ where: { mapId, status: "approved" }, select: { versionNumber: true } });
  if (!approved) return;
  const [map, version] = [
    await db.journeyMap.findUniqueOrThrow({ where: { id: mapId }, select: { lastSeq: true } }),
    await db.mapVersion.findUnique({ where: { mapId_number: { mapId, number: approved.versionNumber } }, select: { seq: true } }),
  ];
  if (version && map.lastSeq <= version.seq) throw conflict(`Nothing was changed since v${approved.versionNumber} was approved.`);
}

/** Without doubles. Those of the review before who may no longer comment are left out; naming such a person is refused. */
async function settleReviewers(db: Database, workspaceId: string, asked: readonly string[] | undefined, standing: ReviewRow | null): Promise<readonly string[]> {
  const before = asked || !standing ? [] : await db.reviewReviewer.findMany({ where: { reviewId: standing.id }, select: { userId: true } });
  const ids = [...new Set(asked ?? before.map(({ userId }) => userId))];
  const members = await db.membership.findMany({ where: { workspaceId, userId: { in: ids }, suspendedAt: null }, select: { userId: true, role: true } });
  const able = new Set(members.filter((member) => can(member, "reviews.decide")).map(({ userId }) => userId));
  const unable = (asked ?? []).flatMap((id, index) => (able.has(id) ? [] : [[`reviewerIds.${index}`, "This person can't review here. Reviewers need to be members who may comment."] as const]));
  if (unable[0]) throw new AppError("bad_request", `people who can't review: ${unable.map(([path]) => path).join(", ")}`, { userMessage: unable[0][1], fields: Object.fromEntries(unable) });
  const found = ids.filter((id) => able.has(id));
  if (found.length === 0) throw new AppError("bad_request", "a review without reviewers", { userMessage: "Ask at least one person.", fields: { reviewerIds: "Ask at least one person." } });
  return found;
}

/** What was sent back stays so in the history; what was open is superseded. */
async function supersede(tx: Transaction, { userId }: Actor, workspaceId: string, review: ReviewRow): Promise<void> {
  await tx.review.update({ where: { id: review.id }, data: { closedAt: new Date(), ...(review.status === "open" && { status: "superseded" }) } });
  await recordAudit(tx, { kind: "review.superseded", actorId: userId, workspaceId, subject: { mapId: review.mapId, reviewId: review.id, number: review.versionNumber } });
}

/** A key says what a change says: one that changed since has another key and is looked at again. */
async function carryTicks(tx: Transaction, fromId: string, toId: string): Promise<void> {
  const ticks = await tx.reviewTick.findMany({ where: { reviewId: fromId }, select: { userId: true, key: true } });
  await tx.reviewTick.createMany({ data: ticks.map((tick) => ({ ...tick, reviewId: toId })) });
}

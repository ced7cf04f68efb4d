/** Reviews to read: all of a map, and one with everything a reviewer needs. */
import type { Actor } from "../auth/actor-type";
import type { ReviewDetail, ReviewHead, Reviewer } from "../contract/reviews";
import { isOnlyAuthor, type Approval } from "../policy/approval";
import { can } from "../policy/can";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { readBoard } from "./boards";
import { ableAmong, approvalOf } from "./review-decisions";
import { orderedReviews, requireReview, toHead, toHeads } from "./review-rows";
import { contributorsBetween, writersBetween } from "./review-versions";
import { readFrozen, requireVersion } from "./version-rows";

/** Newest first. */
export async function listReviews(actor: Actor, mapId: string): Promise<readonly ReviewHead[]> {
  const { prisma } = requireRuntime();
  const { map } = await requireMap(prisma, actor, mapId, "reviews.read");
  return toHeads(prisma, await orderedReviews(prisma, map.id));
}

/** Throws `not_found` for an unknown review and for one of another map. */
export async function readReview(actor: Actor, mapId: string, reviewId: string): Promise<ReviewDetail> {
  const { prisma, documents } = requireRuntime();
  const { map, journey, access } = await requireMap(prisma, actor, mapId, "reviews.read");
  const row = await requireReview(prisma, map.id, reviewId);
  const number = row.versionNumber;
  const version = await requireVersion(prisma.mapVersion.findUnique({
    where: { mapId_number: { mapId: map.id, number } }, select: { title: true, createdAt: true },
  }), map.id, number);
  const board = await readBoard(actor, map.id);
  const { people, departments, metrics, channels, measured } = board;
  const reading = await documents.readReview({
    mapId: map.id, after: await readFrozen(prisma, map.id, number),
    before: row.againstNumber === null ? null : await readFrozen(prisma, map.id, row.againstNumber),
    names: {
      people: people.map(({ id, name }) => ({ id, name })), departments: departments.map(({ id, name }) => ({ id, name })),
      metrics: metrics.map(({ id, name }) => ({ id, name })), channels: channels.map(({ key, name }) => ({ key, name })),
    },
    facts: {
      departments: departments.map(({ id, name }) => ({ id, name })), measured,
      metrics: metrics.map(({ id, fileId, name, baseline, target }) => ({
        id, name, baseline: baseline !== undefined, target: target !== undefined, ...(fileId !== undefined && { fileId }),
      })),
    },
  });
  const contributorIds = await contributorsBetween(prisma, map.id, row.againstNumber, number);
  const users = await prisma.user.findMany({ where: { id: { in: [...contributorIds] } }, select: { id: true, name: true } });
  const writerIds = await writersBetween(prisma, journey.workspaceId, map.id, row.againstNumber, number);
  const approval = await approvalOf(prisma, row, journey.workspaceId, writerIds);
  const asked = await prisma.reviewReviewer.findMany({ where: { reviewId }, select: { userId: true } });
  const own = asked.some(({ userId }) => userId === actor.userId);
  const keys = [...reading.whole, ...reading.stages.flatMap(({ changes }) => changes)].map(({ tickKey }) => tickKey);
  const reviewers = await readReviewers(row.id, journey.workspaceId, keys);
  const { approvalsNeeded, everyoneApproves } = await prisma.workspace.findUniqueOrThrow({ where: { id: journey.workspaceId } });
  const mine = await prisma.reviewTick.findMany({ where: { reviewId, userId: actor.userId, key: { in: keys } }, select: { key: true } });
  return {
    ...await toHead(prisma, row), versionTitle: version.title, versionAt: version.createdAt.toISOString(),
    contributors: contributorIds.flatMap((id) => users.find((user) => user.id === id) ?? []),
    reviewers, ticks: mine.map(({ key }) => key), reading, rule: { approvalsNeeded, everyoneApproves },
    mine: {
      decides: can(access, "reviews.decide", { own }), onlyAuthor: isOnlyAuthor(writerIds, actor.userId),
      withdraws: !row.closedAt && can(access, "reviews.withdraw", { own: row.requestedById === actor.userId }),
    },
    missing: row.closedAt ? null : sayMissing(approval, reviewers),
  };
}

/** In the order of their names. */
async function readReviewers(reviewId: string, workspaceId: string, keys: readonly string[]): Promise<readonly Reviewer[]> {
  const { prisma } = requireRuntime();
  const rows = await prisma.reviewReviewer.findMany({ where: { reviewId } });
  const ids = rows.map(({ userId }) => userId);
  const users = await prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
  const able = await ableAmong(prisma, workspaceId, ids);
  const ticked = await prisma.reviewTick.groupBy({ by: ["userId"], where: { reviewId, key: { in: [...keys] } }, _count: true });
  const decisions = await prisma.reviewDecision.findMany({ where: { reviewId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return users.map(({ id, name }) => {
    const last = decisions.findLast(({ userId }) => userId === id)?.decision;
    return {
      id, name, viewedAt: rows.find(({ userId }) => userId === id)?.viewedAt?.toISOString() ?? null, mayDecide: able.has(id),
      reviewed: ticked.find(({ userId }) => userId === id)?._count ?? 0, decision: last === undefined ? null : last === "approved" ? last : "changes-requested",
    };
  });
}

/** What an approval waits for. */
function sayMissing(approval: Approval, reviewers: readonly Reviewer[]): string {
  if (approval.kind === "changes-requested") return "Changes are requested. A new version, or a change of mind, goes on from here.";
  if (approval.kind === "approved") return "One more decision settles it: the rule of this workspace was changed meanwhile.";
  const names = approval.reviewerIds.flatMap((id) => reviewers.find((one) => one.id === id)?.name ?? []);
  const more = Math.max(approval.more, approval.manager ? 1 : 0);
  const who = approval.manager ? (more === 1 ? " by a manager, admin or owner" : ", one of them by a manager, admin or owner") : "";
  return [
    ...(more > 0 ? [`Waits for ${more === 1 ? "one approval" : `${more} approvals`}${who}.`] : []),
    ...(names.length > 0 ? [`Everybody who was asked has to approve: ${names.join(", ")}.`] : []),
  ].join(" ");
}

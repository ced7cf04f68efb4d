/** Reviews as rows, and as pages and the API show them. */
import type { Prisma } from "../../generated/prisma/client";
import type { ReviewHead, ReviewStatus } from "../contract/reviews";
import { AppError } from "../errors";
import type { Decision } from "../policy/approval";
import type { Database } from "./database";

const WITH_DECISIONS = { decisions: { orderBy: [{ at: "asc" }, { id: "asc" }] } } as const satisfies Prisma.ReviewInclude;
export type ReviewRow = Prisma.ReviewGetPayload<{ include: typeof WITH_DECISIONS }>;

/** Newest first. Without asking for rights: for callers that have. */
export const orderedReviews = (db: Database, mapId: string): Promise<ReviewRow[]> =>
  db.review.findMany({ where: { mapId }, orderBy: [{ createdAt: "desc" }, { id: "asc" }], include: WITH_DECISIONS });

/** Throws `not_found` for an unknown review and for one of another map. */
export async function requireReview(db: Database, mapId: string, reviewId: string): Promise<ReviewRow> {
  const row = await db.review.findFirst({ where: { id: reviewId, mapId }, include: WITH_DECISIONS });
  if (!row) throw new AppError("not_found", `review ${reviewId} is not of map ${mapId}`);
  return row;
}
/** The one that can be decided; null: none. */
export const findStanding = (db: Database, mapId: string): Promise<ReviewRow | null> =>
  db.review.findFirst({ where: { mapId, closedAt: null }, include: WITH_DECISIONS });

/** People who have left the workspace keep their name. */
export async function toHeads(db: Database, rows: readonly ReviewRow[]): Promise<readonly ReviewHead[]> {
  const askers = await db.user.findMany({ where: { id: { in: [...new Set(rows.map(({ requestedById }) => requestedById))] } }, select: { id: true, name: true } });
  return rows.map((row) => ({
    id: row.id, number: row.versionNumber, againstNumber: row.againstNumber, status: statusOf(row),
    requestedBy: askers.find(({ id }) => id === row.requestedById) ?? null, message: row.message,
    createdAt: row.createdAt.toISOString(), closedAt: row.closedAt?.toISOString() ?? null,
    decisions: row.decisions.map(({ reviewId: _review, decision, at, ...rest }) => ({ ...rest, decision: decisionOf(decision), at: at.toISOString() })),
  }));
}
export async function toHead(db: Database, row: ReviewRow): Promise<ReviewHead> {
  const [head] = await toHeads(db, [row]);
  if (!head) throw new AppError("internal", `review ${row.id} can't be shown`);
  return head;
}

export const statusOf = ({ status }: Pick<ReviewRow, "status">): ReviewStatus => (status === "changes_requested" ? "changes-requested" : status);
export const decisionOf = (decision: string): Decision => (decision === "approved" ? "approved" : "changes-requested");

/** Whose approvals stand: the last word of each person who approved. */
export function approversOf({ decisions }: Pick<ReviewHead, "decisions">): readonly { readonly userId: string; readonly name: string; readonly at: string }[] {
  const last = new Map(decisions.map((one) => [one.userId, one]));
  return [...last.values()].filter(({ decision }) => decision === "approved").map(({ userId, name, at }) => ({ userId, name, at }));
}

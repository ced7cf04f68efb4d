/** How reviews read: their states as badges, and what a page says of who decided. */
import type { BadgeTone } from "@/components/ui/badge";
import type { BoardData } from "@/lib/contract/board";
import type { ReviewDetail, ReviewHead, ReviewStatus } from "@/lib/contract/reviews";
import type { ReviewChange } from "@/lib/journey/review/types";
import { versionsHref } from "../../../_components/map-href";

export const REVIEW_BADGES: Readonly<Record<ReviewStatus, { readonly label: string; readonly tone: BadgeTone }>> = {
  open: { label: "In review", tone: "warn" }, approved: { label: "Approved", tone: "ok" }, "changes-requested": { label: "Sent back", tone: "neutral" },
  superseded: { label: "Superseded", tone: "neutral" }, withdrawn: { label: "Withdrawn", tone: "neutral" },
};

export const reviewHref = (data: Pick<BoardData, "workspace" | "map">, reviewId: string): string => `${versionsHref(data)}?review=${reviewId}`;

/** By version: the review of it that counts, which is its last one. `reviews` newest first. */
export function reviewsByVersion(reviews: readonly ReviewHead[]): ReadonlyMap<number, ReviewHead> {
  return new Map([...reviews].reverse().map((review) => [review.number, review]));
}

export const changesOf = ({ reading }: Pick<ReviewDetail, "reading">): readonly ReviewChange[] =>
  [...reading.stages.flatMap(({ changes }) => changes), ...reading.whole];

/** Why somebody who reads it can't decide; null: they can. */
export function whyNotDecide({ mine, status, number, closedAt }: ReviewDetail): string | null {
  if (closedAt !== null || status === "approved") return null;
  if (!mine.decides) return "You were not asked to review this version. You can read it and comment on it.";
  return mine.onlyAuthor ? `Everything that is new in v${number} is yours. Somebody else has to approve it; you can still ask for changes.` : null;
}

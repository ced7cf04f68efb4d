/** News for a person, and where it leads. Without zod, so that pages load it. */
export const NOTIFICATION_KINDS = ["mention", "reply", "review-requested", "review-decided", "review-withdrawn"] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
export const REVIEW_DECISIONS = ["approved", "changes-requested"] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** What a link to a comment or a review needs to know. */
export type NewsTarget =
  | { readonly slug: string; readonly mapId: string; readonly commentId: string; readonly versionNumber?: number | null }
  | { readonly slug: string; readonly mapId: string; readonly reviewId: string };

/** The path of a comment's or a review's page, to be put behind the origin in a mail. */
export function newsHref(target: NewsTarget): string {
  const map = `/w/${target.slug}/maps/${target.mapId}`;
  if ("reviewId" in target) return `${map}/versions?review=${target.reviewId}`;
  return target.versionNumber == null
    ? `${map}#comment=${target.commentId}`
    : `${map}/versions?version=${target.versionNumber}#comment=${target.commentId}`;
}

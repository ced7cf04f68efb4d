/** News for a person, where it leads, and what of it is mailed. Without zod, so that pages load it. */
import type { MapState } from "../journey/model";

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

export interface NotificationItem {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Who caused it. Also people who have left since. */
  readonly actor: { readonly id: string; readonly name: string };
  readonly journey: { readonly id: string; readonly title: string };
  readonly map: { readonly id: string; readonly state: MapState; readonly title: string };
  readonly versionNumber: number | null;
  readonly decision: ReviewDecision | null;
  /** The first words of the comment, message or note. */
  readonly excerpt: string | null;
  /** Path of what it is about. */
  readonly href: string;
  /** ISO. */
  readonly createdAt: string;
  readonly read: boolean;
}
/** Newest first. `before`: ask with it for what came earlier. `unread`: of all, not of this page. */
export interface NotificationPage { readonly notifications: readonly NotificationItem[]; readonly unread: number; readonly before?: string }
/** What an open page asks for again and again. `latest`: id of the newest, null without any. */
export interface NewsState { readonly unread: number; readonly latest: string | null }

/** What mails can be about; each can be had or not. */
export const MAIL_TOPICS = ["mentions", "replies", "reviews"] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];
export type MailPreferences = Readonly<Record<MailTopic, boolean>>;

export function topicOf(kind: NotificationKind): MailTopic {
  switch (kind) {
    case "mention": return "mentions";
    case "reply": return "replies";
    case "review-requested": case "review-decided": case "review-withdrawn": return "reviews";
  }
}

/** What waits for a person, on their home page. Times are ISO. */
export type ForYouItem =
  | { readonly kind: "review"; readonly id: string; readonly place: string; readonly versionNumber: number; readonly askedBy: string;
      readonly askedAt: string; readonly href: string }
  | { readonly kind: "news"; readonly id: string; readonly news: NotificationItem }
  | { readonly kind: "action"; readonly id: string; readonly title: string; readonly journeyTitle: string;
      /** YYYY-MM or YYYY-MM-DD. */
      readonly due: string; readonly late: boolean; readonly href: string };

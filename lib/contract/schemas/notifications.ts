/** News, and what of it is mailed, as the API shows and takes them. */
import { MAIL_TOPICS, NOTIFICATION_KINDS, REVIEW_DECISIONS } from "../notifications";
import { id, mapState, time, z } from "./primitives";

const notification = z.object({
  id: z.string(), kind: z.enum(NOTIFICATION_KINDS), actor: z.object({ id: z.string(), name: z.string() }),
  journey: z.object({ id: z.string(), title: z.string() }), map: z.object({ id: z.string(), state: mapState, title: z.string() }),
  versionNumber: z.int().nullable(), decision: z.enum(REVIEW_DECISIONS).nullable(), excerpt: z.string().nullable(),
  href: z.string(), createdAt: time, read: z.boolean(),
}).openapi("Notification");
export const notificationQuery = z.object({ before: id.optional() });
export const notificationPage = z.object({
  notifications: z.array(notification).readonly(), unread: z.int(), before: z.string().optional(),
}).openapi("NotificationPage");
export const newsState = z.object({ unread: z.int(), latest: z.string().nullable() });
/** Nothing named: all of them. */
export const readMark = z.strictObject({
  notificationIds: z.array(id).max(200).optional(), commentId: id.optional(), reviewId: id.optional(),
});

const wanted = z.boolean();
export const mailPreferences = z.object({ mentions: wanted, replies: wanted, reviews: wanted }).openapi("MailPreferences");
export const mailPreferencesPatch = z.strictObject({ mentions: wanted, replies: wanted, reviews: wanted }).partial();
export const unsubscribed = z.object({ topic: z.enum(MAIL_TOPICS) });

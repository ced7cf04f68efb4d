/** Routes of the inbox, of the mails one wants, and of the link in a mail that ends them. */
import { defineRoute, PUBLIC, SIGNED_IN } from "../define-route";
import {
  mailPreferences, mailPreferencesPatch, newsState, notificationPage, notificationQuery, readMark, unsubscribed,
} from "../schemas/notifications";
import { idParams, z } from "../schemas/primitives";

const params = idParams("workspaceId");
const tokenParams = z.object({ token: z.string().min(1).max(200) });
const read = { kind: "member", action: "notifications.read", of: "workspace" } as const;

export const listNotificationsRoute = defineRoute({
  method: "GET", path: "/api/v1/workspaces/{workspaceId}/notifications", params, status: 200, access: read, query: notificationQuery,
  response: notificationPage, summary: "One's own notifications, newest first, 30 at a time (`before`: the id behind which to go on)",
});
export const readNewsStateRoute = defineRoute({
  method: "GET", path: "/api/v1/workspaces/{workspaceId}/notifications/state", params, status: 200, access: read, response: newsState,
  summary: "How many of one's notifications are unread, and which is the newest",
});
export const markNotificationsReadRoute = defineRoute({
  method: "POST", path: "/api/v1/workspaces/{workspaceId}/notifications/read", params, status: 204, access: read, body: readMark,
  summary: "Mark one's notifications as read: those named, those about a comment or review, or (nothing named) all; others' are passed over",
});
export const readMailPreferencesRoute = defineRoute({
  method: "GET", path: "/api/v1/me/mail", access: SIGNED_IN, status: 200, response: mailPreferences, summary: "Which mails one wants",
});
export const updateMailPreferencesRoute = defineRoute({
  method: "PATCH", path: "/api/v1/me/mail", access: SIGNED_IN, status: 200, body: mailPreferencesPatch, response: mailPreferences,
  summary: "Choose which mails one wants",
});
export const previewUnsubscribeRoute = defineRoute({
  method: "GET", path: "/api/v1/unsubscribe/{token}", params: tokenParams, access: PUBLIC, status: 200, response: unsubscribed,
  summary: "Which mails the link in a mail ends; 410 once it has expired",
});
export const unsubscribeRoute = defineRoute({
  method: "POST", path: "/api/v1/unsubscribe/{token}", params: tokenParams, access: PUBLIC, status: 200, response: unsubscribed,
  summary: "End mails of that kind; also what a mail program posts by itself (RFC 8058)",
});

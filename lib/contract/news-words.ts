/** A notification as a sentence, the same in the inbox, on the home page and in a mail. */
import { topicOf, type NotificationItem } from "./notifications";

type Told = Pick<NotificationItem, "kind" | "actor" | "decision" | "versionNumber">;

/** "Priya Nair mentioned you", without a full stop. */
export function newsSentence({ kind, actor: { name }, decision, versionNumber }: Told): string {
  const version = versionNumber === null ? "a version" : `version ${versionNumber}`;
  switch (kind) {
    case "mention": return `${name} mentioned you`;
    case "reply": return `${name} replied`;
    case "review-requested": return `${name} asks you to review ${version}`;
    case "review-decided": return decision === "approved" ? `${name} approved ${version}` : `${name} asks for changes to ${version}`;
    case "review-withdrawn": return `${name} withdrew the review of ${version}`;
  }
}

/** The whole of it: "Priya Nair mentioned you in Buy boots", without a full stop. */
export const newsHeadline = (item: Told & Pick<NotificationItem, "journey" | "map">): string =>
  `${newsSentence(item)} ${topicOf(item.kind) === "reviews" ? "of" : "in"} ${newsPlace(item)}`;

/** The journey, and of a future which one. */
export const newsPlace = ({ journey, map }: Pick<NotificationItem, "journey" | "map">): string =>
  map.state === "current" ? journey.title : `${journey.title}, ${map.title}`;

/** Which threads the list of all shows. Pure. */
import type { BoardData } from "@/lib/contract/board";
import type { CommentThread } from "@/lib/contract/comments";

export const THREAD_FILTERS = [
  { value: "open", label: "Open", none: "No thread is open." },
  { value: "unread", label: "New to me", none: "You have seen everything." },
  { value: "mentions", label: "Mentions of me", none: "Nobody has mentioned you or your department." },
  { value: "resolved", label: "Resolved", none: "No thread is resolved yet." },
] as const;
export type ThreadFilter = (typeof THREAD_FILTERS)[number]["value"];

export function isShown({ resolvedAt, comments }: CommentThread, filter: ThreadFilter, me: Pick<BoardData["me"], "id" | "departmentIds">): boolean {
  switch (filter) {
    case "open": return resolvedAt === null;
    case "resolved": return resolvedAt !== null;
    case "unread": return comments.some(({ unread }) => unread);
    case "mentions": return comments.some((comment) => mentions(comment, me));
  }
}

export const mentions = (
  { mentionUserIds, mentionDepartmentIds }: CommentThread["comments"][number], me: Pick<BoardData["me"], "id" | "departmentIds">,
): boolean => mentionUserIds.includes(me.id) || mentionDepartmentIds.some((id) => me.departmentIds.includes(id));

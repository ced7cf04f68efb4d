import { apiFetch } from "@/lib/contract/client";

/** Which news were seen; nothing named: all of them. */
export interface SeenNews { readonly notificationIds?: readonly string[]; readonly commentId?: string; readonly reviewId?: string }

export const markRead = (workspaceId: string, seen: SeenNews): Promise<void> =>
  apiFetch("POST", `/api/v1/workspaces/${workspaceId}/notifications/read`, seen);

const ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

/** What the address of a page names: whoever opens it from a mail has seen the news of it. */
export function seenByAddress({ hash, search }: Pick<Location, "hash" | "search">): SeenNews | null {
  const commentId = new RegExp(`^#comment=${ID}$`, "i").exec(hash)?.[1];
  if (commentId !== undefined) return { commentId: commentId.toLowerCase() };
  const reviewId = new RegExp(`[?&]review=${ID}(?:&|$)`, "i").exec(search)?.[1];
  return reviewId === undefined ? null : { reviewId: reviewId.toLowerCase() };
}

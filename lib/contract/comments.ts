/** Comments of a map and its versions as pages and the API know them. Without zod, so that pages load it. */

/** Characters a comment may have. */
export const LONGEST_COMMENT = 4_000;

/**
 * What a thread hangs on: a card; a step; with its lane, a cell; a change of a review; none of them, the whole map or
 * version. What is null does not count.
 */
export interface CommentAnchor {
  /** Of the map or of the file it came from. Null: the map as it is. */
  readonly versionNumber: number | null;
  readonly cardId: string | null;
  readonly stepId: string | null;
  readonly laneId: string | null;
  /** Opaque: the page that shows the changes makes it. */
  readonly changeKey: string | null;
}

export interface MapComment {
  readonly id: string;
  /** A member, somebody who has left, or a person an imported file names. Null: nobody knows. */
  readonly author: { readonly id: string; readonly name: string } | null;
  /** Plain text; "" once it is deleted. */
  readonly text: string;
  readonly mentionUserIds: readonly string[];
  readonly mentionDepartmentIds: readonly string[];
  /** ISO. Rises strictly within a thread. */
  readonly createdAt: string;
  readonly editedAt: string | null;
  /** It stands only for the answers it holds up. */
  readonly deleted: boolean;
  /** The asker has not seen it yet. Never one's own, nor what a file brought or was written before one joined. */
  readonly unread: boolean;
}

export interface CommentThread extends CommentAnchor {
  /** That of its first comment. */
  readonly id: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: { readonly id: string; readonly name: string } | null;
  /** Oldest first, never empty; only the first may be deleted, and only while answers stand behind it. */
  readonly comments: readonly MapComment[];
}

export const WHOLE_MAP: CommentAnchor = { versionNumber: null, cardId: null, stepId: null, laneId: null, changeKey: null };

export type AnchorKind = "card" | "cell" | "step" | "change" | "whole";
export function anchorKind({ cardId, stepId, laneId, changeKey }: CommentAnchor): AnchorKind {
  if (cardId !== null) return "card";
  if (stepId !== null) return laneId === null ? "step" : "cell";
  return changeKey === null ? "whole" : "change";
}

/** The same for anchors that are the same. */
export const anchorKey = ({ versionNumber, cardId, stepId, laneId, changeKey }: CommentAnchor): string =>
  JSON.stringify([versionNumber, cardId, stepId, laneId, changeKey]);

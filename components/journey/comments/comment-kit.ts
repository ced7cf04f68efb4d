/** What comments are shown with, on the board and beside a version: who reads them, who can be mentioned, what can be done. */
import type { BoardDepartment, BoardPerson } from "@/lib/contract/board";
import type { CommentThread, MapComment } from "@/lib/contract/comments";
import type { Mentionable } from "./mention-spans";

export interface CommentReaders {
  readonly me: { readonly id: string };
  /** Commenters and above: they write, resolve and reopen. */
  readonly mayComment: boolean;
  /** Admins and owners: they delete what others wrote. */
  readonly mayModerate: boolean;
  readonly people: readonly BoardPerson[];
  readonly departments: readonly BoardDepartment[];
  /** First name; the full name where two people share it. */
  readonly shortName: (userId: string) => string | null;
}

export interface CommentWords {
  readonly text: string;
  readonly mentionUserIds: readonly string[];
  readonly mentionDepartmentIds: readonly string[];
}

/** What did not work, as a sentence; null: it worked. */
export type CommentOutcome = Promise<string | null>;

export interface CommentActions {
  readonly reply: (thread: CommentThread, words: CommentWords) => CommentOutcome;
  readonly edit: (comment: MapComment, words: CommentWords) => CommentOutcome;
  readonly setResolved: (thread: CommentThread, resolved: boolean) => CommentOutcome;
  /** Asks first. */
  readonly onDelete: (comment: MapComment) => void;
  readonly onCopyLink: (comment: MapComment) => void;
}

/** Members and departments: those who have left hear of nothing. */
export const mentionables = ({ people, departments }: Pick<CommentReaders, "people" | "departments">): readonly Mentionable[] => [
  ...people.filter(({ role }) => role !== null).map(({ id, name }) => ({ kind: "person", id, name }) as const),
  ...departments.map(({ id, name }) => ({ kind: "department", id, name }) as const),
];

/** Whom a comment mentions, also people who have left. */
export const mentionedIn = (comment: Pick<MapComment, "mentionUserIds" | "mentionDepartmentIds">, { people, departments }: Pick<CommentReaders, "people" | "departments">): readonly Mentionable[] => [
  ...people.filter(({ id }) => comment.mentionUserIds.includes(id)).map(({ id, name }) => ({ kind: "person", id, name }) as const),
  ...departments.filter(({ id }) => comment.mentionDepartmentIds.includes(id)).map(({ id, name }) => ({ kind: "department", id, name }) as const),
];

/** "3 comments"; what was deleted does not count. */
export const countComments = (threads: readonly CommentThread[]): number =>
  threads.reduce((sum, { comments }) => sum + comments.filter(({ deleted }) => !deleted).length, 0);

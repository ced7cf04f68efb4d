"use client";
/** Threads of this review that nobody has resolved, each with the way to it. */
import type { CommentThread } from "@/lib/contract/comments";
import type { ReviewChange } from "@/lib/journey/review/types";
import type { CommentReaders } from "@/components/journey/comments/comment-kit";
import { threadsOf } from "./review-comments";

export interface OpenThread { readonly thread: CommentThread; readonly change: ReviewChange | null }

/** @param whole threads about the version itself */
export const openThreads = (changes: readonly ReviewChange[], threads: readonly CommentThread[], whole: readonly CommentThread[]): readonly OpenThread[] => [
  ...changes.flatMap((change) => threadsOf(threads, change).map((thread) => ({ thread, change }))), ...whole.map((thread) => ({ thread, change: null })),
].filter(({ thread }) => thread.resolvedAt === null);

export function OpenComments({ open, readers, onGo }: { open: readonly OpenThread[]; readers: CommentReaders; onGo: (changeId: string) => void }) {
  if (open.length === 0) return <p className="text-ink-3">None.</p>;
  return (
    <ul className="flex flex-col gap-2.5">
      {open.map(({ thread, change }) => {
        const [first, ...answers] = thread.comments;
        const last = answers.findLast(({ deleted }) => !deleted);
        const by = last?.author ? readers.shortName(last.author.id) ?? last.author.name : null;
        const where = change === null ? "The whole version" : change.place ?? change.label;
        return (
          <li key={thread.id}>
            <button type="button" className="block w-full min-w-0 rounded-sm text-left hover:bg-hover touch-target" disabled={change === null} onClick={() => change && onGo(change.id)}>
              <span className="block truncate font-medium">{first?.deleted ? "Comment deleted" : first?.text}</span>
              <span className="block truncate text-card text-ink-2">{where}{by === null ? ", no answer yet" : `, answered by ${by}`}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

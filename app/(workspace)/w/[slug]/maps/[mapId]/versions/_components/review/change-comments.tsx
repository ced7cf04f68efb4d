"use client";
/** The threads under a change, and where the next one begins. */
import { CommentComposer } from "@/components/journey/comments/comment-composer";
import { CommentThread } from "@/components/journey/comments/comment-thread";
import { WHOLE_MAP } from "@/lib/contract/comments";
import type { ReviewChange } from "@/lib/journey/review/types";
import { threadsOf, type VersionComments } from "./review-comments";

export function ChangeComments({ change, number, comments, now, writing, onWritten }: {
  change: ReviewChange;
  number: number;
  comments: VersionComments;
  now: Date;
  writing: boolean;
  onWritten: () => void;
}) {
  const { state, readers, actions, focusedId, store } = comments;
  const threads = threadsOf(state.threads, change);
  if (threads.length === 0 && !writing) return null;
  return (
    <div className="mt-2.5 grid gap-3 border-t border-line pt-3">
      {threads.map((thread) => <CommentThread key={thread.id} thread={thread} readers={readers} actions={actions} now={now} focusedId={focusedId} />)}
      {writing && (
        <CommentComposer
          readers={readers} place={`change:${number}:${change.id}`} label={`Comment on ${change.label.toLowerCase()}`} placeholder="Comment, @ to mention" verb="Comment"
          autoFocus onCancel={onWritten}
          onSend={async (words) => {
            const failed = await store.create({ ...WHOLE_MAP, versionNumber: number, changeKey: change.id }, words);
            if (failed === null) onWritten();
            return failed;
          }}
        />
      )}
    </div>
  );
}

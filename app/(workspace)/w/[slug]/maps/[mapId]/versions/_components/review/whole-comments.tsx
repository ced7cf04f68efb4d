"use client";
/** What is said about a version beside its changes, and where to say it. */
import { CommentComposer } from "@/components/journey/comments/comment-composer";
import { CommentThread } from "@/components/journey/comments/comment-thread";
import { WHOLE_MAP } from "@/lib/contract/comments";
import { DeleteCommentDialog } from "../../../../../../../_components/comments/delete-comment-dialog";
import type { ReviewChange } from "@/lib/journey/review/types";
import { aboutWords, otherThreads, type VersionComments } from "./review-comments";

const NO_CHANGES: readonly ReviewChange[] = [];

export function WholeComments({ number, comments, now, changes = NO_CHANGES }: {
  number: number;
  comments: VersionComments;
  now: Date;
  /** Those on the page, with their own threads under them. */
  changes?: readonly ReviewChange[];
}) {
  const { state, readers, actions, focusedId, store, deleting, onClose } = comments;
  const threads = otherThreads(state.threads, number, changes);
  return (
    <>
      {state.problem !== null && <p role="alert" className="mb-2 text-card text-bad">{state.problem}</p>}
      <div className="grid gap-3.5">
        {threads.map((thread) => (
          <div key={thread.id}>
            {aboutWords(thread) !== null && <p className="mb-1 text-card text-ink-2">{aboutWords(thread)}</p>}
            <CommentThread thread={thread} readers={readers} actions={actions} now={now} focusedId={focusedId} />
          </div>
        ))}
        {state.known && threads.length === 0 && !readers.mayComment && <p className="text-ink-3">Nobody has said anything about it as a whole.</p>}
        {readers.mayComment && (
          <CommentComposer
            key={number} readers={readers} place={`version:${number}`} label={`Comment on v${number}`} placeholder={`Comment on v${number}, @ to mention`} verb="Comment"
            onSend={(words) => store.create({ ...WHOLE_MAP, versionNumber: number }, words)}
          />
        )}
      </div>
      {deleting && <DeleteCommentDialog store={store} thread={deleting.thread} comment={deleting.comment} onClose={onClose} />}
    </>
  );
}

"use client";
/** What is said about a version as a whole, and where to say it. */
import { CommentComposer } from "@/components/journey/comments/comment-composer";
import { CommentThread } from "@/components/journey/comments/comment-thread";
import { WHOLE_MAP } from "@/lib/contract/comments";
import { DeleteCommentDialog } from "../../../../../../../_components/comments/delete-comment-dialog";
import { wholeThreads, type VersionComments } from "./review-comments";

export function WholeComments({ number, comments, now }: { number: number; comments: VersionComments; now: Date }) {
  const { state, readers, actions, focusedId, store, deleting, onClose } = comments;
  const threads = wholeThreads(state.threads, number);
  return (
    <>
      {state.problem !== null && <p role="alert" className="mb-2 text-card text-bad">{state.problem}</p>}
      <div className="grid gap-3.5">
        {threads.map((thread) => <CommentThread key={thread.id} thread={thread} readers={readers} actions={actions} now={now} focusedId={focusedId} />)}
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

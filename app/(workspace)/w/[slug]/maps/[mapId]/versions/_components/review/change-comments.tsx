"use client";
/** The threads under a change, and where the next one begins. */
import { useState } from "react";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import { CommentComposer } from "@/components/journey/comments/comment-composer";
import { CommentThread } from "@/components/journey/comments/comment-thread";
import { Button } from "@/components/ui/button";
import { WHOLE_MAP } from "@/lib/contract/comments";
import type { ReviewChange } from "@/lib/journey/review/types";
import { threadsOf, type VersionComments } from "./review-comments";

export function ChangeComments({ change, number, comments, now }: { change: ReviewChange; number: number; comments: VersionComments; now: Date }) {
  const [writing, setWriting] = useState(false);
  const { state, readers, actions, focusedId, store } = comments;
  const threads = threadsOf(state.threads, change);
  if (!state.known || (threads.length === 0 && !readers.mayComment)) return null;
  return (
    <div className={threads.length > 0 || writing ? "mt-2.5 grid gap-3 border-t border-line pt-3" : "mt-1.5"}>
      {threads.map((thread) => <CommentThread key={thread.id} thread={thread} readers={readers} actions={actions} now={now} focusedId={focusedId} />)}
      {readers.mayComment && !writing && (
        <div><Button size="sm" variant="quiet" className="-ml-2" onClick={() => setWriting(true)}><MessageSquarePlus size={14} aria-hidden />Comment</Button></div>
      )}
      {writing && (
        <CommentComposer
          readers={readers} place={`change:${number}:${change.id}`} label={`Comment on ${change.label.toLowerCase()}`} placeholder="Comment, @ to mention" verb="Comment"
          autoFocus onCancel={() => setWriting(false)}
          onSend={async (words) => {
            const failed = await store.create({ ...WHOLE_MAP, versionNumber: number, changeKey: change.id }, words);
            if (failed === null) setWriting(false);
            return failed;
          }}
        />
      )}
    </div>
  );
}

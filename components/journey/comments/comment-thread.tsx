"use client";
/** A thread: its comments, what may be done with it, and where to answer. */
import Check from "lucide-react/icons/check";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { CommentThread as Thread } from "@/lib/contract/comments";
import { formatCardTime } from "../card-time";
import { CommentComposer } from "./comment-composer";
import { CommentItem } from "./comment-item";
import type { CommentActions, CommentReaders } from "./comment-kit";

export function CommentThread({ thread, readers, actions, now, focusedId = null, away = false, answers = true }: {
  thread: Thread;
  readers: CommentReaders;
  actions: CommentActions;
  /** For the times; the minute it is is enough. */
  now: Date;
  /** The comment a link leads to. */
  focusedId?: string | null;
  away?: boolean;
  /** False: the answer is written elsewhere. */
  answers?: boolean;
}) {
  const [replying, setReplying] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const { resolvedAt, resolvedBy } = thread;
  const setResolved = async (resolved: boolean) => {
    setWorking(true);
    setProblem(await actions.setResolved(thread, resolved));
    setWorking(false);
  };
  return (
    <article aria-label={resolvedAt === null ? "Thread" : "Resolved thread"} data-thread={thread.id} className="min-w-0">
      {resolvedAt !== null && (
        <p className="mb-1 flex items-center gap-1 text-card text-ink-2"><Check size={13} aria-hidden className="text-ok" />Resolved{resolvedBy ? ` by ${readers.shortName(resolvedBy.id) ?? resolvedBy.name}` : ""}, {formatCardTime(resolvedAt, now)}</p>
      )}
      <ol className="grid gap-2.5">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} readers={readers} actions={actions} now={now} focused={comment.id === focusedId} away={away} />
        ))}
      </ol>
      {readers.mayComment && (
        <div className="mt-1.5 ml-7.5">
          {replying ? (
            <CommentComposer
              readers={readers} place={`thread:${thread.id}`} label="Reply" placeholder="Reply, @ to mention" verb="Reply" autoFocus away={away} onCancel={() => setReplying(false)}
              onSend={async (words) => {
                const failed = await actions.reply(thread, words);
                if (failed === null) setReplying(false);
                return failed;
              }}
            />
          ) : (
            <div className="flex flex-wrap gap-1">
              {answers && <Button size="sm" onClick={() => setReplying(true)}>Reply</Button>}
              {resolvedAt === null
                ? <Button size="sm" variant="quiet" loading={working} onClick={() => void setResolved(true)}><Check size={13} aria-hidden />Resolve</Button>
                : <Button size="sm" variant="quiet" loading={working} onClick={() => void setResolved(false)}>Reopen</Button>}
            </div>
          )}
          {problem !== null && <p role="alert" className="mt-1 text-card font-medium text-bad">{problem}</p>}
        </div>
      )}
    </article>
  );
}

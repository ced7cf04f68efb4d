"use client";
/** The foot of a panel: answers the thread there is, or begins one. */
import { useEffect, useRef, useState } from "react";
import type { CommentWords } from "@/components/journey/comments/comment-kit";
import { CommentComposer } from "@/components/journey/comments/comment-composer";
import { Button } from "@/components/ui/button";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { anchorKey, type CommentAnchor } from "@/lib/contract/comments";
import { useBoardKit } from "../board-kit";
import { useThreadsOn } from "./talk";
import { useAway } from "../use-away";
import { useCommentsStore, useReaders } from "./use-comments";

export function TalkComposer({ anchor, about }: {
  anchor: CommentAnchor;
  /** "this card", for screen readers. */
  about: string;
}) {
  const kit = useBoardKit();
  const store = useCommentsStore();
  const readers = useReaders();
  const away = useAway();
  const wanted = useReadableSelector(kit.view, ({ comment }) => comment === "write");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    // The panel takes focus as it opens; the words take it after that.
    const frame = requestAnimationFrame(() => {
      kit.view.update({ comment: null });
      box.current?.querySelector("textarea")?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, kit.view]);
  const open = useThreadsOn(anchor).filter(({ resolvedAt }) => resolvedAt === null);
  const [fresh, setFresh] = useState(false);
  /** Where the words that are being written go, whatever others begin or resolve meanwhile. */
  const [held, setHeld] = useState<{ readonly threadId: string | null } | null>(null);
  const threadId = held ? held.threadId : open.length === 1 && !fresh ? open[0]?.id ?? null : null;
  if (!readers.mayComment) return null;
  const send = async (words: CommentWords) => {
    const problem = await (threadId === null ? store.create(anchor, words) : store.reply(threadId, words));
    if (problem !== null) return problem;
    setFresh(false);
    kit.announce("Comment sent.");
    return null;
  };
  return (
    <div ref={box}>
      <CommentComposer
        place={`${kit.data.map.id}:${anchorKey(anchor)}`} readers={readers} away={away} shortcut="C" onSend={send}
        verb={threadId === null ? "Comment" : "Reply"} label={threadId === null ? `Comment on ${about}` : "Reply"}
        placeholder={threadId === null ? "Comment, @ to mention" : "Reply, @ to mention"} onEmpty={(isEmpty) => setHeld(isEmpty ? null : { threadId })}
      />
      {open.length === 1 && (
        <Button size="sm" variant="quiet" className="mt-1 -ml-2" onClick={() => {
          setHeld(null);
          setFresh(threadId !== null);
        }}>{threadId === null ? "Reply to the thread instead" : "Start a new thread"}</Button>
      )}
    </div>
  );
}

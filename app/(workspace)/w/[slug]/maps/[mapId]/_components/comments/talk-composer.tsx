"use client";
/** The foot of a panel: answers the thread there is, or begins one. */
import { useEffect, useRef, useState } from "react";
import { CommentComposer } from "@/components/journey/comments/comment-composer";
import { Button } from "@/components/ui/button";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { anchorKey, type CommentAnchor } from "@/lib/contract/comments";
import { useBoardKit } from "../board-kit";
import { useThreadsOn } from "./talk";
import { useAway, useCommentsStore, useReaders } from "./use-comments";

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
  const only = open.length === 1 && !fresh ? open[0] : undefined;
  if (!readers.mayComment) return null;
  const place = `${kit.data.map.id}:${only ? `thread:${only.id}` : anchorKey(anchor)}`;
  const sent = (problem: string | null): string | null => {
    if (problem === null) {
      setFresh(false);
      kit.announce("Comment sent.");
    }
    return problem;
  };
  return (
    <div ref={box}>
      <CommentComposer
        key={place} place={place} readers={readers} away={away} shortcut="C" verb={only ? "Reply" : "Comment"} label={only ? "Reply" : `Comment on ${about}`}
        placeholder={only ? "Reply, @ to mention" : "Comment, @ to mention"}
        onSend={async (words) => sent(await (only ? store.reply(only.id, words) : store.create(anchor, words)))}
      />
      {open.length === 1 && (
        <Button size="sm" variant="quiet" className="mt-1 -ml-2" onClick={() => setFresh(!fresh)}>{fresh ? "Reply to the thread instead" : "Start a new thread"}</Button>
      )}
    </div>
  );
}

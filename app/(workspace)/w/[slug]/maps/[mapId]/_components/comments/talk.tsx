"use client";
/** The threads on one thing of the map. Resolved ones wait behind a line. */
import ChevronRight from "lucide-react/icons/chevron-right";
import { useEffect, useMemo, useRef, useState } from "react";
import { DeleteCommentDialog } from "@/app/(workspace)/_components/comments/delete-comment-dialog";
import { useSeen } from "@/app/(workspace)/_components/comments/use-seen";
import { CommentThread } from "@/components/journey/comments/comment-thread";
import { countComments } from "@/components/journey/comments/comment-kit";
import { Button } from "@/components/ui/button";
import { holdInView } from "@/components/ui/hold-in-view";
import { Skeleton } from "@/components/ui/skeleton";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { anchorKey, type CommentAnchor, type CommentThread as Thread } from "@/lib/contract/comments";
import { useBoardKit } from "../board-kit";
import { useAway } from "../use-away";
import { useCommentActions, useCommentsStore, useReaders } from "./use-comments";

export function useThreadsOn(anchor: CommentAnchor): readonly Thread[] {
  const { threads } = useReadable(useCommentsStore());
  const key = anchorKey(anchor);
  return useMemo(() => threads.filter((thread) => anchorKey(thread) === key), [threads, key]);
}

export function Talk({ anchor }: { anchor: CommentAnchor }) {
  const kit = useBoardKit();
  const store = useCommentsStore();
  const { known, problem } = useReadable(store);
  const threads = useThreadsOn(anchor);
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  const focusedId = useReadableSelector(kit.view, ({ comment }) => comment);
  const [showsResolved, setShowsResolved] = useState(false);
  const root = useRef<HTMLElement>(null);
  const stopHolding = useRef<(() => void) | null>(null);
  useEffect(() => () => stopHolding.current?.(), []);
  useSeen(store, root, threads);
  useEffect(() => {
    if (focusedId !== "show" && focusedId !== "write") return undefined;
    const frame = requestAnimationFrame(() => {
      stopHolding.current?.();
      if (root.current) stopHolding.current = holdInView(root.current, "start");
      if (focusedId === "show") kit.view.update({ comment: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [focusedId, known, kit.view]);
  const count = countComments(open);
  const leadsToResolved = resolved.some(({ comments }) => comments.some(({ id }) => id === focusedId));
  return (
    <section ref={root} aria-label="Comments" className="mt-4 border-t border-line pt-3">
      <h3 className="mb-2 font-semibold">Comments {count > 0 && <span className="font-normal text-ink-3 tabular-nums">{count}</span>}</h3>
      {!known && problem === null && <Skeleton className="h-4 w-4/5" />}
      {problem !== null && <p role="alert" className="mb-2 text-bad">{problem} <Button size="sm" className="ml-1" onClick={() => store.reread(null)}>Try again</Button></p>}
      {known && threads.length === 0 && <p className="text-ink-2">Nobody has commented yet.</p>}
      <Threads threads={open} focusedId={focusedId} answersElsewhere={open.length === 1} />
      {resolved.length > 0 && (
        <div className="mt-3">
          <button type="button" aria-expanded={showsResolved || leadsToResolved} onClick={() => setShowsResolved(!showsResolved)} className="-ml-1.5 inline-flex h-7.5 items-center gap-1 rounded-sm px-1.5 text-ink-2 touch-target hover:bg-hover">
            <ChevronRight size={14} aria-hidden className={showsResolved || leadsToResolved ? "rotate-90" : ""} />{resolved.length} resolved
          </button>
          {(showsResolved || leadsToResolved) && <div className="mt-1.5"><Threads threads={resolved} focusedId={focusedId} answersElsewhere /></div>}
        </div>
      )}
    </section>
  );
}

/** @param answersElsewhere the panel's foot answers the one that is open; a resolved one is reopened first */
export function Threads({ threads, focusedId, answersElsewhere }: { threads: readonly Thread[]; focusedId: string | null; answersElsewhere: boolean }) {
  const { clock } = useBoardKit();
  const now = useReadable(clock);
  const readers = useReaders();
  const away = useAway();
  const store = useCommentsStore();
  const { actions, toDelete, onDeleted } = useCommentActions();
  return (
    <div className="grid gap-4">
      {threads.map((thread) => (
        <CommentThread key={thread.id} thread={thread} readers={readers} actions={actions} now={now} focusedId={focusedId} away={away} answers={!answersElsewhere} />
      ))}
      {toDelete && <DeleteCommentDialog store={store} {...toDelete} onClose={onDeleted} />}
    </div>
  );
}

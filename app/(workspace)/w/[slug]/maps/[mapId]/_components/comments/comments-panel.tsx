"use client";
/** All threads of the map and its versions: what is open, what is new, what is said to me. Each leads to its place. */
import MessageSquare from "lucide-react/icons/message-square";
import { useRef, useState } from "react";
import { useSeen } from "@/app/(workspace)/_components/comments/use-seen";
import { Button } from "@/components/ui/button";
import { SidePanel } from "@/components/ui/side-panel";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { WHOLE_MAP, type CommentThread } from "@/lib/contract/comments";
import { useBoardKit } from "../board-kit";
import type { PanelFrame } from "../inspector/panel-frame";
import { isShown, THREAD_FILTERS, type ThreadFilter } from "./filter-threads";
import { mayComment } from "./open-comments";
import { Threads } from "./talk";
import { TalkComposer } from "./talk-composer";
import { ThreadPlace } from "./thread-place";
import { useCommentsStore } from "./use-comments";

export default function CommentsPanel(frame: PanelFrame) {
  const kit = useBoardKit();
  const store = useCommentsStore();
  const { threads, known, problem } = useReadable(store);
  const [filter, setFilter] = useState<ThreadFilter>("open");
  const focusedId = useReadableSelector(kit.view, ({ comment }) => comment);
  // What was new when it was opened stays in the list while it is read.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const root = useRef<HTMLDivElement>(null);
  const { me } = kit.data;
  const count = (of: ThreadFilter): number => threads.filter((thread) => isShown(thread, of, me)).length;
  const shown = threads.filter((thread) => isShown(thread, filter, me) || kept.has(thread.id) || thread.comments.some(({ id }) => id === focusedId));
  useSeen(store, root, shown);
  const choose = (next: ThreadFilter) => {
    setFilter(next);
    setKept(next === "unread" ? new Set(threads.filter((thread) => isShown(thread, "unread", me)).map(({ id }) => id)) : new Set());
  };
  return (
    <SidePanel
      label="Comments" icon={<MessageSquare size={15} aria-hidden />} title={<strong className="font-semibold">Comments</strong>} {...frame}
      {...(mayComment(kit) ? { footer: <TalkComposer anchor={WHOLE_MAP} about="the whole map" /> } : {})}
    >
      <Select
        label="Which threads" value={filter} className="w-full" onChange={(value) => choose(THREAD_FILTERS.find((one) => one.value === value)?.value ?? "open")}
        options={THREAD_FILTERS.map(({ value, label }) => ({ value, label: `${label}, ${count(value)}` }))}
      />
      {!known && problem === null && <Skeleton className="mt-3 h-4 w-4/5" />}
      {problem !== null && <p role="alert" className="mt-3 text-bad">{problem} <Button size="sm" className="ml-1" onClick={() => store.reread(null)}>Try again</Button></p>}
      {known && shown.length === 0 && <p className="mt-3 text-ink-2">{THREAD_FILTERS.find(({ value }) => value === filter)?.none}</p>}
      <div ref={root}>
        {[...shown].reverse().map((thread) => <Entry key={thread.id} thread={thread} focusedId={focusedId} />)}
      </div>
    </SidePanel>
  );
}

function Entry({ thread, focusedId }: { thread: CommentThread; focusedId: string | null }) {
  return (
    <div className="border-b border-line py-3 last:border-0">
      <ThreadPlace thread={thread} />
      <Threads threads={[thread]} focusedId={focusedId} answersElsewhere={thread.resolvedAt !== null} />
    </div>
  );
}

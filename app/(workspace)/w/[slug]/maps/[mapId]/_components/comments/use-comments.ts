"use client";
/** What comments on the board are shown with: the store, who reads, and what may be done. */
import { useMemo, useState } from "react";
import type { CommentActions, CommentReaders } from "@/components/journey/comments/comment-kit";
import { showToast } from "@/components/ui/toast";
import type { CommentThread, MapComment } from "@/lib/contract/comments";
import { can } from "@/lib/policy/can";
import type { CommentsStore } from "@/app/(workspace)/_components/comments/comments-store";
import { useBoardKit, type BoardKit } from "../board-kit";
import { mapHref, versionsHref } from "../map-href";
import { commentsOf } from "./board-comments";
import { mayComment } from "./open-comments";

export interface CommentsToDelete { readonly thread: CommentThread; readonly comment: MapComment }

export const useCommentsStore = (): CommentsStore => {
  const kit = useBoardKit();
  return commentsOf(kit.core, kit.data.map.id);
};

export function useReaders(): CommentReaders {
  const { data, people } = useBoardKit();
  return useMemo(() => ({
    me: { id: data.me.id }, mayComment: mayComment({ data }), mayModerate: can(data.me, "comments.moderate"), people: data.people, departments: data.departments,
    shortName: (userId: string) => people.shortName(userId),
  }), [data, people]);
}

/** `toDelete`: the page asks about it in `DeleteCommentDialog`. */
export function useCommentActions(): { actions: CommentActions; toDelete: CommentsToDelete | null; onDeleted: () => void } {
  const kit = useBoardKit();
  const store = useCommentsStore();
  const [toDelete, setToDelete] = useState<CommentsToDelete | null>(null);
  const actions = useMemo((): CommentActions => {
    const threadOf = (comment: MapComment) => store.get().threads.find(({ comments }) => comments.some(({ id }) => id === comment.id));
    return {
      reply: (thread, words) => store.reply(thread.id, words),
      edit: (comment, words) => store.edit(comment.id, words),
      setResolved: async (thread, resolved) => {
        const problem = await store.setResolved(thread.id, resolved);
        if (problem === null) kit.announce(resolved ? "Thread resolved." : "Thread reopened.");
        return problem;
      },
      onDelete: (comment) => {
        const thread = threadOf(comment);
        if (thread) setToDelete({ thread, comment });
      },
      onCopyLink: (comment) => copyCommentLink(kit, threadOf(comment), comment.id),
    };
  }, [kit, store]);
  return { actions, toDelete, onDeleted: () => setToDelete(null) };
}

export const commentHref = (data: BoardKit["data"], versionNumber: number | null, commentId: string): string =>
  `${versionNumber === null ? mapHref(data, data.map.id) : `${versionsHref(data)}?version=${versionNumber}`}#comment=${commentId}`;

function copyCommentLink(kit: BoardKit, thread: CommentThread | undefined, commentId: string): void {
  const link = `${window.location.origin}${commentHref(kit.data, thread?.versionNumber ?? null, commentId)}`;
  void navigator.clipboard.writeText(link).then(() => {
    showToast("Link to this comment copied");
    kit.announce("Link to this comment copied.");
  }, () => kit.view.update({ problem: `Your browser doesn’t let us copy. The link is ${link}` }));
}

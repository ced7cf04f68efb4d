"use client";
/** What people say about a version and its changes, and what may be done with it. */
import { useEffect, useMemo, useState } from "react";
import { showToast } from "@/components/ui/toast";
import type { CommentActions, CommentReaders } from "@/components/journey/comments/comment-kit";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import type { BoardData } from "@/lib/contract/board";
import { anchorKind, type CommentThread, type MapComment } from "@/lib/contract/comments";
import type { ReviewChange } from "@/lib/journey/review/types";
import { can } from "@/lib/policy/can";
import { includesRole } from "@/lib/policy/roles";
import type { CommentsState, CommentsStore } from "../../../../../../../_components/comments/comments-store";

export interface VersionComments {
  readonly store: CommentsStore;
  readonly state: CommentsState;
  readonly readers: CommentReaders;
  readonly actions: CommentActions;
  /** The comment the address leads to. */
  readonly focusedId: string | null;
  /** Asked before it goes. */
  readonly deleting: { readonly thread: CommentThread; readonly comment: MapComment } | null;
  readonly onClose: () => void;
}

/** @param href of the page, without what a link to one comment adds */
export function useVersionComments(store: CommentsStore, data: BoardData, href: string): VersionComments {
  const state = useReadable(store);
  const [deleting, setDeleting] = useState<VersionComments["deleting"]>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  useEffect(() => store.reread(null), [store]);
  const { known } = state;
  useEffect(() => {
    const id = /^#comment=([\w-]+)$/.exec(window.location.hash)?.[1];
    if (!known || id === undefined) return;
    setFocusedId(id);
    document.querySelector(`[data-comment="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
  }, [known]);
  const readers = useMemo((): CommentReaders => ({
    me: data.me, mayComment: can(data.me, "map.comment"), mayModerate: includesRole(data.me.role, "admin"), people: data.people, departments: data.departments,
    shortName: (userId) => {
      const person = data.people.find(({ id }) => id === userId);
      const [first = ""] = person?.name.split(" ") ?? [];
      return person ? (data.people.some(({ id, name }) => id !== userId && name.split(" ")[0] === first) ? person.name : first) : null;
    },
  }), [data]);
  const actions = useMemo((): CommentActions => ({
    reply: (thread, words) => store.reply(thread.id, words), edit: (comment, words) => store.edit(comment.id, words),
    setResolved: (thread, resolved) => store.setResolved(thread.id, resolved),
    onDelete: (comment) => {
      const thread = store.get().threads.find(({ comments }) => comments.some(({ id }) => id === comment.id));
      if (thread) setDeleting({ thread, comment });
    },
    onCopyLink: (comment) => {
      const link = `${window.location.origin}${href}#comment=${comment.id}`;
      navigator.clipboard.writeText(link).then(() => showToast("Link copied"), () => showToast({ message: "The link could not be copied", description: link }));
    },
  }), [store, href]);
  return { store, state, readers, actions, focusedId, deleting, onClose: () => setDeleting(null) };
}

/** Those about the change itself, in whichever version it was read, and those on its card, on the map or in a version. */
export const threadsOf = (threads: readonly CommentThread[], { id, cardId }: Pick<ReviewChange, "id" | "cardId">): readonly CommentThread[] =>
  threads.filter((thread) => thread.changeKey === id || (cardId !== null && thread.cardId === cardId));

/** Those on a version that stand under none of these changes: about the whole of it, or about a thing the changes don't show. */
export const otherThreads = (threads: readonly CommentThread[], number: number, changes: readonly ReviewChange[]): readonly CommentThread[] => {
  const shown = new Set(changes.flatMap((change) => threadsOf(threads, change)));
  return threads.filter((thread) => thread.versionNumber === number && !shown.has(thread));
};

/** What such a thread is about. Null: the version as a whole. */
export function aboutWords(thread: CommentThread): string | null {
  switch (anchorKind(thread)) {
    case "whole": return null;
    case "card": return "On a note of this version";
    case "cell": return "On a lane at a step of this version";
    case "step": return "On a step of this version";
    case "change": return "On a change of this version";
  }
}

"use client";
/** Asks before a comment goes: its words cannot be brought back. */
import { ConfirmDialog } from "@/app/_components/confirm-dialog";
import type { CommentThread, MapComment } from "@/lib/contract/comments";
import type { CommentsStore } from "./comments-store";

export function DeleteCommentDialog({ store, thread, comment, onClose }: {
  store: CommentsStore; thread: CommentThread; comment: MapComment; onClose: () => void;
}) {
  const holds = comment.id === thread.id && thread.comments.length > 1;
  return (
    <ConfirmDialog
      title="Delete this comment" verb="Delete comment" onClose={onClose}
      description={`Its words are gone for everybody and can’t be brought back.${holds ? " The answers to it stay." : ""}`}
      onConfirm={async () => {
        await store.remove(thread.id, comment.id);
        onClose();
      }}
    />
  );
}

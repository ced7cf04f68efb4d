"use client";
/** One comment: whose, when, its words, and what may be done with it. */
import Ellipsis from "lucide-react/icons/ellipsis";
import { useEffect, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { holdInView } from "@/components/ui/hold-in-view";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import type { MapComment } from "@/lib/contract/comments";
import { formatCardTime } from "../card-time";
import { CommentComposer } from "./comment-composer";
import { mentionedIn, type CommentActions, type CommentReaders } from "./comment-kit";
import { CommentText } from "./comment-text";

const whole = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

export function CommentItem({ comment, readers, actions, now, focused, away }: {
  comment: MapComment;
  readers: CommentReaders;
  actions: CommentActions;
  now: Date;
  /** A link leads to it: it takes focus and stands out. */
  focused: boolean;
  away: boolean;
}) {
  const [editing, setEditing] = useState(false);
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!focused) return undefined;
    // A panel that opens takes focus first.
    let stop: (() => void) | undefined;
    const frame = requestAnimationFrame(() => {
      element.current?.focus({ preventScroll: true });
      if (element.current) stop = holdInView(element.current, "center");
    });
    return () => {
      cancelAnimationFrame(frame);
      stop?.();
    };
  }, [focused]);
  const { author } = comment;
  const person = readers.people.find(({ id }) => id === author?.id);
  const department = readers.departments.find(({ id }) => id === person?.departmentIds[0]);
  const name = (author && (readers.shortName(author.id) ?? author.name)) ?? "Somebody";
  if (comment.deleted) return <li ref={element} tabIndex={-1} data-comment={comment.id} className="rounded-sm py-1 text-ink-3 italic">Comment deleted</li>;
  const isMine = author?.id === readers.me.id;
  const entries: MenuEntry[] = [
    ...(isMine && readers.mayComment ? [{ label: "Edit", onSelect: () => setEditing(true) }] : []),
    { label: "Copy link", onSelect: () => actions.onCopyLink(comment) },
    ...((isMine && readers.mayComment) || readers.mayModerate ? [{ label: "Delete", danger: true, onSelect: () => actions.onDelete(comment) }] : []),
  ];
  return (
    <li
      ref={element} tabIndex={-1} data-comment={comment.id} data-unread={comment.unread || undefined} aria-label={`Comment by ${author?.name ?? name}`}
      className={`group/comment relative flex gap-2.5 rounded-sm outline-none focus-visible:outline-2 focus-visible:outline-accent ${focused ? "bg-accent-soft shadow-[0_0_0_6px_var(--accent-soft)]" : ""}`}
    >
      <Avatar name={author?.name ?? name} colour={department?.colour} size="sm" decorative className="mt-0.5 max-md:mt-3" />
      <div className="min-w-0 flex-1">
        <p className="flex min-h-6 items-center gap-1.5">
          {comment.unread && <span className="size-2 flex-none rounded-full bg-accent forced-colors:bg-[Highlight]"><span className="sr-only">New</span></span>}
          <strong className="truncate font-semibold" title={author?.name}>{name}</strong>
          <time dateTime={comment.createdAt} title={whole.format(new Date(comment.createdAt))} className="flex-none text-micro text-ink-3 tabular-nums">{formatCardTime(comment.createdAt, now)}</time>
          {comment.editedAt !== null && <span className="flex-none text-micro text-ink-3" title={whole.format(new Date(comment.editedAt))}>edited</span>}
          {!editing && (
            <span className="ml-auto flex-none opacity-60 group-hover/comment:opacity-100 focus-within:opacity-100">
              <Menu align="end" trigger={<IconButton size="sm" label={`Menu of the comment by ${name}`}><Ellipsis size={14} aria-hidden /></IconButton>} entries={entries} />
            </span>
          )}
        </p>
        {editing ? (
          <CommentComposer
            readers={readers} place={`edit:${comment.id}`} label="Your comment" placeholder="Say it in a few words" verb="Save" words={comment.text} autoFocus away={away}
            mentioned={mentionedIn(comment, readers)} onCancel={() => setEditing(false)}
            onSend={async (words) => {
              const problem = await actions.edit(comment, words);
              if (problem === null) setEditing(false);
              return problem;
            }}
          />
        ) : <CommentText comment={comment} readers={readers} />}
      </div>
    </li>
  );
}

/** The words of a comment with its mentions marked. Text is text: whatever was typed shows as it was typed. */
import { Fragment } from "react";
import type { MapComment } from "@/lib/contract/comments";
import { mentionedIn, type CommentReaders } from "./comment-kit";
import { mentionSpans } from "./mention-spans";

export function CommentText({ comment, readers }: { comment: MapComment; readers: CommentReaders }) {
  const { text } = comment;
  const mentioned = mentionedIn(comment, readers);
  const spans = mentionSpans(text, mentioned, new Set([...comment.mentionUserIds, ...comment.mentionDepartmentIds]));
  // A file may mention somebody its words do not name.
  const unnamed = mentioned.filter(({ id }) => !spans.some((span) => span.id === id));
  return (
    <>
      <p className="whitespace-pre-wrap wrap-anywhere">
        {spans.map(({ from, to, name }, index) => (
          <Fragment key={from}>
            {text.slice(spans[index - 1]?.to ?? 0, from)}
            <span className="rounded-xs font-medium text-accent-ink" title={name}>{text.slice(from, to)}</span>
          </Fragment>
        ))}
        {text.slice(spans.at(-1)?.to ?? 0)}
      </p>
      {unnamed.length > 0 && <p className="text-card text-ink-3">Mentions {unnamed.map(({ name }) => name).join(", ")}</p>}
    </>
  );
}

"use client";
/** Where a comment is written: @ mentions, Enter sends, and what could not be sent stays and is said. */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { TextArea } from "@/components/ui/text-input";
import { LONGEST_COMMENT } from "@/lib/contract/comments";
import { readCommentDraft, writeCommentDraft } from "./comment-draft";
import { mentionables, type CommentOutcome, type CommentReaders, type CommentWords } from "./comment-kit";
import { MentionList } from "./mention-list";
import { mentionSpans, type Mentionable } from "./mention-spans";
import { useMentions } from "./use-mentions";

export interface ComposerProps {
  readonly readers: CommentReaders;
  /** Tells the drafts of one person apart; another place is another draft: give the composer a key, too. */
  readonly place: string;
  /** What it is called by screen readers. */
  readonly label: string;
  readonly placeholder: string;
  /** On the button: "Comment", "Reply", "Save". */
  readonly verb: string;
  /** Shown at its end while it is empty. */
  readonly shortcut?: string;
  /** Words to begin with where there is no draft: of the comment that is edited. */
  readonly words?: string;
  /** Mentioned before, which may be people who share a name or have left. */
  readonly mentioned?: readonly Mentionable[];
  readonly autoFocus?: boolean;
  /** Not connected: it is said before somebody tries. */
  readonly away?: boolean;
  /** With every letter: whether there are words now. */
  readonly onEmpty?: (isEmpty: boolean) => void;
  readonly onSend: (words: CommentWords) => CommentOutcome;
  /** Present: it can be left without sending. */
  readonly onCancel?: () => void;
}

const NOBODY: readonly Mentionable[] = [];
/** Its own keyboard has no Shift+Enter; there a button sends. */
const isTouch = (): boolean => window.matchMedia("(pointer: coarse)").matches;

export function CommentComposer({ readers, place, label, placeholder, verb, shortcut, words = "", mentioned = NOBODY, autoFocus = false, away = false, onEmpty, onSend, onCancel }: ComposerProps) {
  const userId = readers.me.id;
  const [text, setText] = useState(() => readCommentDraft(userId, place) || words);
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState<readonly Mentionable[]>(mentioned);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const names = useMemo(() => [...mentionables(readers), ...mentioned.filter((one) => !mentionables(readers).some((other) => other.id === one.id))], [readers, mentioned]);
  const write = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    writeCommentDraft(userId, place, next === words ? "" : next);
    onEmpty?.(next === "");
  };
  const { offers, active, pick, point, handleKey } = useMentions(text, caret, names, (next, at, one) => {
    setPicked([...picked, one]);
    write(next, at);
    requestAnimationFrame(() => area.current?.setSelectionRange(at, at));
  });
  useEffect(() => {
    const element = area.current;
    if (!autoFocus || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [autoFocus]);
  const isEmpty = text.trim() === "";
  const send = async () => {
    if (isEmpty || sending) return;
    setSending(true);
    const spans = mentionSpans(text, names, new Set(picked.map((one) => one.id)));
    const idsOf = (kind: Mentionable["kind"]) => [...new Set(spans.filter((span) => span.kind === kind).map((span) => span.id))];
    const failed = await onSend({ text: text.trim(), mentionUserIds: idsOf("person"), mentionDepartmentIds: idsOf("department") });
    setSending(false);
    setProblem(failed);
    if (failed !== null) return;
    write("", 0);
    setPicked(NOBODY);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (handleKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "Enter" && !event.shiftKey && (!isTouch() || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (event.key === "Escape" && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  const isOpen = offers.length > 0;
  return (
    <div className="min-w-0">
      {isOpen && <MentionList id={`${id}-list`} offers={offers} active={active} readers={readers} onPick={pick} onPoint={point} />}
      <p role="status" className="sr-only">{isOpen ? `${offers.length} ${offers.length === 1 ? "suggestion" : "suggestions"}, arrows choose, Enter takes` : ""}</p>
      <div className="relative">
        <TextArea
          ref={area} rows={1} aria-label={label} placeholder={placeholder} maxLength={LONGEST_COMMENT} value={text} className="block max-h-52 resize-none"
          aria-autocomplete="list" aria-haspopup="listbox" aria-controls={isOpen ? `${id}-list` : undefined} aria-activedescendant={isOpen ? `${id}-list-${active}` : undefined}
          aria-describedby={problem === null ? undefined : `${id}-problem`} aria-invalid={problem === null ? undefined : true}
          onChange={(event) => write(event.target.value, event.target.selectionStart)} onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={handleKeyDown}
        />
        {shortcut && text === "" && <span aria-hidden className="pointer-events-none absolute top-2 right-2 max-md:hidden"><Kbd>{shortcut}</Kbd></span>}
      </div>
      {problem !== null && <p id={`${id}-problem`} role="alert" className="mt-1 text-card font-medium text-bad">Not sent. {problem} What you wrote is kept.</p>}
      {problem === null && away && !isEmpty && <p className="mt-1 text-card text-warn">Not connected. What you write is kept here and can be sent when the connection is back.</p>}
      {(!isEmpty || onCancel) && (
        <div className="mt-1.5 flex items-center justify-end gap-1.5">
          {text.length > LONGEST_COMMENT - 200 && <span className="mr-auto text-micro text-ink-3 tabular-nums">{LONGEST_COMMENT - text.length} characters left</span>}
          {onCancel && <Button size="sm" variant="quiet" onClick={onCancel}>Cancel</Button>}
          <Button size="sm" variant="primary" loading={sending} disabled={isEmpty} onClick={() => void send()}>{problem === null ? verb : "Try again"}</Button>
        </div>
      )}
    </div>
  );
}

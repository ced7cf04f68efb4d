"use client";
/**
 * A text that is saved by itself: after a pause, with Enter, when focus goes elsewhere, and when the field goes away.
 * While nothing is being written it shows what others write.
 */
import { useEffect, useRef, useState } from "react";
import { TextArea } from "./text-input";

const PAUSE_MS = 1_200;

export function DraftText({ id, label, value, onCommit, maxLength, placeholder }: {
  /** A label points to it. */
  id?: string;
  /** Without one, what it is called by screen readers. */
  label?: string;
  value: string;
  onCommit: (value: string) => void;
  maxLength: number;
  placeholder?: string;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    setDraft(null);
    if (draft !== null && draft !== value) onCommit(draft);
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    if (draft === null) return undefined;
    const pause = setTimeout(() => latest.current(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [draft]);
  useEffect(() => {
    const save = () => latest.current();
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("pagehide", save);
      save();
    };
  }, []);
  return (
    <TextArea
      id={id} aria-label={label} rows={1} className="resize-none" value={draft ?? value} maxLength={maxLength} placeholder={placeholder}
      onChange={(event) => setDraft(event.target.value)} onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        commit();
      }}
    />
  );
}

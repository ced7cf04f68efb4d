"use client";
/** A few words of one's own, each as a chip. Enter or a comma adds; each chip's button takes it away. */
import { useRef, useState, type KeyboardEvent } from "react";
import X from "lucide-react/icons/x";
import { IconButton } from "./icon-button";

export function ChipsInput({ label, values, onAdd, onRemove, maxLength, placeholder, note }: {
  label: string;
  values: readonly string[];
  onAdd: (value: string) => void;
  onRemove: (value: string) => void;
  maxLength: number;
  placeholder?: string;
  /** A few words behind a chip; one with a note can be added again. */
  note?: (value: string) => string | null;
}) {
  const [draft, setDraft] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const add = () => {
    const word = draft.trim();
    setDraft("");
    if (word !== "") onAdd(word);
  };
  const remove = (value: string) => {
    input.current?.focus();
    onRemove(value);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = values.at(-1);
    if (event.key === "Enter" || event.key === ",") add();
    else if (event.key === "Backspace" && draft === "" && last !== undefined) onRemove(last);
    else return;
    event.preventDefault();
  };
  return (
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-1">
      {values.map((value) => (
        <span key={value} className="inline-flex h-6.5 max-w-full items-center gap-0.5 rounded-sm bg-fill pl-2">
          <span className="truncate">{value}</span>
          {note?.(value) && (
            <button type="button" aria-label={`Add ${value} to all`} className="rounded-xs px-1 text-card whitespace-nowrap text-ink-2 underline touch-target" onClick={() => onAdd(value)}>{note(value)}</button>
          )}
          <IconButton label={`Remove ${value}`} size="sm" onClick={() => remove(value)}><X size={12} aria-hidden /></IconButton>
        </span>
      ))}
      <input
        ref={input} type="text" aria-label={`Add to ${label.toLowerCase()}`} value={draft} maxLength={maxLength} placeholder={placeholder}
        onChange={(event) => setDraft(event.target.value)} onKeyDown={handleKeyDown} onBlur={add}
        className="h-7.5 min-w-20 flex-1 rounded-sm bg-transparent px-1.5 first:-ml-1.5 hover:bg-hover focus-visible:outline-2 focus-visible:outline-accent max-md:h-11 max-md:text-lead"
      />
    </div>
  );
}

/** A card's words being written. Enter commits, Shift+Enter starts a line, Escape leaves; nothing typed is ever held back. */
import type { KeyboardEvent } from "react";
import type { LiveText } from "./live-text";
import { useLiveTextarea } from "./use-live-textarea";

export const MAX_CARD_TEXT = 10_000;

export function CardEditor({ live, label, placeholder, onCommit, onLeave, onUndo, onRedo, className = "" }: {
  /** Must keep its identity while the card is edited. */
  live: LiveText;
  label: string;
  placeholder?: string;
  onCommit: () => void;
  /** Escape ("stay": focus goes back to the card) or focus went elsewhere ("away"). */
  onLeave: (next: "stay" | "away") => void;
  onUndo: () => void;
  onRedo: () => void;
  className?: string;
}) {
  const { ref, handleInput, handleCompositionStart, handleCompositionEnd } = useLiveTextarea(live);
  const handleKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      onCommit();
    } else if (event.key === "Escape") {
      event.preventDefault();
      onLeave("stay");
    } else if (command && event.key.toLowerCase() === "z") {
      event.preventDefault();
      (event.shiftKey ? onRedo : onUndo)();
    } else if (command && event.key.toLowerCase() === "y") {
      event.preventDefault();
      onRedo();
    }
  };
  return (
    <span className={`map-card-editor map-card-text ${className}`}>
      <textarea
        ref={ref} rows={1} aria-label={label} placeholder={placeholder} maxLength={MAX_CARD_TEXT} spellCheck
        autoCapitalize="sentences" enterKeyHint="done" onInput={handleInput} onKeyDown={handleKeyDown}
        onCompositionStart={handleCompositionStart} onCompositionEnd={handleCompositionEnd}
        onBlur={() => onLeave("away")} onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()} draggable={false}
      />
    </span>
  );
}

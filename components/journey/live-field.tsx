/** A card's words or details in a form, written letter by letter with everybody. It grows with what is in it. */
import type { KeyboardEvent } from "react";
import { MAX_CARD_TEXT } from "./card-editor";
import type { LiveText } from "./live-text";
import { useLiveTextarea } from "./use-live-textarea";

export function LiveField({ live, label, placeholder, oneThought = false, onLeave, onDone, onUndo, onRedo, className = "" }: {
  /** Must keep its identity while it is shown. */
  live: LiveText;
  label: string;
  placeholder: string;
  /** Enter finishes, as on the card; Shift+Enter starts a line. */
  oneThought?: boolean;
  /** Focus went elsewhere. */
  onLeave: () => void;
  /** Enter or Escape: focus has to go somewhere else. */
  onDone: (field: HTMLTextAreaElement) => void;
  onUndo: () => void;
  onRedo: () => void;
  className?: string;
}) {
  const { ref, handleInput, handleCompositionStart, handleCompositionEnd } = useLiveTextarea(live, false);
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    if (event.key === "Escape" || (oneThought && event.key === "Enter" && !event.shiftKey && !event.altKey)) onDone(event.currentTarget);
    else if (command && letter === "z") (event.shiftKey ? onRedo : onUndo)();
    else if (command && letter === "y") onRedo();
    else return;
    event.preventDefault();
  };
  return (
    <span className={`map-card-editor -mx-1.5 rounded-sm px-1.5 py-1 hover:bg-hover focus-within:bg-surface focus-within:outline-2 focus-within:outline-accent ${className}`}>
      <textarea
        ref={ref} rows={1} aria-label={label} placeholder={placeholder} maxLength={MAX_CARD_TEXT} spellCheck
        autoCapitalize="sentences" onInput={handleInput} onKeyDown={handleKeyDown} onBlur={onLeave}
        onCompositionStart={handleCompositionStart} onCompositionEnd={handleCompositionEnd}
      />
    </span>
  );
}

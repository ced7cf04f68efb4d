/** The name of a stage, step or lane, and the input it becomes while it is renamed. */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import "./header-name.css";

export function HeaderName({ name, renaming, label, className = "", onRename, onLeave }: {
  name: string;
  renaming: boolean;
  /** Of the input. */
  label: string;
  className?: string;
  /** Called with the trimmed, changed name; an emptied one is left as it was. */
  onRename: (name: string) => void;
  /** Renaming is over, with or without a change. */
  onLeave: (next: "stay" | "away") => void;
}) {
  if (!renaming) return <span className={className} title={name}>{name === "" ? "Untitled" : name}</span>;
  return <NameInput name={name} label={label} onRename={onRename} onLeave={onLeave} />;
}

function NameInput({ name, label, onRename, onLeave }: {
  name: string; label: string; onRename: (name: string) => void; onLeave: (next: "stay" | "away") => void;
}) {
  const [draft, setDraft] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (keep: boolean, next: "stay" | "away") => {
    if (done.current) return;
    done.current = true;
    const trimmed = draft.trim();
    if (keep && trimmed !== "" && trimmed !== name) onRename(trimmed);
    onLeave(next);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      finish(true, "stay");
    } else if (event.key === "Escape") {
      event.preventDefault();
      finish(false, "stay");
    }
  };
  return (
    <input
      ref={input} className="map-header-input" aria-label={label} maxLength={500} value={draft}
      onChange={(event) => setDraft(event.target.value)} onKeyDown={handleKeyDown}
      onBlur={() => finish(true, "away")} onPointerDown={(event) => event.stopPropagation()} draggable={false}
    />
  );
}

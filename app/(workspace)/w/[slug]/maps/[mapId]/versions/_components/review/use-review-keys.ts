"use client";
/** J and K go from change to change, X marks one as looked at. Not while somebody types. */
import { useEffect, useRef } from "react";
import { changeAnchor } from "./review-change";

export function useReviewKeys({ ids, currentId, onGo, onTick }: {
  ids: readonly string[];
  currentId: string | null;
  onGo: (id: string) => void;
  /** Turns the tick of the current change. */
  onTick: () => void;
}): void {
  const last = useRef({ ids, currentId, onGo, onTick });
  useEffect(() => {
    last.current = { ids, currentId, onGo, onTick };
  });
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting(event.target)) return;
      const now = last.current;
      const at = now.currentId === null ? -1 : now.ids.indexOf(now.currentId);
      const next = event.key === "j" ? now.ids[at + 1] : event.key === "k" ? now.ids[Math.max(0, at - 1)] : undefined;
      if (next !== undefined) now.onGo(next);
      else if (event.key === "x" && at >= 0) now.onTick();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", handle);
    return () => document.removeEventListener("keydown", handle);
  }, []);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.closest("[role=dialog], [role=menu], [role=listbox]") !== null
    || target.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])"));

/** Brings a change into view and gives it focus. */
export function goToChange(id: string): void {
  const element = document.getElementById(changeAnchor(id));
  element?.scrollIntoView({ block: "nearest" });
  element?.focus({ preventScroll: true });
}

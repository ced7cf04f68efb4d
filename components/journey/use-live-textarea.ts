/**
 * Keeps a textarea and a live text equal in both directions, letter by letter.
 * What I type is the difference between what the textarea showed and what it holds now, carried over whatever arrived
 * meanwhile. During an input method's composition my letters go out, but the textarea is not touched until it ends.
 * A letter is carried over in the event that brings it: one that waited would be lost while the page says Saved.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { LiveText } from "./live-text";
import { fitOwnHeight, keepOwnHeight } from "./own-height";
import { rebaseSplice, shiftCaret, spliceBetween } from "./text-splice";

interface Selection { readonly start: string | null; readonly end: string | null }

/** `takesFocus`: it is opened to be written in at once. */
export function useLiveTextarea(live: LiveText, takesFocus = true): {
  ref: RefObject<HTMLTextAreaElement | null>;
  handleInput: () => void;
  handleCompositionStart: () => void;
  handleCompositionEnd: () => void;
} {
  const ref = useRef<HTMLTextAreaElement>(null);
  /** What the textarea holds as far as it has been accounted for. */
  const shown = useRef("");
  const composing = useRef(false);
  const sending = useRef(false);
  const marks = useRef<Selection>({ start: null, end: null });

  const remember = useCallback(() => {
    const area = ref.current;
    if (!area || shown.current !== live.get()) return;
    marks.current = { start: live.anchor(area.selectionStart), end: live.anchor(area.selectionEnd) };
    if (document.activeElement === area) live.onCaret(area.selectionEnd);
  }, [live]);

  const showText = useCallback(() => {
    const area = ref.current;
    if (!area || composing.current || sending.current) return;
    const text = live.get();
    const remote = spliceBetween(area.value, text);
    if (remote) {
      const place = (mark: string | null, from: number) =>
        (mark === null ? null : live.resolve(mark)) ?? shiftCaret(from, remote);
      const start = place(marks.current.start, area.selectionStart);
      const end = place(marks.current.end, area.selectionEnd);
      const direction = area.selectionDirection;
      area.value = text;
      if (document.activeElement === area) area.setSelectionRange(Math.min(start, end), Math.max(start, end), direction);
    }
    shown.current = text;
    grow(area);
    remember();
  }, [live, remember]);

  const handleInput = useCallback(() => {
    const area = ref.current;
    if (!area) return;
    const local = spliceBetween(shown.current, area.value, area.selectionEnd);
    grow(area);
    if (!local) return;
    const remote = spliceBetween(shown.current, live.get());
    sending.current = true;
    try {
      live.edit(remote ? rebaseSplice(local, remote) : [local]);
    } finally {
      sending.current = false;
    }
    shown.current = area.value;
    showText();
  }, [live, showText]);

  useLayoutEffect(() => {
    const area = ref.current;
    if (!area) return;
    area.value = live.get();
    shown.current = area.value;
    grow(area);
    if (takesFocus) {
      area.focus({ preventScroll: false });
      area.setSelectionRange(area.value.length, area.value.length);
    }
    remember();
    const stops = [live.subscribe(showText), keepOwnHeight(area)];
    return () => { for (const stop of stops) stop(); };
  }, [live, showText, remember, takesFocus]);

  useEffect(() => {
    const handleSelection = () => {
      if (document.activeElement === ref.current && !composing.current) remember();
    };
    document.addEventListener("selectionchange", handleSelection);
    return () => document.removeEventListener("selectionchange", handleSelection);
  }, [remember]);

  return {
    ref,
    handleInput,
    handleCompositionStart: () => {
      composing.current = true;
    },
    handleCompositionEnd: () => {
      composing.current = false;
      handleInput();
      showText();
    },
  };
}

/** The mirror behind the textarea gives the card its height, or the textarea itself. */
function grow(area: HTMLTextAreaElement): void {
  fitOwnHeight(area);
  const mirror = area.parentElement?.dataset;
  // Written again it would be laid out again.
  if (mirror && mirror["value"] !== area.value) mirror["value"] = area.value;
}

"use client";
/** The width of an element, px, as it is now: curves are drawn in pixels so that their strokes stay what they are. */
import { useCallback, useState } from "react";

/** `initial` until it is measured. */
export function useWidth(initial: number): readonly [ref: (element: HTMLElement | null) => (() => void) | undefined, width: number] {
  const [width, setWidth] = useState(initial);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && entry.contentRect.width > 0 && setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

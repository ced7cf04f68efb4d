"use client";
/** The pointer's tools come with its first movement over the map: who writes with the keyboard alone never waits for them. */
import { useEffect, type RefObject } from "react";
import type { BoardKit } from "./board-kit";

const FIRST = ["pointermove", "pointerdown", "wheel"] as const;

export function usePointerTools(kit: BoardKit, scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let stop: (() => void) | null = null;
    let coming = false;
    const forget = () => {
      for (const name of FIRST) element.removeEventListener(name, load);
    };
    const load = () => {
      if (coming) return;
      coming = true;
      void import("./pointer-tools").then(({ startPointerTools }) => {
        if (!element.isConnected) return;
        forget();
        stop = startPointerTools(kit, element);
        element.dataset["pointerTools"] = "";
      }, () => {
        coming = false; // No connection: the next movement tries again.
      });
    };
    for (const name of FIRST) element.addEventListener(name, load, { passive: true });
    return () => {
      forget();
      stop?.();
    };
  }, [kit, scroller]);
}

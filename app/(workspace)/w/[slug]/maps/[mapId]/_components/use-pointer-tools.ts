"use client";
/**
 * The pointer's tools come with its first movement over the map: who writes with the keyboard alone never waits for them.
 * A finger gives no sign before it presses: where there is one they come with the map, and a press that was quicker than
 * they is handed on to them while it lasts.
 */
import { useEffect, type RefObject } from "react";
import type { BoardKit } from "./board-kit";

const FIRST = ["pointermove", "pointerdown", "wheel"] as const;
const OVER = ["pointerup", "pointercancel"] as const;

export function usePointerTools(kit: BoardKit, scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let stop: (() => void) | null = null;
    let coming = false;
    let pressed: PointerEvent | null = null;
    const press = (event: PointerEvent) => {
      pressed = event;
    };
    const letGo = (event: PointerEvent) => {
      if (event.pointerId === pressed?.pointerId) pressed = null;
    };
    const forget = () => {
      for (const name of FIRST) element.removeEventListener(name, load);
      element.removeEventListener("pointerdown", press);
      for (const name of OVER) window.removeEventListener(name, letGo, true);
    };
    const load = () => {
      if (coming) return;
      coming = true;
      void import("./pointer-tools").then(({ startPointerTools }) => {
        if (!element.isConnected) return;
        forget();
        stop = startPointerTools(kit, element, pressed);
        element.dataset["pointerTools"] = "";
      }, () => {
        coming = false; // No connection: the next movement tries again.
      });
    };
    // After a finger was held on a card its movement drags and does not scroll. Browsers ask for this when it presses.
    const handleTouch = (event: TouchEvent) => {
      if (element.dataset["dragging"] !== undefined && event.cancelable) event.preventDefault();
    };
    element.addEventListener("touchmove", handleTouch, { passive: false });
    element.addEventListener("pointerdown", press);
    for (const name of OVER) window.addEventListener(name, letGo, true);
    for (const name of FIRST) element.addEventListener(name, load, { passive: true });
    if (matchMedia("(any-pointer: coarse)").matches) load();
    return () => {
      forget();
      element.removeEventListener("touchmove", handleTouch);
      stop?.();
    };
  }, [kit, scroller]);
}

"use client";
/** A finger or pen held still: acts while it is down, and letting go is then no tap. */
import { useRef, type PointerEvent, type TouchEvent } from "react";

const HOLD_MS = 500;
/** A finger is never quite still. */
const HOLD_PX = 10;

interface Point { readonly x: number; readonly y: number }

/** @returns what the held element listens to */
export function useLongPress(onHold: (at: Point) => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const start = useRef<Point | null>(null);
  const held = useRef(false);
  const letGo = () => {
    clearTimeout(timer.current);
    start.current = null;
  };
  return {
    onPointerDown: ({ clientX: x, clientY: y, pointerType }: PointerEvent) => {
      held.current = false;
      if (pointerType === "mouse") return;
      start.current = { x, y };
      timer.current = setTimeout(() => {
        held.current = true;
        onHold({ x, y });
      }, HOLD_MS);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (start.current && Math.hypot(clientX - start.current.x, clientY - start.current.y) > HOLD_PX) letGo();
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onTouchEnd: (event: TouchEvent) => {
      if (held.current && event.cancelable) event.preventDefault();
    },
  };
}

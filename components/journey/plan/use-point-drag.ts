"use client";
/** Drags a thing by mouse, pen or finger. A press that does not move stays a click; Escape gives up. */
import { useEffect, useRef, useState, type PointerEvent } from "react";

/** Before that it is a click, px. */
const SLACK = 4;

export interface PointDrag {
  readonly id: string;
  /** Of the pointer in the window, px. */
  readonly x: number;
  readonly y: number;
}

export function usePointDrag({ onDrop }: { onDrop: (drag: PointDrag) => void }) {
  const [drag, setDrag] = useState<PointDrag | null>(null);
  const pressed = useRef<{ id: string; x: number; y: number; moved: boolean } | null>(null);
  const dragging = drag !== null;
  useEffect(() => {
    if (!dragging) return undefined;
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      pressed.current = null;
      setDrag(null);
    };
    window.addEventListener("keydown", handleKey, true);
    return () => window.removeEventListener("keydown", handleKey, true);
  }, [dragging]);
  /** Whether the click that follows belongs to a drag. */
  const dragged = useRef(false);
  const bind = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary) return;
      dragged.current = false;
      pressed.current = { id, x: event.clientX, y: event.clientY, moved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const press = pressed.current;
      if (!press) return;
      press.moved ||= Math.hypot(event.clientX - press.x, event.clientY - press.y) > SLACK;
      if (press.moved) setDrag({ id: press.id, x: event.clientX, y: event.clientY });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const press = pressed.current;
      pressed.current = null;
      setDrag(null);
      if (!press?.moved) return;
      dragged.current = true;
      onDrop({ id: press.id, x: event.clientX, y: event.clientY });
    },
    onPointerCancel: () => {
      pressed.current = null;
      setDrag(null);
    },
  });
  return { drag, bind, wasDragged: () => dragged.current };
}

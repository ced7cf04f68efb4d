/** The lower edge of the feeling lane: drag it, or ↑ ↓ by 8 pixels (Home and End: the least and the most). */
import { useRef, type KeyboardEvent, type PointerEvent } from "react";

const STEP = 8;

export default function LaneSizer({ height, least, most, onChange }: {
  /** Pixels before zoom. */
  height: number;
  least: number;
  most: number;
  onChange: (height: number) => void;
}) {
  const drag = useRef<{ readonly y: number; readonly height: number; readonly zoom: number } | null>(null);
  const handlePointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    drag.current = { y: event.clientY, height, zoom: box.width / Math.max(1, event.currentTarget.offsetWidth) };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.stopPropagation();
  };
  const handlePointerMove = ({ clientY }: PointerEvent<HTMLElement>) => {
    if (drag.current) onChange(drag.current.height + (clientY - drag.current.y) / drag.current.zoom);
  };
  const letGo = () => {
    drag.current = null;
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const heights: Readonly<Record<string, number>> = { ArrowUp: height - STEP, ArrowDown: height + STEP, Home: least, End: most };
    if (event.key === "Escape" && drag.current) onChange(drag.current.height);
    const next = heights[event.key];
    if (next === undefined) return;
    onChange(next);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span
      role="separator" aria-orientation="horizontal" aria-label="Height of the feeling lane" tabIndex={0} data-no-drag
      aria-valuemin={least} aria-valuemax={most} aria-valuenow={height} className="map-lane-sizer"
      onPointerDown={handlePointerDown} onPointerMove={handlePointerMove} onPointerUp={letGo} onPointerCancel={letGo} onKeyDown={handleKeyDown}
    />
  );
}

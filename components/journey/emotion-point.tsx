/** One feeling, the team's or a department's: a slider on the curve. Drag, or ↑ ↓ by 0.1 (Shift 0.5). */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { emotionAt, emotionY, formatEmotion, moodOf, roundEmotion, sayEmotion, type EmotionScale } from "./emotion-scale";
import { MoodFace } from "./mood-face";

export interface Measured { readonly value: number; readonly n: number }

export function EmotionPoint({ value, step, face, measured, canEdit, who, baseline, scale, onPreview, onChange, onLeave, onRemove }: {
  value: number;
  /** Title of the step. */
  step: string;
  /** Wears a face: an extreme of the curve. */
  face: boolean;
  measured: Measured | null;
  canEdit: boolean;
  /** Whose: "team", "intended", a department's name. */
  who: string;
  /** What it is today, where this is a wish; undefined: not known. */
  baseline: number | undefined;
  /** Of the lane. */
  scale: EmotionScale;
  /** While dragging, for the curve; null when it ends. */
  onPreview: (value: number | null) => void;
  onChange: (value: number) => void;
  /** Escape, or ← → to the neighbours. */
  onLeave: (move: "stay" | "left" | "right") => void;
  onRemove: () => void;
}) {
  const [dragged, setDragged] = useState<number | null>(null);
  const lane = useRef<HTMLElement | null>(null);
  const shown = dragged ?? value;
  const y = emotionY(shown, scale);

  const preview = (next: number | null) => {
    setDragged(next);
    onPreview(next);
  };
  const valueAt = (clientY: number): number => {
    const box = lane.current?.getBoundingClientRect();
    return box ? emotionAt((clientY - box.top) / box.height, scale) : shown;
  };
  const handlePointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!canEdit || event.button !== 0) return;
    event.stopPropagation();
    lane.current = event.currentTarget.closest<HTMLElement>(".map-feeling");
    event.currentTarget.setPointerCapture(event.pointerId);
    preview(value);
  };
  const handlePointerMove = (event: PointerEvent<HTMLElement>) => {
    if (dragged !== null) preview(valueAt(event.clientY));
  };
  const handlePointerUp = (event: PointerEvent<HTMLElement>) => {
    if (dragged === null) return;
    const next = valueAt(event.clientY);
    preview(null);
    if (next !== value) onChange(next);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? 0.5 : 0.1;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowUp: () => canEdit && onChange(roundEmotion(value + by)),
      ArrowDown: () => canEdit && onChange(roundEmotion(value - by)),
      PageUp: () => canEdit && onChange(roundEmotion(value + 0.5)),
      PageDown: () => canEdit && onChange(roundEmotion(value - 0.5)),
      Home: () => canEdit && onChange(-2),
      End: () => canEdit && onChange(2),
      ArrowLeft: () => onLeave("left"),
      ArrowRight: () => onLeave("right"),
      Enter: () => onLeave("stay"),
      Escape: () => (dragged === null ? onLeave("stay") : preview(null)),
      Delete: () => canEdit && onRemove(),
      Backspace: () => canEdit && onRemove(),
    };
    const act = keys[event.key];
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <>
      <span
        role="slider" tabIndex={-1} aria-label={`Feeling at ${step}`} aria-valuemin={-2} aria-valuemax={2} aria-valuenow={shown}
        aria-valuetext={`${sayEmotion(shown)}, ${who}`} aria-orientation="vertical" aria-readonly={!canEdit}
        data-dragging={dragged !== null || undefined} className="map-point" style={{ top: y }}
        onPointerDown={handlePointerDown} onPointerMove={handlePointerMove} onPointerUp={handlePointerUp}
        onPointerCancel={() => preview(null)} onKeyDown={handleKeyDown}
      >
        {face
          ? <MoodFace mood={moodOf(shown)} stroke="var(--rail)" />
          : <span className="map-point-dot" />}
      </span>
      <span className="map-point-tip" style={{ top: Math.min(y + 2, scale.height - 26) }} aria-hidden>
        {(baseline === undefined || dragged !== null) && <b className="font-medium">{formatEmotion(shown)}<span>{who}</span></b>}
        {baseline !== undefined && <b className="font-medium">{formatEmotion(shown - baseline)}<span>intended, not yet measured</span></b>}
        {measured && <b className="font-medium">{formatEmotion(measured.value)}<span>{measured.n} {measured.n === 1 ? "reply" : "replies"}</span></b>}
      </span>
    </>
  );
}

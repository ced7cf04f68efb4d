/** The team's feeling at one step, on a line from −2 to +2. */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { EMOTION_MAX, EMOTION_MIN } from "@/lib/journey/model";
import { moodOf, roundEmotion, sayEmotion } from "../emotion-scale";
import { MoodFace } from "../mood-face";

const percent = (value: number): number => ((value - EMOTION_MIN) / (EMOTION_MAX - EMOTION_MIN)) * 100;

export function FeelingSlider({ value, measured, step, canEdit, future, onChange }: {
  value: number;
  measured: number | null;
  step: string;
  canEdit: boolean;
  future: boolean;
  onChange: (value: number) => void;
}) {
  const line = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? value;
  const valueAt = (clientX: number): number => {
    const box = line.current?.getBoundingClientRect();
    return box ? roundEmotion(EMOTION_MIN + ((clientX - box.left) / box.width) * (EMOTION_MAX - EMOTION_MIN)) : shown;
  };
  const handlePointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!canEdit) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(value);
  };
  const handlePointerMove = (event: PointerEvent<HTMLElement>) => {
    if (dragged !== null) setDragged(valueAt(event.clientX));
  };
  const handlePointerUp = (event: PointerEvent<HTMLElement>) => {
    if (dragged === null) return;
    const next = valueAt(event.clientX);
    setDragged(null);
    if (next !== value) onChange(next);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? 0.5 : 0.1;
    const next = { ArrowRight: value + by, ArrowUp: value + by, ArrowLeft: value - by, ArrowDown: value - by, Home: -2, End: 2 }[event.key];
    if (next === undefined || !canEdit) return;
    event.preventDefault();
    onChange(roundEmotion(next));
  };
  return (
    <>
      <div ref={line} className="phone-feeling">
        <span className="phone-feeling-track" />
        {[0, 25, 50, 75, 100].map((left) => <i key={left} style={{ left: `${left}%` }} />)}
        {measured !== null && <span className="phone-feeling-survey" style={{ left: `${percent(measured)}%` }} />}
        <span
          role="slider" tabIndex={0} aria-label={`Feeling at ${step}`} aria-valuemin={-2} aria-valuemax={2} aria-valuenow={shown}
          aria-valuetext={`${sayEmotion(shown)}, ${future ? "intended" : "team"}`} aria-readonly={!canEdit} className="phone-feeling-knob"
          style={{ left: `${percent(shown)}%` }} onPointerDown={handlePointerDown} onPointerMove={handlePointerMove}
          onPointerUp={handlePointerUp} onPointerCancel={() => setDragged(null)} onKeyDown={handleKeyDown}
        ><MoodFace mood={moodOf(shown)} size={30} stroke="var(--rail)" /></span>
      </div>
      <div className="phone-scale" aria-hidden><span>−2</span><span>0</span><span>+2</span></div>
    </>
  );
}

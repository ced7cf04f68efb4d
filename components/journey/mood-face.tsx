/** A face for a feeling: mouth shape, not colour, says which. */
import type { Mood } from "./emotion-scale";

const MOUTHS: Readonly<Record<Mood, string>> = {
  awful: "M8 16.6c1.6-3.4 6.4-3.4 8 0",
  bad: "M8.4 16c1.8-2 5.4-2 7.2 0",
  neutral: "M8.6 14.8h6.8",
  good: "M8.4 14c1.8 2 5.4 2 7.2 0",
  great: "M8 13.6c1.6 3.4 6.4 3.4 8 0z",
};

/** `stroke` colours the ring; decorative: the value stands beside it or in the slider. */
export function MoodFace({ mood, size = 24, stroke = "var(--thread)" }: { mood: Mood; size?: number; stroke?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden>
      <circle cx="12" cy="12" r="10.5" fill="var(--surface)" stroke={stroke} strokeWidth="2" />
      <circle cx="8.8" cy="9.8" r="1.25" fill="var(--ink)" />
      <circle cx="15.2" cy="9.8" r="1.25" fill="var(--ink)" />
      <path
        d={MOUTHS[mood]} stroke="var(--ink)" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round"
        fill={mood === "great" ? "var(--ink)" : "none"}
      />
    </svg>
  );
}

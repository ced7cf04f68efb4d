/** Between a feeling (−2 … +2) and a height in the lane, and back. Pure. */
import { EMOTION_MAX, EMOTION_MIN } from "@/lib/journey/model";

export { signed as formatEmotion } from "@/lib/journey/signed";

export interface EmotionScale { readonly height: number; readonly inset: number }
/** The lane of the wide map. */
export const LANE_SCALE: EmotionScale = { height: 148, inset: 16 };
/** How low and how high a person may make it, px. */
export const FEELING_HEIGHTS = { least: 112, most: 240 } as const;
export const clampFeelingHeight = (height: number): number =>
  Math.round(Math.min(FEELING_HEIGHTS.most, Math.max(FEELING_HEIGHTS.least, height)));

export const clampEmotion = (value: number): number => Math.min(EMOTION_MAX, Math.max(EMOTION_MIN, value));
/** One decimal: what a hand can place and a word can say. */
export const roundEmotion = (value: number): number => Math.round(clampEmotion(value) * 10) / 10 + 0;

export function emotionY(value: number, { height, inset }: EmotionScale): number {
  return inset + ((EMOTION_MAX - value) / (EMOTION_MAX - EMOTION_MIN)) * (height - 2 * inset);
}
/** `fraction` of the lane's height from its top, 0 … 1. */
export function emotionAt(fraction: number, { height, inset }: EmotionScale): number {
  const share = (fraction * height - inset) / (height - 2 * inset);
  return roundEmotion(EMOTION_MAX - share * (EMOTION_MAX - EMOTION_MIN));
}

/** "Minus 1.6", for a voice. */
export const sayEmotion = (value: number): string =>
  value < 0 ? `Minus ${Math.abs(value)}` : value > 0 ? `Plus ${value}` : "Zero";

export type Mood = "awful" | "bad" | "neutral" | "good" | "great";
export function moodOf(value: number): Mood {
  if (value <= -1.2) return "awful";
  if (value <= -0.4) return "bad";
  if (value < 0.4) return "neutral";
  if (value < 1.2) return "good";
  return "great";
}

/**
 * Which points wear a face: the highest and the lowest, and others that are nearly as bad. `values` by column,
 * null = no point.
 */
export function extremes(values: readonly (number | null)[]): ReadonlySet<number> {
  const points = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  if (points.length < 2) return new Set(points.map(({ index }) => index));
  const sorted = [...points].sort((a, b) => a.value - b.value || a.index - b.index);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (!lowest || !highest || lowest.value === highest.value) return new Set();
  const nearlyLowest = sorted.slice(1, 3).filter(({ value }) => value <= -1.2 && value - lowest.value <= 0.4);
  return new Set([lowest, highest, ...nearlyLowest].map(({ index }) => index));
}

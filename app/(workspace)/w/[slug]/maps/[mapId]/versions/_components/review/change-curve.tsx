/** The curve around a step, small: as it was, as it is, and the point that moved. Decorative: the numbers beside it say it. */
import { emotionY } from "@/components/journey/emotion-scale";
import { curvePath } from "@/components/journey/monotone-curve";
import type { FeelingCurve } from "@/lib/journey/review/types";

const WIDTH = 220;
const SIDE = 6;
const SCALE = { height: 44, inset: 6 } as const;

export function ChangeCurve({ curve: { before, after, at } }: { curve: FeelingCurve }) {
  const gap = (WIDTH - 2 * SIDE) / Math.max(1, after.length - 1);
  const path = (values: readonly (number | null)[]): string =>
    curvePath(values.map((value, index) => (value === null ? null : { x: SIDE + index * gap, y: emotionY(value, SCALE) })));
  const value = after[at] ?? null;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${SCALE.height}`} aria-hidden className="mt-1.5 block w-55 max-w-full">
      <line x1="0" x2={WIDTH} y1={emotionY(0, SCALE)} y2={emotionY(0, SCALE)} stroke="var(--line-2)" />
      <path d={path(before)} fill="none" stroke="var(--line-3)" strokeWidth="1.5" strokeLinecap="round" />
      <path d={path(after)} fill="none" stroke="var(--thread)" strokeWidth="2" strokeLinecap="round" />
      {value !== null && <circle cx={SIDE + at * gap} cy={emotionY(value, SCALE)} r="3.5" fill="var(--raised)" stroke="var(--thread)" strokeWidth="2" />}
    </svg>
  );
}

/** The two curves of one stage, small: today solid, tomorrow dashed. Decorative: the number beside it says it. */
import type { StageFeeling } from "@/lib/journey/diff/rows/types";
import { emotionY } from "../emotion-scale";
import { curvePath } from "../monotone-curve";

const WIDTH = 104;
const SIDE = 6;
const SCALE = { height: 30, inset: 4 } as const;

export function MiniCurves({ feeling }: { feeling: StageFeeling }) {
  return (
    <svg width={WIDTH} height={SCALE.height} aria-hidden className="-ml-1 max-md:hidden">
      <line x1="0" x2={WIDTH} y1={emotionY(0, SCALE)} y2={emotionY(0, SCALE)} stroke="var(--line-2)" />
      <path d={pathOf(feeling.before)} fill="none" stroke="var(--thread)" strokeWidth="2" strokeLinecap="round" />
      <path d={pathOf(feeling.after)} fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" strokeDasharray="4 4" />
    </svg>
  );
}

/** A stage of one step is a short line, not a dot. */
function pathOf(values: readonly (number | null)[]): string {
  const [only] = values;
  if (values.length === 1) return only === null || only === undefined ? "" : `M${WIDTH / 2 - 14},${emotionY(only, SCALE)}h28`;
  const gap = (WIDTH - 2 * SIDE) / Math.max(1, values.length - 1);
  return curvePath(values.map((value, index) => (value === null ? null : { x: SIDE + index * gap, y: emotionY(value, SCALE) })));
}

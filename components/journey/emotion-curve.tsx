/** The curves of the feeling lane: the team's, shaded, and the surveyed one, dashed with diamonds. */
import { useId } from "react";
import { curvePath, shadePath, type CurvePoint } from "./monotone-curve";
import { emotionY, type EmotionScale } from "./emotion-scale";

const GUIDES = [2, 1, 0, -1, -2] as const;

export function EmotionCurve({ team, measured, stepWidth, label, future, scale }: {
  /** By column; null = no point, a gap in the curve. */
  team: readonly (number | null)[];
  measured: readonly (number | null)[];
  stepWidth: number;
  /** Names the low and the high point. */
  label: string;
  future: boolean;
  scale: EmotionScale;
}) {
  const gradient = useId();
  const width = team.length * stepWidth;
  const point = (value: number | null, index: number): CurvePoint | null =>
    value === null ? null : { x: (index + 0.5) * stepWidth, y: emotionY(value, scale) };
  const teamPoints = team.map(point);
  const measuredPoints = measured.map(point);
  return (
    <svg className="map-curve" width={width} height={scale.height} role="img" aria-label={label}>
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="0" y2={scale.height} gradientUnits="userSpaceOnUse">
          <stop offset="0" stopColor="var(--rail)" stopOpacity=".13" />
          <stop offset=".5" stopColor="var(--rail)" stopOpacity="0" />
          <stop offset="1" stopColor="var(--rail)" stopOpacity=".16" />
        </linearGradient>
      </defs>
      {GUIDES.map((value) => (
        <line
          key={value} x1="0" x2={width} y1={emotionY(value, scale)} y2={emotionY(value, scale)}
          {...(value === 0 ? { stroke: "var(--line-2)" } : { stroke: "var(--line)", strokeDasharray: "1 5", strokeLinecap: "round" as const })}
        />
      ))}
      <path d={shadePath(teamPoints, emotionY(0, scale))} fill={`url(#${gradient})`} />
      <path d={curvePath(measuredPoints)} fill="none" stroke="var(--ink-3)" strokeWidth="1.5" strokeDasharray="2 4" strokeLinecap="round" />
      {measuredPoints.map((at, index) => at && (
        <rect
          key={index} x={at.x - 3} y={at.y - 3} width="6" height="6" transform={`rotate(45 ${at.x} ${at.y})`}
          fill="var(--surface)" stroke="var(--ink-3)" strokeWidth="1.5"
        />
      ))}
      <path
        d={curvePath(teamPoints)} fill="none" stroke="var(--rail)" strokeWidth="2.5" strokeLinecap="round"
        strokeDasharray={future ? "7 5" : undefined}
      />
    </svg>
  );
}

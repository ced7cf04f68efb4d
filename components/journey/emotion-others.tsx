/** Curves behind the one that is being set: departments thin with their codes, the space between them, today's behind a wish. */
import { bandPath } from "./emotion-band";
import { emotionY, type EmotionScale } from "./emotion-scale";
import { curvePath, type CurvePoint } from "./monotone-curve";

export interface OtherLine {
  readonly key: string;
  /** Stands at the line's last point. */
  readonly label: string;
  /** CSS colour. */
  readonly colour: string;
  /** Dotted with diamonds: nobody sets it here. */
  readonly dotted: boolean;
  /** By column; null = no point. */
  readonly values: readonly (number | null)[];
}

const LABEL_GAP = 13;

export function EmotionOthers({ lines, spread, stepWidth, scale }: {
  lines: readonly OtherLine[];
  /** Shade from the lowest to the highest line. */
  spread: boolean;
  stepWidth: number;
  scale: EmotionScale;
}) {
  const width = Math.max(0, ...lines.map(({ values }) => values.length)) * stepWidth;
  const drawn = lines.map((line) => ({
    ...line, points: line.values.map((value, index) => (value === null ? null : { x: (index + 0.5) * stepWidth, y: emotionY(value, scale) })),
  }));
  const band = spread ? Array.from({ length: width / stepWidth }, (_, index) => {
    const ys = drawn.flatMap(({ points }) => points[index]?.y ?? []);
    return ys.length < 2 ? null : { x: (index + 0.5) * stepWidth, high: Math.min(...ys), low: Math.max(...ys) };
  }) : [];
  return (
    <svg className="map-curve" width={width} height={scale.height} aria-hidden>
      <path d={bandPath(band)} fill="var(--ink-3)" fillOpacity=".13" />
      {band.map((step) => step && <path key={step.x} d={`M${step.x},${step.high}V${step.low}`} stroke="var(--ink-3)" strokeOpacity=".45" />)}
      {drawn.map(({ key, colour, dotted, points }) => (
        <g key={key} stroke={colour} fill="none" strokeLinecap="round">
          <path d={curvePath(points)} strokeWidth="1.5" strokeDasharray={dotted ? "2 4" : undefined} />
          {points.map((at) => at && (dotted
            ? <rect key={at.x} x={at.x - 3} y={at.y - 3} width="6" height="6" transform={`rotate(45 ${at.x} ${at.y})`} fill="var(--surface)" />
            : <circle key={at.x} cx={at.x} cy={at.y} r="2.5" fill="var(--surface)" />))}
        </g>
      ))}
      {labelsOf(drawn).map(({ key, x, y, label, colour }) => (
        <text key={key} x={x} y={y} fill={colour} fontSize="10" fontWeight="700" stroke="var(--canvas)" strokeWidth="3" paintOrder="stroke">{label}</text>
      ))}
    </svg>
  );
}

interface Label { readonly key: string; readonly label: string; readonly colour: string; readonly x: number; readonly y: number }

/** One behind each line's last point; those of one step are kept apart. */
function labelsOf(lines: readonly (OtherLine & { readonly points: readonly (CurvePoint | null)[] })[]): readonly Label[] {
  const labels: Label[] = [];
  const ends = lines.flatMap((line) => {
    const end = line.points.findLast((point) => point !== null);
    return end ? [{ key: line.key, label: line.label, colour: line.colour, x: end.x + 7, y: end.y + 3.5 }] : [];
  });
  for (const end of ends.sort((a, b) => a.y - b.y)) {
    const above = labels.filter(({ x }) => x === end.x).at(-1);
    labels.push(above && end.y - above.y < LABEL_GAP ? { ...end, y: above.y + LABEL_GAP } : end);
  }
  return labels;
}

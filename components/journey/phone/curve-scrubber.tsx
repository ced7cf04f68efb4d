/** The whole curve in a strip: shows where one is, and takes one elsewhere by dragging or with ← →. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { curvePath } from "../monotone-curve";
import { emotionY, moodOf, sayEmotion } from "../emotion-scale";
import type { GridColumn, GridStage } from "../grid-layout";
import { MoodFace } from "../mood-face";

/** Until it is measured, px. */
const USUAL_WIDTH = 390;
const HEIGHT = 92;
const SIDE = 16;
const SCALE = { height: 82, inset: 12 } as const;

export function CurveScrubber({ columns, stages, values, current, future, onChange }: {
  columns: readonly GridColumn[];
  stages: readonly GridStage[];
  /** Team feeling by column; null = none. */
  values: readonly (number | null)[];
  current: number;
  future: boolean;
  onChange: (column: number) => void;
}) {
  const strip = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(120, element.getBoundingClientRect().width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const gap = columns.length > 1 ? (width - 2 * SIDE) / (columns.length - 1) : 0;
  const x = (column: number) => SIDE + column * gap;
  const here = stages.find((stage) => current >= stage.firstColumn && current < stage.firstColumn + stage.span);
  const points = values.map((value, index) => (value === null ? null : { x: x(index), y: emotionY(value, SCALE) }));
  const value = values[current] ?? null;

  const goTo = (clientX: number) => {
    const box = strip.current?.getBoundingClientRect();
    if (!box || gap === 0) return;
    const at = Math.round((clientX - box.left - SIDE) / gap);
    onChange(Math.min(columns.length - 1, Math.max(0, at)));
  };
  const handlePointerDown = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    goTo(event.clientX);
  };
  const handlePointerMove = (event: PointerEvent<SVGSVGElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event.clientX);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: current - 1, ArrowDown: current - 1, ArrowRight: current + 1, ArrowUp: current + 1, Home: 0, End: columns.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onChange(Math.min(columns.length - 1, Math.max(0, to)));
  };
  const title = columns[current]?.step?.title ?? columns[current]?.stage.title ?? "";
  return (
    <svg
      ref={strip} className="phone-curve" viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" tabIndex={0} role="slider"
      aria-label="Step" aria-valuemin={1} aria-valuemax={columns.length} aria-valuenow={current + 1}
      aria-valuetext={`${title}, step ${current + 1} of ${columns.length}${value === null ? "" : `, feeling ${sayEmotion(value).toLowerCase()}`}`}
      onPointerDown={handlePointerDown} onPointerMove={handlePointerMove} onKeyDown={handleKeyDown}
    >
      {here && (
        <rect
          x={Math.max(0, x(here.firstColumn) - gap / 2)} y="0" width={Math.max(gap, here.span * gap)} height={HEIGHT} fill="var(--fill)"
        />
      )}
      <line x1="0" x2={width} y1={emotionY(0, SCALE)} y2={emotionY(0, SCALE)} stroke="var(--line-2)" />
      <path d={curvePath(points)} fill="none" stroke="var(--rail)" strokeWidth="2.5" strokeLinecap="round" strokeDasharray={future ? "7 5" : undefined} />
      {points.map((point, index) => point && index !== current && (
        <circle key={index} cx={point.x} cy={point.y} r="3" fill="var(--surface)" stroke="var(--rail)" strokeWidth="2" />
      ))}
      <g>
        {value === null
          ? <circle cx={x(current)} cy={emotionY(0, SCALE)} r="6" fill="var(--surface)" stroke="var(--ink-3)" strokeWidth="2" strokeDasharray="2 2" />
          : <g transform={`translate(${x(current) - 13} ${emotionY(value, SCALE) - 13})`}><MoodFace mood={moodOf(value)} size={26} stroke="var(--rail)" /></g>}
      </g>
      <Labels stages={stages} here={here} x={x} width={width} />
    </svg>
  );
}

/** First and last stage at the ends, the one I am in under its part; never two on top of each other. */
function Labels({ stages, here, x, width }: { stages: readonly GridStage[]; here: GridStage | undefined; x: (column: number) => number; width: number }) {
  const first = stages[0];
  const last = stages.at(-1);
  const middle = here ? x(here.firstColumn + (here.span - 1) / 2) : 0;
  const words = here?.stage.title ?? "";
  const half = Math.min(words.length, 22) * 3;
  const at = Math.min(width - SIDE - half, Math.max(SIDE + half, middle));
  const showFirst = first && first !== here && at - half > SIDE + first.stage.title.length * 6 + 8;
  const showLast = last && last !== here && last !== first && at + half < width - SIDE - last.stage.title.length * 6 - 8;
  const cut = (title: string) => (title.length > 22 ? `${title.slice(0, 21)}…` : title);
  return (
    <g fontSize="11" aria-hidden>
      {showFirst && <text x={SIDE} y="86" fill="var(--ink-3)">{cut(first.stage.title)}</text>}
      {showLast && <text x={width - SIDE} y="86" textAnchor="end" fill="var(--ink-3)">{cut(last.stage.title)}</text>}
      {here && <text x={at} y="86" textAnchor="middle" fontWeight="600" fill="var(--ink-2)">{cut(words)}</text>}
    </g>
  );
}

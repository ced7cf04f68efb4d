"use client";
/** Both curves over one row of steps, the space between them shaded, and a handle that tells the difference at a step. */
import { useId, useState, type KeyboardEvent, type PointerEvent } from "react";
import { biggestDifference, type StepFeelings } from "@/lib/journey/diff/rows/step-feelings";
import { emotionY } from "../emotion-scale";
import { curvePath, type CurvePoint } from "../monotone-curve";
import { curveLabel, differenceLabel, sayStepFeelings } from "./curve-words";
import { useWidth } from "./use-width";

const SCALE = { height: 132, inset: 14 } as const;

export function CompareCurve({ columns, stages }: {
  columns: readonly StepFeelings[];
  /** In order; each spans its steps. */
  stages: readonly { readonly id: string; readonly title: string }[];
}) {
  const [ref, width] = useWidth(1_000);
  const [chosen, setChosen] = useState<string | null>(null);
  const clip = useId();
  if (columns.length === 0) return null;
  const best = biggestDifference(columns);
  const found = columns.findIndex(({ stepId }) => stepId === chosen);
  const at = found >= 0 ? found : Math.max(0, best);
  const column = columns[at];
  const columnWidth = width / columns.length;
  const x = (index: number): number => (index + 0.5) * columnWidth;
  // A step that is not on a map is no gap in its curve: the line goes on to the next one.
  const pointsOf = (side: "before" | "after"): readonly (CurvePoint | null)[] => columns.flatMap((step, index) => {
    const point = step[side];
    if (!point) return [];
    return [point.value === null ? null : { x: x(index), y: emotionY(point.value, SCALE) }];
  });
  const [before, after] = [pointsOf("before"), pointsOf("after")];
  const go = (index: number) => setChosen(columns[Math.min(columns.length - 1, Math.max(0, index))]?.stepId ?? null);
  const handlePointer = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    go(Math.floor((event.clientX - box.left) / columnWidth));
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, Home: 0, End: columns.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div ref={ref} className="relative">
      <svg width={width} height={SCALE.height} role="img" aria-label={curveLabel(columns[best])} className="block">
        <line x1="0" x2={width} y1={emotionY(0, SCALE)} y2={emotionY(0, SCALE)} stroke="var(--line-2)" />
        {columns.map(({ stageId }, index) => index > 0 && stageId !== columns[index - 1]?.stageId && (
          <line key={index} x1={index * columnWidth} x2={index * columnWidth} y1="0" y2={SCALE.height} stroke="var(--line)" />
        ))}
        <Between id={clip} before={before} after={after} />
        <path d={curvePath(before)} fill="none" stroke="var(--thread)" strokeWidth="2.5" strokeLinecap="round" />
        <path d={curvePath(after)} fill="none" stroke="var(--accent)" strokeWidth="2.5" strokeLinecap="round" strokeDasharray="7 5" />
      </svg>
      {column && (
        <div
          role="slider" tabIndex={0} aria-label="Difference at a step" aria-valuemin={1} aria-valuemax={columns.length} aria-valuenow={at + 1}
          aria-valuetext={sayStepFeelings(column)} onKeyDown={handleKeyDown} onPointerMove={handlePointer} onPointerDown={handlePointer}
          className="absolute inset-0 cursor-ew-resize rounded-sm"
        >
          <Handle column={column} x={x(at)} width={width} />
        </div>
      )}
      <ol aria-hidden className="pointer-events-none grid h-6 items-start text-micro font-medium text-ink-3" style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}>
        {stages.map(({ id, title }) => {
          const span = columns.filter(({ stageId }) => stageId === id).length;
          return span > 0 && <li key={id} className="truncate px-2" style={{ gridColumn: `span ${span}` }}>{title}</li>;
        })}
      </ol>
    </div>
  );
}

/** What tomorrow gains over today, and, more quietly, what it loses. */
function Between({ id, before, after }: { id: string; before: readonly (CurvePoint | null)[]; after: readonly (CurvePoint | null)[] }) {
  const below = area(after, SCALE.height);
  const above = area(before, 0);
  return (
    <>
      <clipPath id={`${id}-gain`}><path d={below} /></clipPath>
      <clipPath id={`${id}-loss`}><path d={area(after, 0)} /></clipPath>
      <path d={above} clipPath={`url(#${id}-gain)`} fill="var(--accent)" fillOpacity=".11" />
      <path d={area(before, SCALE.height)} clipPath={`url(#${id}-loss)`} fill="var(--thread)" fillOpacity=".1" />
    </>
  );
}

/** From the curve to a level. */
function area(points: readonly (CurvePoint | null)[], y: number): string {
  const drawn = points.filter((point) => point !== null);
  const [first, last] = [drawn[0], drawn.at(-1)];
  return first && last && drawn.length > 1 ? `${curvePath(drawn)}L${last.x},${y}L${first.x},${y}Z` : "";
}

const TIP_HEIGHT = 22;
/** Half of the widest tip: it stays inside the picture. */
const TIP_ROOM = 104;

function Handle({ column, x, width }: { column: StepFeelings; x: number; width: number }) {
  const y = (point: StepFeelings["before"]): number | null => (point?.value === null || !point ? null : emotionY(point.value, SCALE));
  const [was, is] = [y(column.before), y(column.after)];
  const [top, bottom] = [Math.min(was ?? is ?? 0, is ?? was ?? 0), Math.max(was ?? is ?? 0, is ?? was ?? 0)];
  // Below or above the points where there is no room between them.
  const tight = bottom - top < TIP_HEIGHT + 18;
  const tip = tight ? (bottom + 12 + TIP_HEIGHT < SCALE.height ? bottom + 12 : top - 12 - TIP_HEIGHT) : (top + bottom - TIP_HEIGHT) / 2;
  return (
    <>
      <svg aria-hidden className="pointer-events-none absolute inset-0 h-full w-full overflow-visible">
        {was !== null && is !== null && <line x1={x} x2={x} y1={top} y2={bottom} stroke="var(--ink-2)" strokeWidth="1.25" />}
        {was !== null && <circle cx={x} cy={was} r="4.5" fill="var(--surface)" stroke="var(--thread)" strokeWidth="2.5" />}
        {is !== null && <circle cx={x} cy={is} r="4.5" fill="var(--surface)" stroke="var(--accent)" strokeWidth="2.5" />}
      </svg>
      <span
        aria-hidden style={{ left: Math.min(width - TIP_ROOM, Math.max(TIP_ROOM, x)), top: tip }}
        className="pointer-events-none absolute inline-flex h-5.5 max-w-52 -translate-x-1/2 items-center gap-1.5 rounded-full bg-solid px-2.5 text-micro whitespace-nowrap text-ink-inv forced-colors:border"
      ><b className="font-semibold tabular-nums">{differenceLabel(column)}</b><span className="truncate">{column.title}</span></span>
    </>
  );
}

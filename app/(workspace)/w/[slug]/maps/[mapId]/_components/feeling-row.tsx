"use client";
/** The feeling lane on the wide map: points of the team or of a department, the surveyed ones, and the curves through them. */
import { memo, useMemo, type ReactNode } from "react";
import { EmotionCell } from "@/components/journey/emotion-cell";
import { EmotionCurve } from "@/components/journey/emotion-curve";
import { extremes, LANE_SCALE, sayEmotion } from "@/components/journey/emotion-scale";
import type { Measured } from "@/components/journey/emotion-point";
import type { GridColumn, GridLane } from "@/components/journey/grid-layout";
import type { Span } from "@/components/journey/grid-window";
import { navigateGrid } from "@/components/journey/navigate-grid";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { departmentEmotionKey, teamEmotionKey, type Step } from "@/lib/journey/model";
import { departmentColour } from "@/components/ui/department-style";
import { clearFeeling, setFeeling } from "./feeling-actions";
import { useBoardKit, type BoardKit } from "./board-kit";
import { gridContents } from "./grid-contents";
import { lazyPart } from "./lazy-part";
import { useGridLayout } from "./use-grid-layout";

/** What stands behind the points when departments are shown; nobody waits for it. */
const OtherCurves = lazyPart(() => import("./other-curves"));

const CURVE_AROUND = 3;

/** Drawn from the first cell over the whole row. */
const CurveLayer = ({ left, children }: { left: number; children: ReactNode }) =>
  <div className="absolute inset-y-0 w-0" style={{ left }}>{children}</div>;

export function measuredAt(kit: Pick<BoardKit, "data">, step: Step | null): Measured | null {
  return step ? kit.data.measured[step.fileId ?? step.id] ?? null : null;
}
export const hasMeasured = (kit: Pick<BoardKit, "data">): boolean => Object.keys(kit.data.measured).length > 0;

export const FeelingRow = memo(function FeelingRow({ row, place, columns, drawn: drawnColumns, span, stepWidth }: {
  row: number; place: GridLane;
  /** Of the whole map, those that are drawn, and the part of it they are but for single ones far away. */
  columns: readonly GridColumn[]; drawn: readonly GridColumn[]; span: Span; stepWidth: number;
}) {
  const kit = useBoardKit();
  const layout = useGridLayout();
  const emotions = useReadableSelector(kit.session.map, (map) => map.emotions);
  const preview = useReadableSelector(kit.view, (view) => view.emotionPreview);
  const canEdit = useReadable(kit.canEdit);
  const height = useReadable(kit.feelingHeight);
  const scale = useMemo(() => ({ ...LANE_SCALE, height }), [height]);
  const feelingsOf = useReadableSelector(kit.view, (view) => view.feelingsOf);
  const department = kit.data.departments.find(({ id }) => id === feelingsOf);
  const departmentId = department?.id;
  const future = kit.data.map.state === "future";
  const values = useMemo(
    () => columns.map(({ step }) => {
      const key = step && (departmentId === undefined ? teamEmotionKey(step.id) : departmentEmotionKey(step.id, departmentId));
      return key === null ? null : emotions.get(key)?.value ?? null;
    }), [columns, emotions, departmentId]);
  /** As the curve shows it while a point is dragged. */
  const drawn = useMemo(
    () => (preview ? columns.map(({ step }, index) => (step?.id === preview.stepId ? preview.value : values[index] ?? null)) : values),
    [columns, values, preview]);
  const measured = useMemo(() => columns.map(({ step }) => measuredAt(kit, step)), [columns, kit]);
  const faces = useMemo(() => extremes(values), [values]);
  const baseline = useReadableSelector(kit.view, (view) => view.baseline);
  const label = describeCurve(columns, values, future, department?.name);
  const showsOthers = feelingsOf !== null || kit.data.map.derivedFromMapId !== undefined;
  /** "Marketing plus 1.2": what the thin lines say at a step. */
  const others = (step: Step | null) => (step && feelingsOf === "all" ? kit.data.departments.flatMap(({ id, name }) => {
    const value = emotions.get(departmentEmotionKey(step.id, id))?.value;
    return value === undefined ? [] : [`${name} ${sayEmotion(value).toLowerCase()}`];
  }) : department ? [department.name] : []);
  const leave = (stepId: string, move: "stay" | "left" | "right") => {
    const here = { kind: "cell", stepId, laneId: place.lane.id } as const;
    kit.focus.request(move === "stay" ? here : navigateGrid(layout, gridContents(kit), here, move));
  };
  // A curve's shape at a step depends on two more to each side.
  const from = Math.max(0, span.from - CURVE_AROUND);
  const part = <T,>(list: readonly T[]): readonly T[] => list.slice(from, span.to + CURVE_AROUND);
  return drawnColumns.map((column) => {
    const { index } = column;
    const stepId = column.step?.id ?? "";
    return (
      <EmotionCell
        key={column.step?.id ?? column.stage.id} row={row} column={column} laneId={place.lane.id} laneTitle={place.lane.title}
        value={values[index] ?? null} face={faces.has(index)} measured={measured[index] ?? null} canEdit={canEdit}
        who={department?.name ?? (future ? "intended" : "team")} colour={department && departmentColour(department.colour)}
        scale={scale} also={others(column.step)} baseline={departmentId === undefined ? baseline.get(column.step?.derivedFromId ?? "") : undefined}
        curve={index === span.from && span.to > span.from && (
          <CurveLayer left={(from - index) * stepWidth}>
            {showsOthers && <OtherCurves columns={part(columns)} stepWidth={stepWidth} feelingsOf={feelingsOf} scale={scale} />}
            <EmotionCurve
              team={part(drawn)} measured={part(measured).map((point) => point?.value ?? null)} stepWidth={stepWidth} label={label} future={future} scale={scale}
            />
          </CurveLayer>
        )}
        onPreview={(value) => kit.view.update({ emotionPreview: value === null ? null : { stepId, value } })}
        onChange={(value) => setFeeling(kit, stepId, value)} onLeave={(move) => leave(stepId, move)}
        onRemove={() => clearFeeling(kit, stepId, place.lane.id)} onAdd={() => setFeeling(kit, stepId, 0, place.lane.id)}
      />
    );
  });
});

function describeCurve(columns: readonly GridColumn[], values: readonly (number | null)[], future: boolean, whose?: string): string {
  const points = columns.flatMap(({ step }, index) => {
    const value = values[index];
    return step && value !== null && value !== undefined ? [{ title: step.title, value }] : [];
  });
  const name = `${future ? "Intended emotion curve" : "Emotion curve"}${whose === undefined ? "" : ` of ${whose}`}`;
  const sorted = [...points].sort((a, b) => a.value - b.value);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (!lowest || !highest) return `${name}, no points yet`;
  return `${name}, lowest at ${lowest.title}, ${sayEmotion(lowest.value).toLowerCase()}, highest at ${highest.title}, ${sayEmotion(highest.value).toLowerCase()}`;
}

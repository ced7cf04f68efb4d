"use client";
/** The feeling lane on the wide map: the team's points, the surveyed ones, and the curves through them. */
import { memo, useMemo } from "react";
import { EmotionCell } from "@/components/journey/emotion-cell";
import { EmotionCurve } from "@/components/journey/emotion-curve";
import { extremes, sayEmotion } from "@/components/journey/emotion-scale";
import type { Measured } from "@/components/journey/emotion-point";
import type { GridColumn, GridLane } from "@/components/journey/grid-layout";
import { navigateGrid } from "@/components/journey/navigate-grid";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { teamEmotionKey, type Step } from "@/lib/journey/model";
import { clearFeeling, setFeeling } from "./feeling-actions";
import { useBoardKit, type BoardKit } from "./board-kit";
import { gridContents } from "./grid-contents";
import { useGridLayout } from "./use-grid-layout";

export function measuredAt(kit: Pick<BoardKit, "data">, step: Step | null): Measured | null {
  return step ? kit.data.measured[step.fileId ?? step.id] ?? null : null;
}
export const hasMeasured = (kit: Pick<BoardKit, "data">): boolean => Object.keys(kit.data.measured).length > 0;

export const FeelingRow = memo(function FeelingRow({ row, place, columns, stepWidth }: {
  row: number; place: GridLane; columns: readonly GridColumn[]; stepWidth: number;
}) {
  const kit = useBoardKit();
  const layout = useGridLayout();
  const emotions = useReadableSelector(kit.session.map, (map) => map.emotions);
  const preview = useReadableSelector(kit.view, (view) => view.emotionPreview);
  const canEdit = useReadable(kit.canEdit);
  const future = kit.data.map.state === "future";
  const values = useMemo(
    () => columns.map(({ step }) => (step ? emotions.get(teamEmotionKey(step.id))?.value ?? null : null)), [columns, emotions]);
  /** As the curve shows it while a point is dragged. */
  const drawn = useMemo(
    () => (preview ? columns.map(({ step }, index) => (step?.id === preview.stepId ? preview.value : values[index] ?? null)) : values),
    [columns, values, preview]);
  const measured = useMemo(() => columns.map(({ step }) => measuredAt(kit, step)), [columns, kit]);
  const faces = useMemo(() => extremes(values), [values]);
  const label = describeCurve(columns, values, future);
  const leave = (stepId: string, move: "stay" | "left" | "right") => {
    const here = { kind: "cell", stepId, laneId: place.lane.id } as const;
    kit.focus.request(move === "stay" ? here : navigateGrid(layout, gridContents(kit), here, move));
  };
  return columns.map((column, index) => {
    const stepId = column.step?.id ?? "";
    return (
      <EmotionCell
        key={column.step?.id ?? column.stage.id} row={row} column={column} laneId={place.lane.id} laneTitle={place.lane.title}
        value={values[index] ?? null} face={faces.has(index)} measured={measured[index] ?? null} canEdit={canEdit} future={future}
        curve={index === 0 && (
          <EmotionCurve team={drawn} measured={measured.map((point) => point?.value ?? null)} stepWidth={stepWidth} label={label} future={future} />
        )}
        onPreview={(value) => kit.view.update({ emotionPreview: value === null ? null : { stepId, value } })}
        onChange={(value) => setFeeling(kit, stepId, value)} onLeave={(move) => leave(stepId, move)}
        onRemove={() => clearFeeling(kit, stepId, place.lane.id)} onAdd={() => setFeeling(kit, stepId, 0, place.lane.id)}
      />
    );
  });
});

function describeCurve(columns: readonly GridColumn[], values: readonly (number | null)[], future: boolean): string {
  const points = columns.flatMap(({ step }, index) => {
    const value = values[index];
    return step && value !== null && value !== undefined ? [{ title: step.title, value }] : [];
  });
  const name = future ? "Intended emotion curve" : "Emotion curve";
  const sorted = [...points].sort((a, b) => a.value - b.value);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (!lowest || !highest) return `${name}, no points yet`;
  return `${name}, lowest at ${lowest.title}, ${sayEmotion(lowest.value).toLowerCase()}, highest at ${highest.title}, ${sayEmotion(highest.value).toLowerCase()}`;
}

/** One step of the feeling lane: its point, or the offer to add one. */
import Plus from "lucide-react/icons/plus";
import type { ReactNode } from "react";
import { emotionY, sayEmotion, type EmotionScale } from "./emotion-scale";
import { EmotionPoint, type Measured } from "./emotion-point";
import { gridColumnOf, gridRowOf, type GridColumn } from "./grid-layout";
import { positionKey } from "./grid-position";

export function EmotionCell({ row, column, laneId, laneTitle, value, face, measured, canEdit, who, colour, also, baseline, scale, curve, onPreview, onChange, onLeave, onRemove, onAdd }: {
  row: number;
  column: GridColumn;
  laneId: string;
  laneTitle: string;
  /** Null: no point yet. */
  value: number | null;
  face: boolean;
  measured: Measured | null;
  canEdit: boolean;
  /** "team", "intended", or a department's name. */
  who: string;
  /** CSS colour of the department whose points these are; undefined: the thread's. */
  colour: string | undefined;
  /** More about this step for a voice, after the value. */
  also: readonly string[];
  /** The value this one is meant to change; undefined: none is known. */
  baseline: number | undefined;
  /** Of the lane. */
  scale: EmotionScale;
  /** The first cell of the row carries the curve of the whole row. */
  curve: ReactNode;
  onPreview: (value: number | null) => void;
  onChange: (value: number) => void;
  onLeave: (move: "stay" | "left" | "right") => void;
  onRemove: () => void;
  onAdd: () => void;
}) {
  const { step, index, firstOfStage, stage } = column;
  const said = [value === null ? "no point yet" : sayEmotion(value).toLowerCase(), ...also].join(", ");
  return (
    <div
      role="gridcell" aria-colindex={gridColumnOf(index)} tabIndex={-1} className="map-feeling" data-first={(firstOfStage && index > 0) || undefined}
      aria-label={`${laneTitle}, ${step?.title ?? stage.title}, ${said}`}
      {...(step ? { "data-grid-key": positionKey({ kind: "cell", stepId: step.id, laneId }), "data-feeling": step.id } : {})}
      style={{ gridRow: gridRowOf(row), gridColumn: gridColumnOf(index), height: scale.height, ...(colour ? { "--rail": colour } : {}) }}
    >
      {curve}
      {measured && (
        <span
          className="map-point-measured" style={{ top: emotionY(measured.value, scale) }}
          title={`Surveyed ${measured.value}, ${measured.n} replies`}
        />
      )}
      {step && value !== null && (
        <EmotionPoint
          value={value} step={step.title} face={face} measured={measured} canEdit={canEdit} who={who} baseline={baseline} scale={scale}
          onPreview={onPreview} onChange={onChange} onLeave={onLeave} onRemove={onRemove}
        />
      )}
      {step && value === null && canEdit && (
        <button type="button" tabIndex={-1} className="map-point-add" aria-label={`Add a feeling at ${step.title}`} onClick={onAdd}>
          <Plus size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** Head of a step: its dot on the thread and its name. Solid vermilion = current, dashed iris = future. */
import type { ReactNode } from "react";
import { gridColumnOf, type GridColumn } from "./grid-layout";
import { positionKey } from "./grid-position";
import type { DropSide, HeaderEvents } from "./stage-header";

export function StepHeader({ column, last, name, tools, description, dragging, drop, events, children }: {
  column: GridColumn;
  /** The thread ends here. */
  last: boolean;
  name: ReactNode;
  tools: ReactNode;
  /** What else is to be said of it. */
  description?: string | undefined;
  dragging: boolean;
  drop: DropSide;
  events?: HeaderEvents;
  /** Under the name. */
  children?: ReactNode;
}) {
  const { step, index, firstOfStage } = column;
  return (
    <div
      role="columnheader" aria-colindex={gridColumnOf(index)} tabIndex={-1} aria-description={description}
      {...(step ? { "aria-label": [step.title || "Untitled", step.momentOfTruth].filter(Boolean).join(", "), "data-grid-key": positionKey({ kind: "step", stepId: step.id }), "data-step": step.id } : {})}
      data-first={firstOfStage || undefined} data-start={index === 0 || undefined} data-end={last || undefined}
      data-dragging={dragging || undefined} data-drop={drop ?? undefined}
      className="map-step" style={{ gridRow: 2, gridColumn: gridColumnOf(index) }}
      {...events}
    >
      {name}
      {step?.momentOfTruth && <span className="map-step-moment">{step.momentOfTruth}</span>}
      {children}
      {tools}
    </div>
  );
}

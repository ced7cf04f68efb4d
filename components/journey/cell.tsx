/** One cell of the grid: its cards, the slot a dragged card would take, and the way to add a note. */
import Plus from "lucide-react/icons/plus";
import type { MouseEvent, ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { gridColumnOf, gridRowOf, type GridColumn, type GridLane } from "./grid-layout";
import { positionKey } from "./grid-position";

export function MapCell({ row, column, place, label, description, count, canEdit, placing, silent, collapsedCount, children, onAdd, onMenu, onPlace }: {
  row: number;
  column: GridColumn;
  place: GridLane;
  /** "Pain points, Asks for a return, 2 cards". */
  label: string;
  /** What else is to be said of it. */
  description?: string | undefined;
  count: number;
  canEdit: boolean;
  /** The note tool is in hand: a click puts a note here. */
  placing: boolean;
  /** The department one asked about has said nothing here. */
  silent: boolean;
  /** Set when the lane is collapsed: only the number shows. */
  collapsedCount: number | null;
  children: ReactNode;
  onAdd: () => void;
  onMenu: (anchor: HTMLElement | { readonly x: number; readonly y: number }) => void;
  onPlace: (event: MouseEvent<HTMLElement>) => void;
}) {
  const { step, index, firstOfStage } = column;
  const { lane, line } = place;
  const isMoments = lane.type === "moments-of-truth";
  return (
    <div
      role="gridcell" aria-colindex={gridColumnOf(index)} tabIndex={-1}
      aria-label={step ? label : `${lane.title}, ${column.stage.title}, no step yet`} aria-description={description}
      {...(step ? { "data-grid-key": positionKey({ kind: "cell", stepId: step.id, laneId: lane.id }), "data-cell": `${step.id}|${lane.id}` } : {})}
      data-collapsed={collapsedCount !== null || undefined} data-lane={lane.type} data-first={(firstOfStage && index > 0) || undefined} data-line={line ?? undefined}
      data-silent={silent || undefined} data-placing={(placing && step !== null) || undefined}
      className={`map-cell ${isMoments ? "map-moments" : ""}`}
      style={{ gridRow: gridRowOf(row), gridColumn: gridColumnOf(index) }} onClick={onPlace}
      onContextMenu={(event) => {
        if (event.target !== event.currentTarget || !step) return;
        event.preventDefault();
        onMenu(event.clientX === 0 && event.clientY === 0 ? event.currentTarget : { x: event.clientX, y: event.clientY });
      }}
      onDoubleClick={(event) => event.target === event.currentTarget && step && canEdit && collapsedCount === null && onAdd()}
    >
      {collapsedCount === null ? children : collapsedCount > 0 && (
        <span className="map-cell-more">{collapsedCount} {collapsedCount === 1 ? "card" : "cards"}</span>
      )}
      {canEdit && step && collapsedCount === null && count === 0 && (
        <button
          type="button" tabIndex={-1} className="map-cell-prompt" aria-label="Add a note" aria-keyshortcuts="N"
          onClick={(event) => {
            event.stopPropagation();
            onAdd();
          }}
        >
          <Plus size={14} aria-hidden />Add a note <Kbd>N</Kbd>
        </button>
      )}
    </div>
  );
}

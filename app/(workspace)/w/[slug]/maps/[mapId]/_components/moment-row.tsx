"use client";
/** The lane of moments of truth: ordinary cells, with the loop drawn under them from the first. */
import { useMemo } from "react";
import type { GridColumn, GridLane } from "@/components/journey/grid-layout";
import type { Span } from "@/components/journey/grid-window";
import { MomentLoop, type LoopEdge } from "@/components/journey/moment-loop";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { BoardCell } from "./board-cell";
import { useBoardKit } from "./board-kit";

export function MomentRow({ row, place, columns, drawn, span, stepWidth }: {
  row: number; place: GridLane; columns: readonly GridColumn[]; drawn: readonly GridColumn[]; span: Span; stepWidth: number;
}) {
  const kit = useBoardKit();
  const edges = useReadableSelector(kit.session.map, (map) => map.edges);
  const loops = useMemo(() => edges.flatMap((edge): LoopEdge[] => {
    const columnOf = (stepId: string) => columns.findIndex(({ step }) => step?.id === stepId);
    const [fromColumn, toColumn] = [columnOf(edge.fromStepId), columnOf(edge.toStepId)];
    if (edge.kind !== "loop" || fromColumn < 0 || toColumn < 0) return [];
    const words = `Loops from ${columns[fromColumn]?.step?.title} to ${columns[toColumn]?.step?.title}${edge.label ? `, “${edge.label}”` : ""}`;
    return [{ id: edge.id, fromColumn, toColumn, label: edge.label ?? "", words }];
  }), [edges, columns]);
  const overlay = useMemo(
    () => loops.length > 0 && !place.lane.collapsed && (
      <div className="absolute bottom-0" style={{ left: -span.from * stepWidth }}>
        <MomentLoop edges={loops} columns={columns.length} stepWidth={stepWidth} onOpen={(edgeId) => kit.view.update({ dialog: { kind: "connection", edgeId } })} />
      </div>
    ),
    [kit, loops, columns.length, span.from, stepWidth, place.lane.collapsed],
  );
  return drawn.map((column) => (
    <BoardCell key={column.step?.id ?? column.stage.id} row={row} column={column} place={place} overlay={column.index === span.from ? overlay : null} />
  ));
}

"use client";
/** One lane of the wide map: its head, and of its cells those that are drawn. */
import { memo, useMemo } from "react";
import type { GridColumn, GridLane } from "@/components/journey/grid-layout";
import { isWithin, type Span } from "@/components/journey/grid-window";
import { MapRow } from "@/components/journey/map-grid";
import { cellKey } from "@/lib/journey/model";
import { BoardCell } from "./board-cell";
import { BoardLane } from "./board-headers";
import { FeelingRow } from "./feeling-row";
import { MomentRow } from "./moment-row";

/** Not again because further cells are drawn. */
const Head = memo(BoardLane);

export const LaneRow = memo(function LaneRow({ row, place, columns, span, kept, stepWidth, measured }: {
  row: number;
  place: GridLane;
  /** Of the whole map. */
  columns: readonly GridColumn[];
  /** Which of them are drawn; none: the lane is out of sight. */
  span: Span;
  /** Keys of cells that are drawn all the same, joined. */
  kept: string;
  stepWidth: number;
  measured: boolean;
}) {
  const { lane } = place;
  const drawn = useMemo(
    () => columns.filter(({ index, step }) => isWithin(span, index) || (step && kept.includes(`cell:${cellKey(step.id, lane.id)}`))),
    [columns, span, kept, lane.id]);
  const parts = { row, place, columns, drawn, span, stepWidth };
  return (
    <MapRow index={row + 3}>
      <Head row={row} place={place} measured={measured} />
      {lane.type === "feelings" && !lane.collapsed
        ? <FeelingRow {...parts} />
        : lane.type === "moments-of-truth"
          ? <MomentRow {...parts} />
          : drawn.map((column) => <BoardCell key={column.step?.id ?? column.stage.id} row={row} column={column} place={place} />)}
    </MapRow>
  );
});

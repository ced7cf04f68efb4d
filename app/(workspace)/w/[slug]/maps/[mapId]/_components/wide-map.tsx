"use client";
/** The whole map as a grid: heads, lanes and cells, with keyboard, drag, zoom and colleagues' cursors. */
import { useLayoutEffect, useMemo, useRef } from "react";
import type { GridPosition } from "@/components/journey/grid-position";
import { MapGrid, MapRow } from "@/components/journey/map-grid";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { BoardCell } from "./board-cell";
import { BoardCorner } from "./board-corner";
import { BoardCursors } from "./board-cursors";
import { BoardLane, BoardStage, BoardStep } from "./board-headers";
import { useBoardKit } from "./board-kit";
import { FeelingRow, hasMeasured } from "./feeling-row";
import { lazyPart } from "./lazy-part";
import { MomentRow } from "./moment-row";
import { useStagePeople, useStageVoices } from "./stage-voices";
import { useBoardDrag } from "./use-board-drag";
import { useBoardKeys } from "./use-board-keys";
import { useGridLayout } from "./use-grid-layout";
import { useMapPointer } from "./use-map-pointer";
import { useMapZoom } from "./use-map-zoom";

const BoardEdges = lazyPart(() => import("./board-edges"));
const STEP_WIDTH = 176;
const TIGHT_BELOW = 0.67;

export function WideMap({ compact = false }: { compact?: boolean }) {
  const kit = useBoardKit();
  const layout = useGridLayout();
  const zoom = useReadableSelector(kit.view, (view) => view.zoom);
  const hasEdges = useReadableSelector(kit.session.map, (map) => map.edges.length > 0);
  const canEdit = useReadable(kit.canEdit);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const handleKeyDown = useBoardKeys(layout);
  useBoardDrag(kit, scroller);
  useMapZoom(kit, scroller, layout.columns.length);
  useMapPointer(kit, scroller);
  useLayoutEffect(() => {
    kit.focus.attach(grid.current);
    return () => kit.focus.attach(null);
  }, [kit]);
  const fallback = useMemo((): GridPosition | null => {
    const stepId = layout.columns.find(({ step }) => step)?.step?.id;
    const laneId = layout.lanes[0]?.lane.id;
    return stepId && laneId ? { kind: "cell", stepId, laneId } : { kind: "corner" };
  }, [layout]);
  useLayoutEffect(() => {
    const settle = () => kit.focus.settle(fallback);
    settle();
    return kit.session.map.subscribe(() => queueMicrotask(settle));
  }, [kit, fallback]);

  const stepWidth = Math.round(STEP_WIDTH * Math.min(1, zoom));
  const density = zoom < TIGHT_BELOW ? "tight" : "normal";
  const { map } = kit.data;
  const label = map.state === "future" ? `Future-state map: ${map.title}` : "Current-state map";
  return (
    <div ref={scroller} className="map-scroll" data-icons={compact || undefined}>
      <MapGrid
        label={label} state={map.state} columns={layout.columns.length} lanes={layout.lanes.length} stepWidth={stepWidth}
        scale={Math.max(1, zoom)} density={density} gridRef={grid} readOnly={!canEdit} onKeyDown={handleKeyDown}
      >
        <Heads />
        {hasEdges && <BoardEdges layout={layout} stepWidth={stepWidth} />}
        {layout.lanes.map((place, row) => (
          <MapRow key={place.lane.id} index={row + 3}>
            <BoardLane row={row} place={place} measured={hasMeasured(kit)} />
            {place.lane.type === "feelings" && !place.lane.collapsed
              ? <FeelingRow row={row} place={place} columns={layout.columns} stepWidth={stepWidth} />
              : place.lane.type === "moments-of-truth"
                ? <MomentRow row={row} place={place} columns={layout.columns} stepWidth={stepWidth} />
                : layout.columns.map((column) => (
                  <BoardCell key={column.step?.id ?? column.stage.id} row={row} column={column} place={place} />
                ))}
          </MapRow>
        ))}
        <BoardCursors grid={grid} />
      </MapGrid>
    </div>
  );
}

function Heads() {
  const layout = useGridLayout();
  const voices = useStageVoices();
  const people = useStagePeople();
  const last = layout.columns.length - 1;
  return (
    <>
      <MapRow index={1}>
        <BoardCorner layout={layout} />
        {layout.stages.map((place) => (
          <BoardStage key={place.stage.id} place={place} voices={voices.get(place.stage.id) ?? []} people={people.get(place.stage.id) ?? []} />
        ))}
      </MapRow>
      <MapRow index={2}>
        {layout.columns.map((column) => (
          <BoardStep key={column.step?.id ?? column.stage.id} column={column} last={column.index === last} />
        ))}
      </MapRow>
    </>
  );
}

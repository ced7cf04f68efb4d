"use client";
/** The whole map as a grid: heads, lanes and cells, with keyboard, drag, zoom and colleagues' cursors. */
import { useLayoutEffect, useMemo, useRef, type RefObject } from "react";
import { NO_COLUMNS } from "@/components/journey/grid-advance";
import type { GridPosition } from "@/components/journey/grid-position";
import { MapGrid } from "@/components/journey/map-grid";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { BoardHeads } from "./board-heads";
import { useBoardKit } from "./board-kit";
import { HEADS } from "./choose-window";
import { hasMeasured } from "./feeling-row";
import { LaneRow } from "./lane-row";
import { lazyPart } from "./lazy-part";
import { useBoardKeys } from "./use-board-keys";
import { useEdgeLayout } from "./use-edge-layout";
import { useGridLayout } from "./use-grid-layout";
import { useGridWindow } from "./use-grid-window";
import { useMapZoom } from "./use-map-zoom";
import { usePointerTools } from "./use-pointer-tools";
import { useSteadyView } from "./use-steady-view";
import { textSize } from "./text-size";
import { densityAt, scaleAt, stepWidthAt } from "./zoom-levels";

const BoardCursors = lazyPart(() => import("./board-cursors"));
const BoardEdges = lazyPart(() => import("./board-edges"));

export function WideMap() {
  const kit = useBoardKit();
  const layout = useGridLayout();
  const zoom = useReadableSelector(kit.view, (view) => view.zoom);
  const many = useReadableSelector(kit.view, ({ selection }) => selection.size > 1);
  const edges = useEdgeLayout(layout);
  const canEdit = useReadable(kit.canEdit);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const handleKeyDown = useBoardKeys(layout);
  const [stepWidth, scale, density] = [stepWidthAt(zoom, textSize()), scaleAt(zoom), densityAt(zoom)];
  const drawn = useGridWindow(kit, scroller, layout, { stepWidth, scale, density });
  useSteadyView(scroller, layout, stepWidth * scale, `${stepWidth} ${scale}`);
  usePointerTools(kit, scroller);
  useMapZoom(kit, scroller, layout, stepWidth * scale, drawn);
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
  }, [kit, fallback, drawn]);

  const { map } = kit.data;
  const label = map.state === "future" ? `Future-state map: ${map.title}` : "Current-state map";
  return (
    <div ref={scroller} className="map-scroll" data-edge-levels={edges.levels || undefined} data-many={many || undefined}>
      <MapGrid
        label={label} state={map.state} columns={layout.columns.length} stepWidth={stepWidth}
        rows={layout.lanes.map(({ lane }) => drawn.minimums.get(lane.id) ?? 0)} headLines={drawn.headLines}
        scale={scale} density={density} gridRef={grid} readOnly={!canEdit} onKeyDown={handleKeyDown}
      >
        <BoardHeads layout={layout} span={drawn.spans.get(HEADS) ?? NO_COLUMNS} kept={drawn.kept.join()} />
        {edges.places.length > 0 && <BoardEdges edges={edges} layout={layout} span={drawn.columns} stepWidth={stepWidth} />}
        {layout.lanes.map((place, row) => (
          <LaneRow
            key={place.lane.id} row={row} place={place} columns={layout.columns} stepWidth={stepWidth} measured={hasMeasured(kit)}
            span={drawn.spans.get(place.lane.id) ?? NO_COLUMNS}
            kept={drawn.kept.filter((key) => key.endsWith(`|${place.lane.id}`)).join()}
          />
        ))}
        <Cursors grid={grid} />
      </MapGrid>
    </div>
  );
}

/** By itself: colleagues come, go and point without the map being drawn anew. */
function Cursors({ grid }: { grid: RefObject<HTMLElement | null> }) {
  const { session } = useBoardKit();
  const accompanied = useReadableSelector(session.peers, (peers) => peers.length > 0);
  return accompanied ? <BoardCursors grid={grid} /> : null;
}

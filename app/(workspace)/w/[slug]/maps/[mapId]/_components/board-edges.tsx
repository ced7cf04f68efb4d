"use client";
/** The connections above the rail. Loaded when a map has some. */
import { memo, useCallback, useMemo } from "react";
import { EdgeBand } from "@/components/journey/edge-band";
import { layoutEdges } from "@/components/journey/edge-layout";
import { describeEdge } from "@/components/journey/edge-words";
import type { GridLayout } from "@/components/journey/grid-layout";
import type { Span } from "@/components/journey/grid-window";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";

export default memo(function BoardEdges({ layout: { columns, lanes }, span, stepWidth }: { layout: GridLayout; span: Span; stepWidth: number }) {
  const kit = useBoardKit();
  const edges = useReadableSelector(kit.session.map, (map) => map.edges);
  const layout = useMemo(() => {
    // Loops run under the moments of truth where that lane shows.
    const loopsBelow = lanes.some(({ lane }) => lane.type === "moments-of-truth" && !lane.collapsed);
    const columnOf = new Map(columns.flatMap(({ step, index }) => (step ? [[step.id, index] as const] : [])));
    return layoutEdges(loopsBelow ? edges.filter(({ kind }) => kind !== "loop") : edges, columnOf);
  }, [edges, columns, lanes]);
  const handleOpen = useCallback((edgeId: string) => kit.view.update({ dialog: { kind: "connection", edgeId } }), [kit]);
  if (layout.places.length === 0) return null;
  const title = (column: number) => columns[column]?.step?.title ?? "";
  return (
    <EdgeBand
      layout={layout} span={span} columns={columns.length} stepWidth={stepWidth} future={kit.data.map.state === "future"} onOpen={handleOpen}
      ownerOf={({ edge }) => kit.people.department(edge.departmentId)}
      describe={({ edge, from, to }) => describeEdge(edge, title(from), title(to), kit.people.department(edge.departmentId)?.name ?? null)}
    />
  );
});

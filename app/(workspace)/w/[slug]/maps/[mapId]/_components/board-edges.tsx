"use client";
/** The connections above the rail. Loaded when a map has some. */
import { memo, useCallback } from "react";
import { EdgeBand } from "@/components/journey/edge-band";
import type { EdgeLayout } from "@/components/journey/edge-layout";
import { describeEdge } from "@/components/journey/edge-words";
import type { GridLayout } from "@/components/journey/grid-layout";
import type { Span } from "@/components/journey/grid-window";
import { useBoardKit } from "./board-kit";

export default memo(function BoardEdges({ edges: layout, layout: { columns }, span, stepWidth }: {
  edges: EdgeLayout; layout: GridLayout; span: Span; stepWidth: number;
}) {
  const kit = useBoardKit();
  const handleOpen = useCallback((edgeId: string) => kit.view.update({ dialog: { kind: "connection", edgeId } }), [kit]);
  const title = (column: number) => columns[column]?.step?.title ?? "";
  return (
    <EdgeBand
      layout={layout} span={span} columns={columns.length} stepWidth={stepWidth} future={kit.data.map.state === "future"} onOpen={handleOpen}
      ownerOf={({ edge }) => kit.people.department(edge.departmentId)}
      describe={({ edge, from, to }) => describeEdge(edge, title(from), title(to), kit.people.department(edge.departmentId)?.name ?? null)}
    />
  );
});

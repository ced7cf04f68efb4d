"use client";
/** Where the connections run. Known with the map, before they are drawn: the heads keep their room from the start. */
import { useMemo } from "react";
import { layoutEdges, type EdgeLayout } from "@/components/journey/edge-layout";
import type { GridLayout } from "@/components/journey/grid-layout";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";

export function useEdgeLayout({ columns, lanes }: GridLayout): EdgeLayout {
  const kit = useBoardKit();
  const edges = useReadableSelector(kit.session.map, (map) => map.edges);
  return useMemo(() => {
    // Loops run under the moments of truth where that lane shows.
    const loopsBelow = lanes.some(({ lane }) => lane.type === "moments-of-truth" && !lane.collapsed);
    const columnOf = new Map(columns.flatMap(({ step, index }) => (step ? [[step.id, index] as const] : [])));
    return layoutEdges(loopsBelow ? edges.filter(({ kind }) => kind !== "loop") : edges, columnOf);
  }, [edges, columns, lanes]);
}

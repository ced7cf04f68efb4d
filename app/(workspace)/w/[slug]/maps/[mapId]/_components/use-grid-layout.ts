"use client";
/** Columns and rows of the map of now; the same object while stages and lanes are the same. */
import { useMemo } from "react";
import { layoutGrid, type GridLayout } from "@/components/journey/grid-layout";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";

export function useGridLayout(): GridLayout {
  const { session } = useBoardKit();
  const stages = useReadableSelector(session.map, (map) => map.stages);
  const lanes = useReadableSelector(session.map, (map) => map.lanes);
  return useMemo(() => layoutGrid(stages, lanes), [stages, lanes]);
}

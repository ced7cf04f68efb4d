"use client";
/** The map, or what stands for it: the skeleton until it is loaded, the invitation to begin when it has no stage. */
import { memo } from "react";
import { BoardSkeleton } from "@/components/journey/board-skeleton";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { lazyPart } from "./lazy-part";
import { WideMap } from "./wide-map";

const EmptyBoard = lazyPart(() => import("./empty-board"));

export const MapArea = memo(function MapArea() {
  const kit = useBoardKit();
  const loaded = useReadable(kit.session.loaded);
  const hasStages = useReadableSelector(kit.session.map, (map) => map.stages.length > 0);
  if (!loaded) return <BoardSkeleton />;
  return hasStages ? <WideMap /> : <EmptyBoard />;
});

"use client";
/** The map, or what stands for it: the skeleton until it is loaded, the invitation to begin when it has no stage. */
import { memo } from "react";
import { BoardSkeleton } from "@/components/journey/board-skeleton";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { lazyPart } from "./lazy-part";
import { startMap } from "./structure-actions";
import { WideMap } from "./wide-map";

const EmptyMap = lazyPart(() => import("@/components/journey/empty-map"));

export const MapArea = memo(function MapArea() {
  const kit = useBoardKit();
  const loaded = useReadable(kit.session.loaded);
  const canEdit = useReadable(kit.canEdit);
  const hasStages = useReadableSelector(kit.session.map, (map) => map.stages.length > 0);
  if (!loaded) return <BoardSkeleton />;
  if (hasStages) return <WideMap />;
  return (
    <EmptyMap
      canEdit={canEdit} onNameFirstStep={(title) => startMap(kit, [title])}
      onPasteList={() => kit.view.update({ dialog: { kind: "paste-steps" } })}
    />
  );
});

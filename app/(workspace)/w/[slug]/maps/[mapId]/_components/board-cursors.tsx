"use client";
/** Colleagues' pointers over the map, below its sticky heads. Comes with the first colleague. */
import type { RefObject } from "react";
import { CursorLayer, type CursorAnchor } from "@/components/collaboration/cursor-layer";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";

export default function BoardCursors({ grid }: { grid: RefObject<HTMLElement | null> }) {
  const kit = useBoardKit();
  const peers = useReadable(kit.session.peers);
  const zoom = useReadableSelector(kit.view, (view) => view.zoom);
  const scale = Math.max(1, zoom);
  const locate = ({ stepId, laneId, x, y }: CursorAnchor) => {
    const box = kit.focus.element({ kind: "cell", stepId, laneId })?.getBoundingClientRect();
    const origin = grid.current?.getBoundingClientRect();
    if (!box || !origin) return null;
    return { x: (box.left + x * box.width - origin.left) / scale, y: (box.top + y * box.height - origin.top) / scale };
  };
  return (
    <div className="pointer-events-none absolute inset-0 z-[4]" aria-hidden>
      <CursorLayer peers={peers} exceptUserId={kit.data.me.id} locate={locate} />
    </div>
  );
}

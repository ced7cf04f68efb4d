"use client";
/** The invitation to begin, on a map without a stage. */
import { EmptyMap } from "@/components/journey/empty-map";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { startMap } from "./lane-actions";

export default function EmptyBoard() {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  return (
    <EmptyMap
      canEdit={canEdit} onNameFirstStep={(title) => startMap(kit, [title])}
      onPasteList={() => kit.view.update({ dialog: { kind: "paste-steps" } })}
    />
  );
}

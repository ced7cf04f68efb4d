"use client";
/** The lens and the filters where there is no bar to hang them on: on a phone. */
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { FilterChoices } from "../wayfinding/filter-choices";
import { matchingNow } from "../wayfinding/looks";

export default function FilterDialog({ onClose }: { onClose: () => void }) {
  const kit = useBoardKit();
  const filter = useReadableSelector(kit.view, (view) => view.filter);
  const { cards } = useReadable(kit.calmMap);
  const matching = filter && matchingNow(kit);
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="sm" title="Filter"
      footer={(
        <>
          <Button disabled={filter === null} onClick={() => kit.view.update({ filter: null })}>Show all</Button>
          <Button variant="primary" onClick={onClose}>{matching ? `Show ${matching.size} of ${cards.size} cards` : "Done"}</Button>
        </>
      )}
    ><FilterChoices /></Dialog>
  );
}

"use client";
/** While a filter is set: how many cards it speaks of, and the way out. */
import ListFilter from "lucide-react/icons/list-filter";
import { Button } from "@/components/ui/button";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { isOpen } from "@/lib/journey/selectors/filter";
import { useBoardKit } from "../board-kit";
import { matchingNow } from "../wayfinding/looks";

export function PhoneFilter() {
  const kit = useBoardKit();
  const filter = useReadableSelector(kit.view, (view) => (view.filter && !isOpen(view.filter) ? view.filter : null));
  const { cards } = useReadable(kit.calmMap);
  if (!filter) return null;
  return (
    <div className="flex flex-none items-center gap-2 border-b border-line bg-surface px-4 text-card text-ink-2">
      <button type="button" className="flex min-h-11 flex-1 items-center gap-2 text-left" onClick={() => kit.view.update({ dialog: { kind: "filter" } })}>
        <ListFilter size={14} aria-hidden /><span role="status">Filtered: {matchingNow(kit)?.size ?? 0} of {cards.size} cards</span>
      </button>
      <Button variant="quiet" size="sm" onClick={() => kit.view.update({ filter: null })}>Show all</Button>
    </div>
  );
}

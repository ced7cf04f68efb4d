"use client";
/** Through whose eyes one looks at the map, and which cards it is about: opens the choices, says how many match, clears them. */
import { Popover } from "@base-ui/react/popover";
import ListFilter from "lucide-react/icons/list-filter";
import X from "lucide-react/icons/x";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { isOpen } from "@/lib/journey/selectors/filter";
import { useBoardKit } from "../board-kit";
import { FilterChoices } from "./filter-choices";
import { matchingNow } from "./looks";

export function FilterButton() {
  const kit = useBoardKit();
  const filter = useReadableSelector(kit.view, (view) => (view.filter && !isOpen(view.filter) ? view.filter : null));
  /** "3 of 40", as one value that changes only when it says something else. */
  const matching = useReadableSelector(kit.calmMap, ({ cards }) => (filter ? `${matchingNow(kit)?.size ?? 0} of ${cards.size}` : null));
  return (
    <div className="flex flex-none items-center gap-1">
      <Popover.Root>
        <Popover.Trigger title="Filter the map" className={`${buttonClass("quiet", "sm")} ${filter ? "text-accent-ink!" : "px-1.5!"}`}>
          <ListFilter size={15} aria-hidden /><span className={filter ? "@max-[64rem]:sr-only" : "sr-only"}>{filter ? "Filtered" : "Filter"}</span>
          {matching && <span className="text-ink-3 tabular-nums">{matching}</span>}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner sideOffset={6} align="end" className="z-50 outline-none">
            <Popover.Popup aria-label="Filter" className="max-h-(--available-height) w-88 max-w-[94vw] overflow-y-auto rounded-lg bg-raised p-4 text-ui text-ink shadow-3 outline-none">
              <FilterChoices />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {filter && <IconButton label="Clear the filter" size="sm" onClick={() => kit.view.update({ filter: null })}><X size={14} aria-hidden /></IconButton>}
    </div>
  );
}

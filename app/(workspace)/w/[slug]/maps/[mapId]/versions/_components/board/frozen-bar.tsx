"use client";
/** Tools for reading a version: finding, whose cards, what it lacked, and what the signs on its cards mean. */
import ScanSearch from "lucide-react/icons/scan-search";
import Search from "lucide-react/icons/search";
import { buttonClass } from "@/components/ui/button-class";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../../../_components/board-kit";
import { togglePanel } from "../../../_components/board-view";
import { Legend } from "../../../_components/differences/legend";
import { FilterButton } from "../../../_components/wayfinding/filter-button";

const BUTTON = buttonClass("quiet", "sm");

/** @param against the version whose differences show */
export function FrozenBar({ against }: { against: number | null }) {
  const kit = useBoardKit();
  const counts = useReadableSelector(kit.view, (view) => view.differences?.counts ?? null);
  const isOpen = useReadableSelector(kit.view, (view) => view.panel?.kind === "coverage");
  return (
    <div role="toolbar" aria-label="Reading tools" data-region="tools" className="@container flex min-h-9 flex-none flex-wrap items-center gap-2">
      <button type="button" title="Find in the map (Ctrl+F)" className={BUTTON} onClick={() => kit.view.update({ find: { words: "", cardId: null, ...kit.view.get().find } })}>
        <Search size={14} aria-hidden />Find
      </button>
      <FilterButton />
      <button type="button" className={BUTTON} aria-expanded={isOpen} onClick={() => togglePanel(kit.view, "coverage")}><ScanSearch size={14} aria-hidden />Coverage</button>
      <span className="flex-1" />
      {against !== null && counts && <Legend counts={counts} against={`v${against}`} />}
    </div>
  );
}

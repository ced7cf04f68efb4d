"use client";
/** The scope bar's tools: they look at the whole map, so they are loaded after it. */
import MessagesSquare from "lucide-react/icons/messages-square";
import Search from "lucide-react/icons/search";
import { buttonClass } from "@/components/ui/button-class";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { selectDiscussions } from "@/lib/journey/selectors/discussions";
import { useBoardKit } from "./board-kit";
import { FilterButton } from "./wayfinding/filter-button";

export default function ScopeTools() {
  const kit = useBoardKit();
  const discussions = useReadableSelector(kit.session.map, (map) => selectDiscussions(map, kit.data.measured).length);
  return (
    <>
      <button
        type="button" title="Find in the map (Ctrl+F)" className={buttonClass("secondary", "sm")}
        onClick={() => kit.view.update({ find: { words: "", cardId: null, ...kit.view.get().find } })}
      ><Search size={14} aria-hidden />Find</button>
      <FilterButton />
      <button type="button" className={buttonClass("secondary", "sm")} onClick={() => kit.view.update({ dialog: { kind: "discuss" } })}>
        <MessagesSquare size={14} aria-hidden />To discuss <span className="tabular-nums text-ink-3">{discussions}</span>
      </button>
    </>
  );
}

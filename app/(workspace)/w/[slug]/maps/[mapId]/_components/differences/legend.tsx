"use client";
/** What the signs on the cards mean, how many there are of each, and whether what is kept steps back. */
import { MarkTile } from "@/components/journey/compare/mark-tile";
import { Switch } from "@/components/ui/switch";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import type { Differences } from "./differences-of";

const SIGNS = ["added", "changed", "removed"] as const;

export function Legend({ counts, against = "today" }: Pick<Differences, "counts"> & { against?: string }) {
  const { view } = useBoardKit();
  const hideKept = useReadableSelector(view, (state) => state.hideKept);
  return (
    <span data-legend className="flex flex-none items-center gap-3">
      <ul aria-label={`Cards against ${against}`} className="flex items-center gap-2.5 tabular-nums">
        {SIGNS.map((mark) => (
          <li key={mark} title={`${counts[mark]} ${counts[mark] === 1 ? "card" : "cards"} ${mark} against ${against}`} className="inline-flex items-center gap-1 whitespace-nowrap">
            <MarkTile mark={mark} decorative />{counts[mark]}<span className="@max-[100rem]:sr-only"> {mark}</span>
          </li>
        ))}
      </ul>
      <Switch label={<span className="text-ink-2 @max-[60rem]:sr-only">Hide kept</span>} checked={hideKept} onChange={(on) => view.update({ hideKept: on })} className="whitespace-nowrap" />
    </span>
  );
}

"use client";
/** Back, the journey, which of its maps, whether it is saved, who is here; Recovered when something waits. */
import ArchiveRestore from "lucide-react/icons/archive-restore";
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronLeft from "lucide-react/icons/chevron-left";
import { PageLink } from "@/components/ui/page-link";
import { StateDot } from "@/components/ui/state-dot";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { sayStanding } from "../review/standing-words";
import { BoardPeople } from "../board-people";

export function PhoneHeader() {
  const kit = useBoardKit();
  const recovered = useReadableSelector(kit.session.map, (map) => map.recovered.length + map.recoveredMoments.length);
  const { workspace, journey, map } = kit.data;
  const standing = sayStanding(kit.data.review);
  return (
    <header className="phone-head" data-region="top">
      <PageLink href={`/w/${workspace.slug}`} className="phone-icon" aria-label="Back to journeys"><ChevronLeft size={20} aria-hidden /></PageLink>
      <div className="min-w-0 flex-1">
        <button
          type="button" className="block min-h-11 w-full min-w-0 rounded-sm text-left" aria-haspopup="menu"
          aria-label={`${journey.title}, ${map.state === "current" ? "current" : map.title}, ${standing.full}. Maps of this journey`}
          onClick={(event) => kit.view.update({ menu: { target: { kind: "maps" }, anchor: event.currentTarget } })}
        >
          <span className="block truncate text-body font-semibold">{journey.title}</span>
          <span className="flex min-w-0 items-center gap-[5px] text-card text-ink-2">
            <StateDot state={map.state} /><span className="max-w-7/10 flex-none truncate">{map.state === "current" ? "Current" : map.title}</span><span className="truncate">· {standing.short}</span><ChevronDown size={13} aria-hidden />
          </span>
        </button>
        <h1 className="sr-only">{journey.title}</h1>
      </div>
      {recovered > 0 && (
        <button
          type="button" className="phone-icon relative" aria-label={`Recovered, ${recovered}`}
          onClick={() => kit.view.update({ dialog: { kind: "recovered" } })}
        >
          <ArchiveRestore size={18} aria-hidden />
          <span aria-hidden className="absolute top-1 right-0.5 min-w-4 rounded-full bg-solid px-1 text-[10px] leading-4 font-semibold text-ink-inv">{recovered}</span>
        </button>
      )}
      <BoardPeople max={3} />
    </header>
  );
}

"use client";
/** What can be done with one change: its gap, bringing it over, a link to it. */
import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import Ellipsis from "lucide-react/icons/ellipsis";
import Link2 from "lucide-react/icons/link-2";
import { iconButtonClass } from "@/components/ui/button-class";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast";
import type { JourneyGap } from "@/lib/contract/plan";
import { canBring } from "@/lib/journey/diff/bring/bring-commands";
import type { Direction } from "@/lib/journey/diff/bring/bringing";
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import { bringWords } from "./bring-words";

const ICON = { size: 14, "aria-hidden": true } as const;

export function RowMenu({ row, gaps, allGaps, onNewGap, onAddTo, onTakeOut, onBring }: {
  row: DiffRow;
  /** Those it is in. */
  gaps: readonly JourneyGap[];
  allGaps: readonly JourneyGap[];
  /** Absent: this person may not change the plan. */
  onNewGap?: (() => void) | undefined;
  onAddTo: (gapId: string) => void;
  onTakeOut: (gap: JourneyGap) => void;
  /** Absent: this person may not change the maps. */
  onBring?: ((direction: Direction) => void) | undefined;
}) {
  const others = allGaps.filter(({ id }) => !gaps.some((gap) => gap.id === id));
  const copyLink = () => {
    const address = `${window.location.origin}${window.location.pathname}${window.location.search}#${row.id}`;
    void navigator.clipboard.writeText(address).then(() => showToast("Link to this change copied."), () => showToast({ message: address, tone: "neutral" }));
  };
  const entries: MenuEntry[] = [
    ...(onBring && canBring(row) ? (["to-current", "to-future"] as const).map((direction): MenuEntry => ({
      label: bringWords(row, direction), icon: direction === "to-current" ? <ArrowLeft {...ICON} /> : <ArrowRight {...ICON} />, onSelect: () => onBring(direction),
    })) : []),
    ...(onBring && canBring(row) && onNewGap ? [{ kind: "separator" as const }] : []),
    ...(onNewGap ? [
      ...gaps.map((gap): MenuEntry => ({ label: `Take out of gap ${gap.number}`, onSelect: () => onTakeOut(gap) })),
      { label: "New gap of this change", onSelect: onNewGap },
      ...(others.length > 0 ? [{ kind: "heading" as const, label: "Put it in" }] : []),
      ...others.map(({ id, number, title }): MenuEntry => ({ label: `Gap ${number}: ${title}`, onSelect: () => onAddTo(id) })),
      { kind: "separator" as const },
    ] : []),
    { label: "Copy link to this change", icon: <Link2 {...ICON} />, onSelect: copyLink },
  ];
  return (
    <Menu
      align="end" entries={entries}
      trigger={
        <button type="button" aria-label={`More for ${row.after ?? row.before ?? row.label}`} className={`${iconButtonClass("quiet", "sm")} -my-1 -mr-1.5`}>
          <Ellipsis size={15} aria-hidden />
        </button>
      }
    />
  );
}

"use client";
/** What can be done with a gap besides giving it an action. */
import Ellipsis from "lucide-react/icons/ellipsis";
import { iconButtonClass } from "@/components/ui/button-class";
import { Menu } from "@/components/ui/menu";
import type { JourneyGap } from "@/lib/contract/plan";
import { usePlanKit } from "./plan-kit";

export function GapMenu({ gap }: { gap: JourneyGap }) {
  const { renameGap, deleteGap } = usePlanKit();
  return (
    <Menu
      align="end"
      entries={[
        { label: "Rename", onSelect: () => renameGap(gap) },
        { label: "Delete gap", danger: true, onSelect: () => deleteGap(gap) },
      ]}
      trigger={<button type="button" aria-label={`More for gap ${gap.number}, ${gap.title}`} className={`${iconButtonClass("quiet", "sm")} flex-none`}><Ellipsis size={15} aria-hidden /></button>}
    />
  );
}

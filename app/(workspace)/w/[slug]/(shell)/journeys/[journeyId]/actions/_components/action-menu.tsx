"use client";
/** What can be done with an action without opening it: everything a drag does, too. */
import Ellipsis from "lucide-react/icons/ellipsis";
import { iconButtonClass } from "@/components/ui/button-class";
import { Menu } from "@/components/ui/menu";
import type { JourneyAction } from "@/lib/contract/plan";
import { EFFORT_WORDS, IMPACT_WORDS, STATUS_WORDS } from "@/lib/journey/gaps/plan-lines";
import { ACTION_STATUSES, EFFORTS, IMPACTS } from "@/lib/journey/gaps/types";
import { usePlanKit } from "./plan-kit";

export function ActionMenu({ action: { id, title, status, effort, impact } }: { action: JourneyAction }) {
  const { data, change, renameGap } = usePlanKit();
  const gaps = data.gaps.filter(({ actionId }) => actionId === id);
  return (
    <Menu
      align="end"
      entries={[
        {
          kind: "choice", label: "Status", value: status, options: ACTION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
          onChoose: (value) => change(id, { status: ACTION_STATUSES.find((one) => one === value) ?? status }),
        },
        {
          kind: "choice", label: "Effort", value: effort ?? "", options: EFFORTS.map((value) => ({ value, label: EFFORT_WORDS[value] })),
          onChoose: (value) => change(id, { effort: EFFORTS.find((one) => one === value) ?? effort }),
        },
        {
          kind: "choice", label: "Impact", value: impact ?? "", options: IMPACTS.map((value) => ({ value, label: IMPACT_WORDS[value] })),
          onChoose: (value) => change(id, { impact: IMPACTS.find((one) => one === value) ?? impact }),
        },
        ...(gaps.length > 0 ? [{ kind: "separator" as const }] : []),
        ...gaps.map((gap) => ({ label: `Rename gap ${gap.number}, ${gap.title}`, onSelect: () => renameGap(gap) })),
      ]}
      trigger={<button type="button" aria-label={`More for ${title}`} className={`${iconButtonClass("quiet", "sm")} -my-0.5`}><Ellipsis size={15} aria-hidden /></button>}
    />
  );
}

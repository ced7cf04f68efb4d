/** A gap that nobody has made an action of: dashed, and one press away from one. */
import Plus from "lucide-react/icons/plus";
import { Button } from "@/components/ui/button";
import type { JourneyGap } from "@/lib/contract/plan";
import { GapNumber } from "./action-card";
import type { PlanEntry } from "./plan-entries";

export function OpenGap({ entry, gap, changes, closed, chosen, working, onShow, onAction }: {
  entry: PlanEntry;
  gap: JourneyGap;
  /** How many of its changes still differ. */
  changes: number;
  closed: boolean;
  chosen: boolean;
  working: boolean;
  onShow: () => void;
  /** Absent: this person may not change the plan. */
  onAction?: (() => void) | undefined;
}) {
  return (
    <li
      id={`plan-${entry.key}`} data-chosen={chosen || undefined}
      className="flex items-center gap-2.5 rounded-md border border-dashed border-line-3 px-[11px] py-2 data-chosen:border-solid data-chosen:border-accent data-chosen:shadow-[0_0_0_1px_var(--accent)]"
    >
      <GapNumber entry={entry} />
      <div className="min-w-0 flex-1">
        <h3 className="text-ui font-semibold">
          <button type="button" className="rounded-xs text-left hover:underline max-md:min-h-11" onClick={onShow} aria-label={`${gap.title}, show its changes`}>{gap.title}</button>
        </h3>
        <p className="text-card text-ink-2">{closed ? "Closed: today has caught up" : `No action yet, ${changes} ${changes === 1 ? "change" : "changes"}`}</p>
      </div>
      {onAction && <Button size="sm" loading={working} onClick={onAction} aria-label={`Make an action of ${gap.title}`}><Plus size={14} aria-hidden />Action</Button>}
    </li>
  );
}

/** A gap nobody has an action for: dashed, with the one thing to do about it. */
import Plus from "lucide-react/icons/plus";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { JourneyGap } from "@/lib/contract/plan";

export function WaitingGap({ gap, changes, closed = false, selected = false, onOpen, onAct, menu }: {
  gap: JourneyGap;
  /** How many of its changes still differ; absent: nobody has looked. */
  changes?: number;
  selected?: boolean;
  onOpen?: ((gap: JourneyGap) => void) | undefined;
  /** The current map has caught up with it by itself. */
  closed?: boolean;
  /** Absent: it can only be read. */
  onAct?: ((gap: JourneyGap) => void) | undefined;
  /** At the end: what else can be done with it. */
  menu?: ReactNode;
}) {
  return (
    <article aria-label={`Gap ${gap.number}, ${gap.title}`} data-gap={gap.id} className={`flex items-center gap-2.5 rounded-md border border-dashed border-line-3 px-3 py-2 ${selected ? "shadow-[0_0_0_2px_var(--accent)]" : ""}`}>
      <span className="flex-none rounded-full bg-fill px-2 py-0.5 text-micro font-semibold whitespace-nowrap tabular-nums">Gap {gap.number}</span>
      <div className="min-w-0 flex-1">
        <h3 className="font-medium wrap-anywhere">
          {onOpen ? <button type="button" onClick={() => onOpen(gap)} className="-mx-1 rounded-xs px-1 text-left hover:underline max-md:min-h-11">{gap.title}</button> : gap.title}
        </h3>
        <p className="text-card text-ink-2">{closed ? "Closed on the current map, without an action" : changes === undefined ? "No action yet" : `No action yet, ${changes} ${changes === 1 ? "change" : "changes"}`}</p>
      </div>
      {onAct && !closed && <Button size="sm" onClick={() => onAct(gap)}><Plus size={13} aria-hidden /><span>Action<span className="sr-only"> for {gap.title}</span></span></Button>}
      {menu}
    </article>
  );
}

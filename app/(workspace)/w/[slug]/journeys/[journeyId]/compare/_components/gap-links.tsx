"use client";
/** In which gaps a change is; without one, where it can be put in one. */
import Link2 from "lucide-react/icons/link-2";
import type { JourneyGap } from "@/lib/contract/plan";

export function GapLinks({ gaps, onGap }: { gaps: readonly JourneyGap[]; onGap: (gapId: string) => void }) {
  return gaps.map(({ id, number, title }) => (
    <button
      key={id} type="button" title={title} aria-label={`Gap ${number}: ${title}`} onClick={() => onGap(id)}
      className="inline-flex min-h-6 flex-none items-center gap-[3px] rounded-xs text-micro font-medium whitespace-nowrap text-accent-ink hover:underline max-md:min-h-11"
    ><Link2 size={11} aria-hidden />Gap {number}</button>
  ));
}

/** How a moment of truth ends for us, told by shape and colour: a tick, an exclamation mark or a cross. */
import type { MomentOfTruth } from "@/lib/journey/model";

export function OutcomeMark({ outcome }: { outcome: NonNullable<MomentOfTruth["outcome"]> }) {
  return <i className="map-outcome" data-outcome={outcome} aria-hidden />;
}

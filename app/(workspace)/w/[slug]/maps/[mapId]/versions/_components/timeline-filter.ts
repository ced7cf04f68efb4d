/** Which versions the timeline shows. Pure. */
import type { ReviewHead } from "@/lib/contract/reviews";
import type { MapVersion } from "@/lib/contract/versions";

export const TIMELINE_FILTERS = ["all", "named", "automatic", "approved"] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];
export const FILTERS: Readonly<Record<TimelineFilter, string>> = { all: "All versions", named: "Named", automatic: "Automatic", approved: "Approved" };

/** What was kept before something was written over the map is automatic too: nobody asked for it. */
export function isMeant(filter: TimelineFilter, { title, kind, fileStatus }: Pick<MapVersion, "title" | "kind" | "fileStatus">, review: Pick<ReviewHead, "status"> | undefined): boolean {
  switch (filter) {
    case "all": return true;
    case "named": return title !== null || kind === "named";
    case "automatic": return title === null && kind !== "named" && kind !== "imported";
    case "approved": return review ? review.status === "approved" : fileStatus === "approved";
  }
}

/** The columns of the plan and their orders. Pure. */
import type { JourneyAction } from "@/lib/contract/plan";
import { ACTION_STATUSES, EFFORTS, IMPACTS } from "@/lib/journey/gaps/types";

export const SORTS = [
  { key: "number", label: "No." }, { key: "title", label: "Action" }, { key: "status", label: "Status" }, { key: "owner", label: "Owner" },
  { key: "department", label: "Department" }, { key: "due", label: "Due" }, { key: "effort", label: "Effort" }, { key: "impact", label: "Impact" },
  { key: "metric", label: "Metric" },
] as const;
export type SortKey = (typeof SORTS)[number]["key"];
export interface Sorting { readonly by: SortKey; readonly down: boolean }
type NameOf = (id: string | null) => string | undefined;
interface Names { readonly person: NameOf; readonly department: NameOf; readonly metric: NameOf }

/** What has no value stands last, whichever way; equal ones stay in the order of their numbers. */
export function sortedBy(actions: readonly JourneyAction[], { by, down }: Sorting, names: Names): readonly JourneyAction[] {
  const way = down ? -1 : 1;
  return [...actions].sort((a, b) => {
    const [one, other] = [valueOf(a, by, names), valueOf(b, by, names)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined) || a.number - b.number;
    const order = typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), "en", { sensitivity: "base" });
    return order * way || a.number - b.number;
  });
}

function valueOf(action: JourneyAction, by: SortKey, names: Names): string | number | undefined {
  switch (by) {
    case "number": return action.number;
    case "title": return action.title;
    case "status": return ACTION_STATUSES.indexOf(action.status);
    case "owner": return names.person(action.ownerId);
    case "department": return names.department(action.departmentId);
    case "due": return action.due ?? undefined;
    case "effort": return action.effort ? EFFORTS.indexOf(action.effort) : undefined;
    case "impact": return action.impact ? IMPACTS.indexOf(action.impact) : undefined;
    case "metric": return names.metric(action.metricId);
  }
}

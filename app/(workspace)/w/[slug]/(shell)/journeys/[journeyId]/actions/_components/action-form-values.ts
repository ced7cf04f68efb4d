/** Between an action and what stands in the fields of its form. Pure. */
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";
import { isMonthOrDay } from "@/lib/journey/gaps/month-or-day";
import type { ActionStatus, Effort, Impact } from "@/lib/journey/gaps/types";
import type { ActionPatch } from "./use-plan-changes";

export interface ActionValues {
  readonly title: string;
  readonly closes: string;
  readonly detail: string;
  readonly status: ActionStatus;
  readonly ownerId: string;
  readonly departmentId: string;
  readonly due: string;
  readonly effort: Effort | "";
  readonly impact: Impact | "";
  readonly gapIds: readonly string[];
  readonly cardIds: readonly string[];
  readonly metricId: string;
}

/** A new one for a gap is called like it. */
export const valuesOf = (action: JourneyAction | undefined, gap: JourneyGap | undefined): ActionValues => ({
  title: action?.title ?? gap?.title ?? "", closes: action?.closes ?? "", detail: action?.detail ?? "", status: action?.status ?? "planned",
  ownerId: action?.ownerId ?? "", departmentId: action?.departmentId ?? "", due: action?.due ?? "", effort: action?.effort ?? "",
  impact: action?.impact ?? "", gapIds: action?.gapIds ?? (gap ? [gap.id] : []), cardIds: action?.cardIds ?? [], metricId: action?.metricId ?? "",
});

export const bodyOf = (values: ActionValues): Required<ActionPatch> => ({
  title: values.title.trim(), closes: values.closes.trim() || null, detail: values.detail.trim() || null, status: values.status,
  ownerId: values.ownerId || null, departmentId: values.departmentId || null, due: values.due.trim() || null, effort: values.effort || null,
  impact: values.impact || null, gapIds: values.gapIds, cardIds: values.cardIds, metricId: values.metricId || null,
});

/** What was changed in the form, so that a colleague's other change stays. */
export function changedOf(before: ActionValues, values: ActionValues): ActionPatch {
  const [was, now] = [bodyOf(before), bodyOf(values)];
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => JSON.stringify(Reflect.get(was, key)) !== JSON.stringify(value)));
}

export const isDue = (typed: string): true | string =>
  typed.trim() === "" || isMonthOrDay(typed.trim())
  || (/^\d{4}-\d\d(-\d\d)?$/.test(typed.trim()) && !/^2[01]/.test(typed.trim()) ? "Give a year from 2000 to 2199." : "Give a month such as 2027-01 or a date such as 2027-01-31.");

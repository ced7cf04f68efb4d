/** How metrics are called and written in the details. */
import { formatMetricValue } from "@/components/journey/metric-value";
import type { JourneyMetric } from "@/lib/contract/metrics";
import type { MetricKind } from "@/lib/journey/model";

export const METRIC_WORDS: Readonly<Record<MetricKind, string>> = {
  nps: "NPS", csat: "CSAT", ces: "CES", rate: "Rate", count: "Count", time: "Time", money: "Money",
};

/** What stands after the number, unless somebody says otherwise. */
export const USUAL_UNIT: Readonly<Record<MetricKind, string>> = {
  nps: "points", csat: "", ces: "", rate: "%", count: "", time: "days", money: "€",
};

/** "34% → 40%", "34%", "→ 40%"; empty when neither is known. */
export function numbersOf(metric: JourneyMetric): string {
  const { baseline, target } = metric;
  const from = baseline && formatMetricValue(metric, baseline.value);
  const to = target && `→ ${formatMetricValue(metric, target.value)}`;
  return [from, to].filter((part) => part !== undefined).join(" ");
}

/** What somebody typed as a number: a comma and a real minus sign are understood. Null: it is none. */
export function readNumber(typed: string): number | null {
  const text = typed.trim().replace("−", "-").replace(/\s/g, "").replace(/^([-+]?\d*),(\d+)$/, "$1.$2");
  const value = Number(text);
  return text !== "" && Number.isFinite(value) ? value : null;
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
/** `date` is YYYY-MM-DD. */
export const dayOf = (date: string): string => {
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? date : day.format(at);
};
/** The day it is here, YYYY-MM-DD. */
export const today = (): string => new Intl.DateTimeFormat("sv-SE").format(new Date());

/** How metrics are called and written in the details. */
import { formatMetricValue } from "@/components/journey/metric-value";
import type { JourneyMetric } from "@/lib/contract/metrics";
import type { MetricKind } from "@/lib/journey/model";

export const METRIC_WORDS: Readonly<Record<MetricKind, string>> = {
  nps: "NPS", csat: "CSAT", ces: "CES", rate: "Rate", count: "Count", time: "Time", money: "Money",
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

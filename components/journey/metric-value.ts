/** How a metric's numbers are written and how long its bar is. Pure. */
import type { JourneyMetric } from "@/lib/contract/metrics";

type Measured = Pick<JourneyMetric, "kind" | "unit" | "baseline" | "target">;

const minus = (text: string): string => text.replace("-", "−");

/** "34%", "18k", "−12", "1.8". Points carry their sign when they rise above zero (NPS runs from −100 to +100). */
export function formatMetricValue(metric: Measured, value: number): string {
  const size = Math.abs(value);
  const short = size >= 1_000_000 ? `${trim(value / 1_000_000)}m` : size >= 1_000 ? `${trim(value / 1_000)}k` : trim(value);
  if (metric.unit === "%") return minus(`${short}%`);
  if (metric.kind === "nps" && value > 0) return `+${short}`;
  if (metric.kind === "money" && metric.unit) return minus(`${metric.unit} ${short}`);
  return minus(short);
}
const trim = (value: number): string => String(Math.round(value * 10) / 10);

export interface MetricBar { readonly baseline: number; readonly target: number }
/** Percent of the bar, 0 … 100: shares for rates, −100 … +100 for NPS, otherwise against the larger of the two. */
export function metricBar(metric: Measured): MetricBar | null {
  const baseline = metric.baseline?.value;
  const target = metric.target?.value;
  if (baseline === undefined || target === undefined) return null;
  const share = (value: number): number => {
    if (metric.unit === "%") return value;
    if (metric.kind === "nps") return (value + 100) / 2;
    const most = Math.max(Math.abs(baseline), Math.abs(target));
    return most === 0 ? 0 : (Math.abs(value) / most) * 90;
  };
  const clamp = (value: number): number => Math.min(100, Math.max(0, value));
  return { baseline: clamp(share(baseline)), target: clamp(share(target)) };
}

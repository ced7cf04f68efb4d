/** What an action is measured by: name, baseline → target, and the way of what was measured. */
import type { JourneyMetric } from "@/lib/contract/metrics";
import { formatMetricValue } from "../metric-value";
import { Sparkline } from "./sparkline";

export function MetricWay({ metric }: { metric: JourneyMetric }) {
  const { baseline, target, actuals } = metric;
  const latest = actuals.at(-1);
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-ui tabular-nums text-ink-2">
      <span className="min-w-0">
        {metric.name} {baseline && formatMetricValue(metric, baseline.value)}
        {target && <> <span aria-label="to">→</span> <b className="font-semibold text-ink">{formatMetricValue(metric, target.value)}</b></>}
      </span>
      <Sparkline metric={metric} />
      {latest && <span className="text-card">now {formatMetricValue(metric, latest.value)}</span>}
    </span>
  );
}

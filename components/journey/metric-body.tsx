/** A metric: name, baseline → target, and a bar with the target as a tick. */
import type { JourneyMetric } from "@/lib/contract/metrics";
import { formatMetricValue, metricBar } from "./metric-value";

export function MetricBody({ metric }: { metric: JourneyMetric }) {
  const bar = metricBar(metric);
  const { baseline, target } = metric;
  return (
    <>
      <span className="map-metric-name">{metric.name}</span>
      {(baseline || target) && (
        <span className="map-metric-values">
          <span>{baseline ? formatMetricValue(metric, baseline.value) : "not measured"}</span>
          {target && <><span className="map-metric-arrow" aria-label="to">→</span><span>{formatMetricValue(metric, target.value)}</span></>}
        </span>
      )}
      {bar && (
        <span className="map-metric-bar block" aria-hidden>
          <span style={{ width: `${bar.baseline}%` }} /><span style={{ left: `${bar.target}%` }} />
        </span>
      )}
    </>
  );
}

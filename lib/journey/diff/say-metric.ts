/** What happened to a metric, as a sentence: numbers with their unit, old and new. */
import type { MetricChange, MetricFact } from "./metric-changes";
import { called, counted, listed, quoted } from "./names";

/** "Metric “Rebuy within 30 days”: target 50 % → 55 %, baseline 41 %." */
export function sayMetric({ kind, before, after, fields }: MetricChange): string {
  const metric = after ?? before;
  const name = `Metric ${quoted(called(metric?.name ?? "", "without a name"))}`;
  if (!metric) return `${name} changed.`;
  switch (kind) {
    case "added": return `${name} was added${aims(metric)}.`;
    case "removed": return `${name} is not measured any more.`;
    case "edited": {
      const told = before && after ? fields.map(({ field }) => sayField(field, before, after)) : [];
      const goal = fields.some(({ field }) => field === "target") && !fields.some(({ field }) => field === "baseline") && after?.baseline
        ? [`baseline ${amountOf(after, after.baseline.value)}`] : [];
      return `${name}: ${[...told, ...goal].join(", ")}.`;
    }
  }
}

function sayField(field: string, before: MetricFact, after: MetricFact): string {
  switch (field) {
    case "name": return `called ${quoted(before.name)} before`;
    case "baseline": case "target": {
      const [from, to] = [before[field], after[field]];
      if (from && to && from.value === to.value) return `${field} ${amountOf(after, to.value)} ${from.date ?? "without a date"} → ${to.date ?? "without a date"}`;
      return `${field} ${from ? amountOf(before, from.value) : "none"} → ${to ? amountOf(after, to.value) : "none"}`;
    }
    case "actuals": return sayValues(before, after);
    case "better": return after.better === undefined ? "neither direction is better" : `better when it goes ${after.better}`;
    default: return `counted in ${after.unit ?? after.kind} instead of ${before.unit ?? before.kind}`;
  }
}

function sayValues(before: MetricFact, after: MetricFact): string {
  const keyOf = ({ date, value, n }: MetricFact["actuals"][number]): string => `${date} ${value} ${n ?? ""}`;
  const [was, is] = [new Set(before.actuals.map(keyOf)), new Set(after.actuals.map(keyOf))];
  const [come, gone] = [[...is].filter((key) => !was.has(key)).length, [...was].filter((key) => !is.has(key)).length];
  return listed([...(come > 0 ? [`${counted(come, "measured value")} added`] : []), ...(gone > 0 ? [`${counted(gone, "measured value")} taken away`] : [])]) || "measured values in another order";
}

const aims = (metric: MetricFact): string => {
  const told = [metric.baseline && `baseline ${amountOf(metric, metric.baseline.value)}`, metric.target && `target ${amountOf(metric, metric.target.value)}`].filter(Boolean);
  return told.length === 0 ? "" : `: ${told.join(", ")}`;
};

/** "55 %", "−12 points", "1.8". */
export function amountOf({ unit }: MetricFact, value: number): string {
  const number = String(Math.round(value * 100) / 100).replace("-", "−");
  return unit === undefined || unit === "" ? number : `${number} ${unit}`;
}

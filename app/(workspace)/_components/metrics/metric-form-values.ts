/** Between a metric and what stands in the fields of its form. Pure. */
import type { JourneyMetric, MetricAmount } from "@/lib/contract/metrics";
import type { MetricKind } from "@/lib/journey/model";
import { USUAL_UNIT, readNumber } from "./metric-words";

interface AmountValues { readonly value: string; readonly date: string }
export interface MetricValues {
  readonly name: string;
  readonly kind: MetricKind;
  readonly unit: string;
  readonly better: "up" | "down" | "";
  readonly baseline: AmountValues;
  readonly target: AmountValues;
}

const amountValues = (amount: MetricAmount | undefined): AmountValues => (
  { value: amount === undefined ? "" : String(amount.value), date: amount?.date ?? "" });

export const valuesOf = (metric: JourneyMetric | undefined, name: string): MetricValues => ({
  name: metric?.name ?? name, kind: metric?.kind ?? "rate", unit: metric ? metric.unit ?? "" : USUAL_UNIT.rate, better: metric?.better ?? "",
  baseline: amountValues(metric?.baseline), target: amountValues(metric?.target),
});

/** A date without a number says nothing. */
function readAmount({ value, date }: AmountValues): MetricAmount | undefined {
  const number = readNumber(value);
  return number === null ? undefined : { value: number, ...(date !== "" && { date }) };
}

export function bodyOf({ name, kind, unit, better, baseline, target }: MetricValues) {
  return {
    name: name.trim(), kind, unit: unit.trim() || undefined, better: better || undefined, baseline: readAmount(baseline), target: readAmount(target),
  };
}

/** What differs from the metric the form was opened with; null clears. */
export function changedOf(metric: JourneyMetric, values: MetricValues): Record<string, unknown> {
  const now = bodyOf(values);
  return Object.fromEntries((["name", "kind", "unit", "better", "baseline", "target"] as const)
    .filter((key) => JSON.stringify(now[key]) !== JSON.stringify(metric[key]))
    .map((key) => [key, now[key] ?? null]));
}

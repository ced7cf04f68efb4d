/** Metrics as the API shows and takes them. */
import { METRIC_KINDS } from "../../journey/model";
import { id, typed, z } from "./primitives";

const date = z.iso.date("Give a date such as 2026-11-25.");
const number = z.number("Give a number.");
const name = typed(200).min(1, "Give it a name.");
const unit = typed(40);
const better = z.enum(["up", "down"]);
const amount = z.strictObject({ value: number, date: date.optional() });

export const newMetric = z.strictObject({
  name, kind: z.enum(METRIC_KINDS), unit: unit.min(1).optional(), better: better.optional(), baseline: amount.optional(), target: amount.optional(),
});
export const metricPatch = z.strictObject({
  name: name.optional(), kind: z.enum(METRIC_KINDS).optional(), unit: unit.min(1).nullable().optional(),
  better: better.nullable().optional(), baseline: amount.nullable().optional(), target: amount.nullable().optional(),
});
export const newMetricPoint = z.strictObject({ date, value: number, n: z.number().int().min(0).optional() });

const shownAmount = z.object({ value: z.number(), date: z.string().optional() });
const metricPoint = z.object({ id, date: z.string(), value: z.number(), n: z.number().optional() });
export const metric = z.object({
  id, fileId: z.string().optional(), name: z.string(), kind: z.enum(METRIC_KINDS), unit: z.string().optional(),
  better: better.optional(), baseline: shownAmount.optional(), target: shownAmount.optional(),
  actuals: z.array(metricPoint).readonly(),
}).openapi("Metric");

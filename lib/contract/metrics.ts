/** A metric as pages and the API know it. Without zod, so that pages load it. */
import type { MetricKind } from "../journey/model";

/** `date` is a day, YYYY-MM-DD: when it was measured, or when the target is due. */
export interface MetricAmount { readonly value: number; readonly date?: string }
export interface MetricActual {
  readonly id: string;
  readonly date: string;
  readonly value: number;
  /** Answers or cases behind the value. */
  readonly n?: number;
}
export interface JourneyMetric {
  readonly id: string;
  /** Its id in the file it was imported from; cards of before name it by that. */
  readonly fileId?: string;
  readonly name: string;
  readonly kind: MetricKind;
  /** Shown after the number. */
  readonly unit?: string;
  /** The direction that is good. */
  readonly better?: "up" | "down";
  readonly baseline?: MetricAmount;
  readonly target?: MetricAmount;
  /** Oldest first. */
  readonly actuals: readonly MetricActual[];
}

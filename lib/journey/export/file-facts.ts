/** What a version of an imported map freezes beside it: what the file says of metrics, personas and evidence, under our ids. */
import type { MetricFact } from "../diff/metric-changes";
import { BUILT_IN_CHANNELS } from "../model";
import { compact, isPlain } from "../stored-values";
import type { VersionFacts } from "../version-facts";
import type { FileMetric } from "./file-types";
import type { ImportContext, ImportedJourney } from "./import-types";

type Ours = Pick<ImportContext, "departments" | "people">;
const EVIDENCE_HEAD: readonly string[] = ["id", "kind", "source", "title", "count", "tag", "since", "until", "date", "scores", "stepIds"];

/** An entry of `evidence[]` without how to find it again and what it says. */
export const evidenceHead = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).filter(([key]) => EVIDENCE_HEAD.includes(key)));

/** @param before what the journey knew until now: what the file is silent about stays */
export function factsOfFile({ metrics, newDepartments, carried }: ImportedJourney, { departments, people }: Ours, before: VersionFacts | null): VersionFacts {
  const old = new Set(before?.metrics.map(({ id }) => id));
  const known = new Set(people.map(({ id }) => id));
  const strangers = (carried.workspace?.people ?? []).filter(({ id }) => carried.personIds?.[id] === undefined && !known.has(id));
  const channels = carried.workspace?.channels ?? [];
  return {
    metrics: [
      ...(before?.metrics ?? []).map((metric) => {
        const said = metrics.find(({ id }) => id === metric.id);
        return said ? mergedMetric(metric, metric.id, said.metric) : metric;
      }),
      ...metrics.filter(({ id }) => !old.has(id)).map(({ id, metric }) => mergedMetric(undefined, id, metric)),
    ],
    departments: [...departments, ...newDepartments].map(({ id, name, code, colour }) => ({ id, name, code, colour })),
    people: [...people, ...strangers].map(({ id, name }) => ({ id, name })),
    channels: [
      ...BUILT_IN_CHANNELS.map((key) => ({ key, name: channels.find((channel) => channel.key === key)?.name ?? `${key.charAt(0).toUpperCase()}${key.slice(1)}` })),
      ...channels.filter(({ key }) => !BUILT_IN_CHANNELS.some((builtIn) => builtIn === key)),
    ],
    personas: listOf(carried.rest?.["personas"]), evidence: listOf(carried.rest?.["evidence"]).map(evidenceHead),
  };
}
const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isPlain) : []).map((item) => ({ ...item }));

/** The file's words; values that were measured here stay beside the file's. */
export function mergedMetric(before: MetricFact | undefined, id: string, { name, kind, unit, better, baseline, target, actuals = [] }: FileMetric): MetricFact {
  const amount = (one: FileMetric["baseline"]) => one && compact({ value: one.value, date: one.date });
  return compact({ id, name, kind, unit, better, baseline: amount(baseline), target: amount(target), actuals: mergedActuals(before?.actuals ?? [], actuals) });
}
type Actual = MetricFact["actuals"][number];
export const sameActual = (a: Actual, b: Actual): boolean => a.date === b.date && a.value === b.value && a.n === b.n;
function mergedActuals(before: readonly Actual[], file: readonly Actual[]): Actual[] {
  const plain = file.map(({ date, value, n }) => compact({ date, value, n }));
  return [...before, ...plain.filter((one) => !before.some((other) => sameActual(one, other)))].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

"use client";
/** Makes a metric, or changes one: only what was changed is sent, so that a colleague's other change stays. */
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { TextField } from "@/app/_components/text-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { JourneyMetric } from "@/lib/contract/metrics";
import { METRIC_KINDS, type MetricKind } from "@/lib/journey/model";
import { DeleteMetric } from "./delete-metric";
import { bodyOf, changedOf, valuesOf, type MetricValues } from "./metric-form-values";
import { METRIC_WORDS, USUAL_UNIT, readNumber } from "./metric-words";
import { useMetricChange } from "./use-metric-change";

const KINDS = METRIC_KINDS.map((value) => ({ value, label: METRIC_WORDS[value] }));
const FIELDS = ["name", "unit", "baseline.value", "baseline.date", "target.value", "target.date"] as const;
const isNumber = (typed: string) => typed.trim() === "" || readNumber(typed) !== null || "Give a number.";

export function MetricForm({ journeyId, metric, name = "", onDone }: {
  journeyId: string;
  /** Absent: a new one, called `name` to begin with. */
  metric?: JourneyMetric;
  name?: string;
  /** With the id of what was made. */
  onDone: (made?: string) => void;
}) {
  const { working, send } = useMetricChange(journeyId);
  const { register, handleSubmit, setError, setValue, watch, formState: { errors } } = useForm<MetricValues>({ defaultValues: valuesOf(metric, name) });
  const { kind, unit, better } = watch();
  const setKind = (next: MetricKind) => {
    if (unit === USUAL_UNIT[kind]) setValue("unit", USUAL_UNIT[next]);
    setValue("kind", next);
  };
  const submit = handleSubmit(async (values) => {
    try {
      if (metric) await send("PATCH", `/${metric.id}`, changedOf(metric, values));
      const made = metric ? undefined : (await send("POST", "", bodyOf(values))).id;
      onDone(made);
    } catch (error) {
      showProblem(error, setError, FIELDS);
    }
  });
  const amount = (part: "baseline" | "target", label: string, dateLabel: string) => (
    <div className="grid grid-cols-[minmax(0,1fr)_9rem] items-start gap-2">
      <TextField label={label} inputMode="decimal" autoComplete="off" error={errors[part]?.value?.message} {...register(`${part}.value`, { validate: isNumber })} />
      <TextField label={dateLabel} type="date" error={errors[part]?.date?.message} {...register(`${part}.date`)} />
    </div>
  );
  return (
    <form onSubmit={submit} noValidate aria-label={metric ? `Change ${metric.name}` : "New metric"} className="grid gap-3 rounded-md border border-line-2 p-3">
      <FormProblem message={errors.root?.message} />
      <TextField label="Name" autoFocus autoComplete="off" maxLength={200} error={errors.name?.message} {...register("name", { validate: (typed) => typed.trim() !== "" || "Give it a name." })} />
      <div className="grid grid-cols-2 items-start gap-2">
        <Field label="Kind">{(control) => <Select {...control} options={KINDS} value={kind} onChange={setKind} />}</Field>
        <TextField label="Unit" optional autoComplete="off" maxLength={40} placeholder="%, days, €" error={errors.unit?.message} {...register("unit")} />
      </div>
      <div className="grid justify-items-start gap-1.5">
        <span aria-hidden className="font-medium">Better when</span>
        <Segmented label="Better when" value={better} onChange={(next) => setValue("better", next)} options={[
          { value: "up", label: "Higher" }, { value: "down", label: "Lower" }, { value: "", label: "Not said" },
        ]} />
      </div>
      {amount("baseline", "Baseline", "Measured on")}
      {amount("target", "Target", "Due")}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" loading={working}>{metric ? "Save" : "Add metric"}</Button>
        <Button onClick={() => onDone()}>Cancel</Button>
        {metric && <DeleteMetric journeyId={journeyId} metric={metric} onDone={() => onDone()} />}
      </div>
    </form>
  );
}

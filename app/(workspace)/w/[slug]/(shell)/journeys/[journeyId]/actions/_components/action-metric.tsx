"use client";
/** By what an action is measured: chosen or made here, with its numbers and what was measured. */
import Pencil from "lucide-react/icons/pencil";
import { useImperativeHandle, useRef, useState, type Ref } from "react";
import { MetricWay } from "@/components/journey/plan/metric-way";
import { IconButton } from "@/components/ui/icon-button";
import { Picker } from "@/components/ui/picker";
import { MetricForm } from "../../../../../../../_components/metrics/metric-form";
import { MetricPoints } from "../../../../../../../_components/metrics/metric-points";
import { numbersOf } from "../../../../../../../_components/metrics/metric-words";
import { usePlanKit } from "./plan-kit";

const NONE = "";

/** The metric's own form as its neighbour sees it. */
export interface MetricHold {
  readonly isOpen: () => boolean;
  /** Says that it is to be saved or cancelled first, and leads into it. */
  readonly askFor: () => void;
}

export function ActionMetric({ metricId, problem, onChoose, hold }: {
  metricId: string | null; problem: string | undefined; onChoose: (id: string | null) => void; hold: Ref<MetricHold>;
}) {
  const { data } = usePlanKit();
  const [form, setForm] = useState<{ readonly name: string } | "edit" | null>(null);
  const [asked, setAsked] = useState(false);
  const section = useRef<HTMLElement>(null);
  const metric = data.metrics.find(({ id }) => id === metricId);
  const openForm = (next: typeof form) => {
    setAsked(false);
    setForm(next);
  };
  useImperativeHandle(hold, () => ({
    isOpen: () => form !== null,
    askFor: () => {
      setAsked(true);
      section.current?.querySelector<HTMLElement>("form input")?.focus();
    },
  }), [form]);
  return (
    <section ref={section} aria-label="Metric" className="mt-4 grid gap-2">
      <span aria-hidden className="font-medium">Metric</span>
      <div className="flex items-center gap-1">
        <Picker
          label="Metric" search="Find or name a metric" placeholder="No metric" className="min-w-0 flex-1 field-border" value={metric?.id ?? null}
          onChange={(id) => onChoose(id === NONE ? null : id)}
          options={[
            ...(metric ? [{ value: NONE, label: "No metric" }] : []),
            ...data.metrics.map((one) => ({ value: one.id, label: one.name, ...(numbersOf(one) && { description: numbersOf(one) }) })),
          ]}
          create={{ label: (typed) => (typed === "" ? "New metric" : `New metric “${typed}”`), onCreate: (name) => openForm({ name }) }}
        />
        {metric && form === null && <IconButton label={`Change ${metric.name}`} onClick={() => openForm("edit")}><Pencil size={14} aria-hidden /></IconButton>}
      </div>
      {problem !== undefined && <p role="alert" className="text-card font-medium text-bad">{problem}</p>}
      {asked && <p role="alert" className="text-card font-medium text-bad">{form === "edit" ? "Save or cancel" : "Add or cancel"} the metric first.</p>}
      {form !== null && (
        <MetricForm
          key={form === "edit" ? metric?.id : "new"} journeyId={data.journey.id} {...(form === "edit" ? metric && { metric } : { name: form.name })}
          onDone={(made) => {
            openForm(null);
            if (made !== undefined) onChoose(made);
          }}
        />
      )}
      {metric && form === null && (
        <div className="grid gap-1 rounded-md bg-sunken px-3 py-2">
          <MetricWay metric={metric} />
          <MetricPoints journeyId={data.journey.id} metric={metric} canEdit />
        </div>
      )}
    </section>
  );
}

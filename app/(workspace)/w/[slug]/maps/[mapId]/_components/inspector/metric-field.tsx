"use client";
/** What a card is measured by: found by name, made in place, with its numbers and what was measured. */
import Pencil from "lucide-react/icons/pencil";
import { useRef, useState } from "react";
import { MetricBody } from "@/components/journey/metric-body";
import { IconButton } from "@/components/ui/icon-button";
import { Picker } from "@/components/ui/picker";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import type { Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setFields } from "../card-fields";
import { FieldRow } from "./field-row";
import { MetricForm } from "../../../../../../_components/metrics/metric-form";
import { MetricPoints } from "../../../../../../_components/metrics/metric-points";
import { numbersOf } from "../../../../../../_components/metrics/metric-words";

const NONE = "";

export function MetricField({ card }: { card: Card }) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const [form, setForm] = useState<{ readonly name: string } | "edit" | null>(null);
  const end = useRef<HTMLSpanElement>(null);
  const { metrics } = kit.data;
  const metric = kit.people.metric(card.metricId);
  const choose = (metricId: string) => setFields(kit, [card.id], { metricId: metricId || null });
  return (
    <>
      <FieldRow label="Metric" action={metric && form === null && (
        <IconButton label={`Change ${metric.name}`} size="sm" onClick={() => setForm("edit")}><Pencil size={13} aria-hidden /></IconButton>
      )}>
        <Picker
          label="Metric" search="Find or name a metric" placeholder="No metric" className="flex-1" value={metric?.id ?? null} onChange={choose}
          options={[
            ...(metric ? [{ value: NONE, label: "No metric" }] : []),
            ...metrics.map((one) => ({ value: one.id, label: one.name, ...(numbersOf(one) && { description: numbersOf(one) }) })),
          ]}
          create={{ label: (typed) => (typed === "" ? "New metric" : `New metric “${typed}”`), onCreate: (name) => setForm({ name }) }}
        />
      </FieldRow>
      <span ref={end} hidden />
      {form !== null && (
        <MetricForm
          journeyId={kit.data.journey.id} key={form === "edit" ? metric?.id : "new"} {...(form === "edit" ? metric && { metric } : { name: form.name })}
          onDone={(made) => {
            setForm(null);
            // The form goes, and focus with it: back to what opened it.
            end.current?.parentElement?.querySelector<HTMLElement>("[aria-label=Metric]")?.focus();
            if (made !== undefined) choose(made);
          }}
        />
      )}
      {metric && form === null && (
        <div className="grid gap-1 rounded-md bg-sunken px-2.5 py-2">
          <MetricBody metric={metric} />
          <MetricPoints journeyId={kit.data.journey.id} metric={metric} canEdit={canEdit} />
        </div>
      )}
    </>
  );
}

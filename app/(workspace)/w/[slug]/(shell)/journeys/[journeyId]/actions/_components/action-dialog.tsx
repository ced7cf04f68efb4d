"use client";
/** One action: for an editor every field of it, for everybody else what it says. */
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";
import { isAppError } from "@/lib/errors";
import { ActionFacts } from "./action-facts";
import { ActionFields } from "./action-fields";
import { bodyOf, changedOf, valuesOf, type ActionValues } from "./action-form-values";
import { ActionMetric, type MetricHold } from "./action-metric";
import { DeleteAction } from "./delete-action";
import { usePlanKit } from "./plan-kit";

const FIELDS = ["title", "closes", "detail", "due", "ownerId", "departmentId", "gapIds", "cardIds", "metricId"] as const;

export function ActionDialog({ action, isGone = false, gap, onClose }: {
  action?: JourneyAction;
  /** A colleague deleted it while it was open. */
  isGone?: boolean;
  gap?: JourneyGap;
  onClose: () => void;
}) {
  const { data, canEdit } = usePlanKit();
  const router = useRouter();
  const formId = useId();
  const [working, setWorking] = useState(false);
  const [wasRefused, setWasRefused] = useState(false);
  const gone = isGone || wasRefused;
  const [leaving, setLeaving] = useState(false);
  // What the form was opened with: a colleague's change meanwhile is not mine.
  const [opened] = useState(() => valuesOf(action, gap));
  const form = useForm<ActionValues>({ defaultValues: opened });
  const { errors } = form.formState;
  const metric = useRef<MetricHold>(null);
  const isChanged = () => metric.current?.isOpen() === true || Object.keys(changedOf(opened, form.getValues())).length > 0;
  const close = () => (canEdit && isChanged() && !leaving ? setLeaving(true) : onClose());
  const submit = form.handleSubmit(async (values) => {
    if (metric.current?.isOpen()) return metric.current.askFor();
    setWorking(true);
    const path = `/api/v1/journeys/${data.journey.id}/actions`;
    try {
      if (action && !gone) await apiFetch("PATCH", `${path}/${action.id}`, changedOf(opened, values));
      else await apiFetch("POST", path, bodyOf(values));
      router.refresh();
      return onClose();
    } catch (error) {
      if (action && !gone && isAppError(error) && error.code === "not_found") setWasRefused(true);
      else showProblem(error, form.setError, FIELDS);
    }
    setWorking(false);
  });
  const title = action ? <><span className="text-ink-2 tabular-nums">{action.number}</span> {action.title}</> : "New action";
  if (!canEdit) {
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} size="lg" title={title} footer={<Button onClick={onClose}>Close</Button>}>
        {gone && <Banner tone="warn" live className="mb-3">A colleague deleted this action.</Banner>}
        {action && <ActionFacts action={action} />}
      </Dialog>
    );
  }
  return (
    <Dialog
      open onOpenChange={(open) => !open && close()} size="lg" title={title}
      {...(!action && { description: "What somebody does to close one gap or several." })}
      footer={leaving ? (
        <>
          <p role="alert" className="mr-auto self-center font-medium">Leave without saving what you changed?</p>
          <Button autoFocus onClick={() => setLeaving(false)}>Go on editing</Button>
          <Button variant="danger" onClick={onClose}>Leave</Button>
        </>
      ) : (
        <>
          {action && !gone && <DeleteAction action={action} onDone={onClose} />}
          <Button variant="quiet" onClick={close}>{gone ? "Close" : "Cancel"}</Button>
          <Button type="submit" form={formId} variant="primary" loading={working}>{gone ? "Save as new" : action ? "Save" : "Add action"}</Button>
        </>
      )}
    >
      <form id={formId} onSubmit={submit} noValidate aria-label={action ? `Change ${action.title}` : "New action"} className="grid gap-4">
        {gone && <Banner tone="warn" live>A colleague deleted this action. Save it as a new one, or close.</Banner>}
        <FormProblem message={errors.root?.message} />
        <ActionFields form={form} action={action} />
      </form>
      {/* Beside the form and not in it: a metric has forms of its own. */}
      <ActionMetric metricId={form.watch("metricId") || null} problem={errors.metricId?.message} onChoose={(id) => form.setValue("metricId", id ?? "")} hold={metric} />
    </Dialog>
  );
}

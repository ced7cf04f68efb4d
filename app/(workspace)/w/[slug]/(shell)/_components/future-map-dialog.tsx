"use client";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { TextAreaField, TextField } from "@/app/_components/text-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyListItem } from "@/lib/contract/home";

interface Values { title: string; hypothesis: string }

/** A what-if: a copy of a map that remembers what it came from. */
export function FutureMapDialog({ journey, slug, onClose }: { journey: JourneyListItem; slug: string; onClose: () => void }) {
  const formId = useId();
  const [fromMapId, setFromMapId] = useState(journey.maps[0]?.id ?? "");
  const [working, setWorking] = useState(false);
  const { register, handleSubmit, setError, formState: { errors } } = useForm<Values>({ defaultValues: { title: "", hypothesis: "" } });

  const submit = handleSubmit(async ({ title, hypothesis }) => {
    setWorking(true);
    try {
      const { id } = await apiFetch<{ id: string }>("POST", `/api/v1/journeys/${journey.id}/maps`, {
        state: "future", title: title.trim(), fromMapId, hypothesis: hypothesis.trim() || undefined,
      });
      return window.location.assign(`/w/${slug}/maps/${id}`);
    } catch (error) {
      showProblem(error, setError, ["title", "hypothesis"]);
    }
    setWorking(false);
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add a future map"
      description={`A copy to change freely. “${journey.title}” stays as it is, and the copy remembers where each note came from.`}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={working}>Add future map</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormProblem message={errors.root?.message} />
        <TextField
          label="Title" autoComplete="off" placeholder="Returns without a printer" error={errors.title?.message}
          {...register("title", { validate: (value) => value.trim() !== "" || "Give it a title." })}
        />
        {journey.maps.length > 1 && (
          <Field label="Copy of">
            {(control) => (
              <Select {...control} value={fromMapId} onChange={setFromMapId} options={journey.maps.map((map) => ({ value: map.id, label: map.title }))} />
            )}
          </Field>
        )}
        <TextAreaField
          label="What do you expect to change?" optional rows={2} error={errors.hypothesis?.message}
          placeholder="If nobody needs a printer, contacts per return halve." {...register("hypothesis")}
        />
      </form>
    </Dialog>
  );
}

"use client";
import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { TextAreaField, TextField } from "@/app/_components/text-field";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyTemplate } from "@/lib/journey/templates/names";
import { TemplateChoice } from "./template-choice";

interface Values { title: string; template: JourneyTemplate; start: string; end: string; objective: string; deliverable: string }

export function NewJourneyForm({ workspaceId, slug, template }: { workspaceId: string; slug: string; template: JourneyTemplate }) {
  const { register, handleSubmit, setError, formState: { errors } } = useForm<Values>({
    defaultValues: { title: "", template, start: "", end: "", objective: "", deliverable: "" },
  });
  const [working, setWorking] = useState(false);

  const submit = handleSubmit(async ({ title, template: chosen, ...scope }) => {
    setWorking(true);
    try {
      const said = Object.entries(scope).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()] as const] : []));
      const { maps } = await apiFetch<{ maps: readonly { id: string }[] }>("POST", `/api/v1/workspaces/${workspaceId}/journeys`, {
        title: title.trim(), template: chosen, ...(said.length > 0 && { scope: Object.fromEntries(said) }),
      });
      return window.location.assign(maps[0] ? `/w/${slug}/maps/${maps[0].id}` : `/w/${slug}`);
    } catch (error) {
      showProblem(error, setError, ["title", "template"]);
    }
    setWorking(false);
  });

  return (
    <form onSubmit={submit} noValidate method="post" className="mt-6 flex flex-col gap-6">
      <FormProblem message={errors.root?.message} />
      <TextField
        label="Title" size="lg" autoComplete="off" placeholder="Buy and return boots online" error={errors.title?.message}
        hint="Name it after what the customer wants to do."
        {...register("title", { validate: (value) => value.trim() !== "" || "Give it a title." })}
      />
      <TemplateChoice registration={register("template")} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-body font-semibold">
          Scope <span className="font-normal text-ink-3">(optional)</span>
        </legend>
        <div className="grid gap-4 md:grid-cols-2">
          <TextField label="Starts when" autoComplete="off" placeholder="Boots fail on a walk" {...register("start")} />
          <TextField label="Ends when" autoComplete="off" placeholder="Refund arrives or new pair fits" {...register("end")} />
        </div>
        <TextField label="Objective" autoComplete="off" placeholder="Halve the contacts per return" {...register("objective")} />
        <TextAreaField label="Deliverable" rows={2} placeholder="A future map that all three departments agree on" {...register("deliverable")} />
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="lg" loading={working}>Start journey</Button>
        <Link href={`/w/${slug}`} className={buttonClass("quiet", "lg")}>Back</Link>
      </div>
    </form>
  );
}

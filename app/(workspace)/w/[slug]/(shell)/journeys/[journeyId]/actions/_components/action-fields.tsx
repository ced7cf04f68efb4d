"use client";
/** The fields of an action but its metric. */
import { Controller, type UseFormReturn } from "react-hook-form";
import { TextAreaField, TextField } from "@/app/_components/text-field";
import { DepartmentCode } from "@/components/ui/department-code";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { JourneyAction } from "@/lib/contract/plan";
import { EFFORT_WORDS, IMPACT_WORDS, STATUS_WORDS } from "@/lib/journey/gaps/plan-lines";
import { ACTION_STATUSES, EFFORTS, IMPACTS } from "@/lib/journey/gaps/types";
import { isDue, type ActionValues } from "./action-form-values";
import { CardsField } from "./cards-field";
import { GapsField } from "./gaps-field";
import { usePlanKit } from "./plan-kit";

export function ActionFields({ form, action }: { form: UseFormReturn<ActionValues>; action: JourneyAction | undefined }) {
  const { data } = usePlanKit();
  const { register, control, formState: { errors } } = form;
  // Members; and the owner it has, who may be a person that only the imported file knows.
  const people = data.people.filter(({ id, role }) => role !== null || id === action?.ownerId);
  return (
    <>
      <TextField label="Action" maxLength={500} autoComplete="off" error={errors.title?.message} {...register("title", { validate: (typed) => typed.trim() !== "" || "Give it a title." })} />
      <TextField label="Closes" optional maxLength={2_000} autoComplete="off" placeholder="No printer, lost form" error={errors.closes?.message} {...register("closes")} />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Controller control={control} name="ownerId" render={({ field }) => (
          <Field label="Owner" error={errors.ownerId?.message}>{(attributes) => (
            <Select {...attributes} value={field.value} onChange={field.onChange} options={[{ value: "", label: "Nobody yet" }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />
          )}</Field>
        )} />
        <Controller control={control} name="departmentId" render={({ field }) => (
          <Field label="Department" error={errors.departmentId?.message}>{(attributes) => (
            <Select {...attributes} value={field.value} onChange={field.onChange} options={[
              { value: "", label: "None" }, ...data.departments.map(({ id, name, code, colour }) => ({ value: id, label: name, icon: <DepartmentCode code={code} colour={colour} /> })),
            ]} />
          )}</Field>
        )} />
        <TextField label="Due" optional autoComplete="off" placeholder="2027-01" hint="A month or a day" error={errors.due?.message} {...register("due", { validate: isDue })} />
        <Controller control={control} name="status" render={({ field }) => (
          <Field label="Status">{(attributes) => (
            <Select {...attributes} value={field.value} onChange={field.onChange} options={ACTION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))} />
          )}</Field>
        )} />
        <Controller control={control} name="effort" render={({ field }) => (
          <div className="grid justify-items-start gap-1.5">
            <span aria-hidden className="font-medium">Effort</span>
            <Segmented label="Effort" value={field.value} onChange={field.onChange} options={[{ value: "" as const, label: "Not said" }, ...EFFORTS.map((value) => ({ value, label: EFFORT_WORDS[value] }))]} />
          </div>
        )} />
        <Controller control={control} name="impact" render={({ field }) => (
          <div className="grid justify-items-start gap-1.5">
            <span aria-hidden className="font-medium">Impact</span>
            <Segmented label="Impact" value={field.value} onChange={field.onChange} options={[{ value: "" as const, label: "Not said" }, ...IMPACTS.map((value) => ({ value, label: IMPACT_WORDS[value] }))]} />
          </div>
        )} />
      </div>
      <TextAreaField label="Details" optional maxLength={10_000} error={errors.detail?.message} {...register("detail")} />
      <Controller control={control} name="gapIds" render={({ field }) => (
        <GapsField actionId={action?.id ?? null} value={field.value} onChange={field.onChange} problem={errors.gapIds?.message} />
      )} />
      <Controller control={control} name="cardIds" render={({ field }) => <CardsField value={field.value} onChange={field.onChange} />} />
    </>
  );
}

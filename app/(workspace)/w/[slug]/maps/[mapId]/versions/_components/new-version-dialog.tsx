"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { TextField } from "@/app/_components/text-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { apiFetch } from "@/lib/contract/client";
import type { BoardData } from "@/lib/contract/board";
import type { MapVersion } from "@/lib/contract/versions";
import { choiceHref } from "./version-words";

/** Keeps the map as it is now. What was typed stays when that fails. */
export function NewVersionDialog({ data, onClose }: { data: BoardData; onClose: () => void }) {
  const router = useRouter();
  const formId = useId();
  const [saving, setSaving] = useState(false);
  const { register, handleSubmit, setError, formState: { errors } } = useForm<{ title: string }>({ defaultValues: { title: "" } });

  const submit = handleSubmit(async ({ title }) => {
    setSaving(true);
    try {
      const named = title.trim();
      const { number } = await apiFetch<MapVersion>("POST", `/api/v1/maps/${data.map.id}/versions`, named === "" ? {} : { title: named });
      showToast(`v${number} kept`);
      router.push(choiceHref(data, { version: number }));
      router.refresh();
      return onClose();
    } catch (error) {
      showProblem(error, setError, ["title"]);
    }
    setSaving(false);
  });

  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title="New version" size="sm"
      description="Keeps the map as it is now. Everybody can go on working."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={saving}>Keep version</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem message={errors.root?.message} />
        <TextField label="Name" optional hint="What is done with it: “Spring review”" error={errors.title?.message} autoComplete="off" {...register("title")} />
      </form>
    </Dialog>
  );
}

"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { TextField } from "@/app/_components/text-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { apiFetch } from "@/lib/contract/client";

interface Values { text: string }

/** Gives something a new name: one field, one PATCH. */
export function RenameDialog({ title, label, initial, request, onClose }: {
  title: string;
  label: string;
  initial: string;
  /** Where to send it, and under which key of the body. */
  request: { path: string; key: string };
  onClose: () => void;
}) {
  const router = useRouter();
  const formId = useId();
  const [saving, setSaving] = useState(false);
  const { register, handleSubmit, setError, formState: { errors } } = useForm<Values>({ defaultValues: { text: initial } });

  const submit = handleSubmit(async ({ text }) => {
    setSaving(true);
    try {
      await apiFetch("PATCH", request.path, { [request.key]: text.trim() });
      router.refresh();
      return onClose();
    } catch (error) {
      showProblem(error, setError, []);
    }
    setSaving(false);
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      size="sm"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={saving}>Rename</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem message={errors.root?.message} />
        <TextField
          label={label} error={errors.text?.message} autoComplete="off" onFocus={(event) => event.target.select()}
          {...register("text", { validate: (value) => value.trim() !== "" || "Give it a name." })}
        />
      </form>
    </Dialog>
  );
}

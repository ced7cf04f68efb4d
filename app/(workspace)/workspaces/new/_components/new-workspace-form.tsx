"use client";
import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { TextField } from "@/app/_components/text-field";
import { useSignOut } from "@/app/_components/use-sign-out";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { apiFetch } from "@/lib/contract/client";

interface Values { name: string }

export function NewWorkspaceForm({ canGoBack, email }: { canGoBack: boolean; email: string }) {
  const { register, handleSubmit, setError, formState: { errors } } = useForm<Values>({ defaultValues: { name: "" } });
  const [working, setWorking] = useState(false);
  const { leave, dialog } = useSignOut();

  const submit = handleSubmit(async ({ name }) => {
    setWorking(true);
    try {
      const { slug } = await apiFetch<{ slug: string }>("POST", "/api/v1/workspaces", { name: name.trim() });
      return window.location.assign(`/w/${slug}`);
    } catch (error) {
      showProblem(error, setError, ["name"]);
    }
    setWorking(false);
  });

  return (
    <form onSubmit={submit} noValidate method="post" className="flex flex-col gap-4">
      <FormProblem message={errors.root?.message} />
      <TextField
        label="Name of the workspace" size="lg" autoComplete="organization" error={errors.name?.message} hint="Your company or team."
        {...register("name", { validate: (value) => value.trim() !== "" || "Name your workspace." })}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="lg" loading={working}>Create workspace</Button>
        {canGoBack && <Link href="/" className={buttonClass("quiet", "lg")}>Back</Link>}
      </div>
      <p className="text-ink-3">
        Signed in as {email}.{" "}
        <button type="button" className="font-medium text-accent-ink underline underline-offset-2 touch-target" onClick={() => leave()}>Sign out</button>
      </p>
      {dialog}
    </form>
  );
}

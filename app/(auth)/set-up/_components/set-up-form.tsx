"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { TextField } from "@/app/_components/text-field";
import { Button } from "@/components/ui/button";
import { apiFetch } from "@/lib/contract/client";
import { ACCOUNT_FIELDS, AccountFields, accountRules, type AccountValues } from "../../_components/account-fields";
import { signInWithPassword } from "../../_components/sign-in-request";

type Values = AccountValues & { workspace: string };
type Done = "nothing" | "account" | "signed-in";

/** Account, sign-in, workspace: in that order. What already worked is not done again when a later part has to be repeated. */
export function SetUpForm({ setupToken, passwordMin }: { setupToken: string | undefined; passwordMin: number }) {
  const { register, handleSubmit, setError, formState: { errors } } = useForm<Values>({
    defaultValues: { name: "", email: "", password: "", workspace: "" },
  });
  const [done, setDone] = useState<Done>("nothing");
  const [working, setWorking] = useState(false);

  const rules = accountRules(passwordMin);

  const submit = handleSubmit(async ({ workspace, ...account }) => {
    setWorking(true);
    try {
      const email = account.email.trim();
      if (done === "nothing") {
        await apiFetch("POST", "/api/v1/accounts", { name: account.name.trim(), email, password: account.password, setupToken });
        setDone("account");
      }
      if (done !== "signed-in") {
        const problem = await signInWithPassword(email, account.password);
        if (problem !== null) {
          setError("root", { message: `Your account is made. ${problem}` });
          return setWorking(false);
        }
        setDone("signed-in");
      }
      const made = await apiFetch<{ slug: string }>("POST", "/api/v1/workspaces", { name: workspace.trim() });
      return window.location.assign(`/w/${made.slug}`);
    } catch (error) {
      showProblem(error, setError, ACCOUNT_FIELDS);
    }
    setWorking(false);
  });

  return (
    <form onSubmit={submit} noValidate method="post" className="flex flex-col gap-4">
      <FormProblem message={errors.root?.message} />
      <AccountFields
        fields={{
          name: register("name", rules.name),
          email: register("email", rules.email),
          password: register("password", rules.password),
        }}
        errors={errors}
        passwordMin={passwordMin}
      />
      <TextField
        label="Name of your workspace" size="lg" autoComplete="organization" error={errors.workspace?.message}
        hint="Your company or team."
        {...register("workspace", { validate: (value) => value.trim() !== "" || "Name your workspace." })}
      />
      <Button type="submit" variant="primary" size="lg" loading={working}>Create workspace</Button>
    </form>
  );
}

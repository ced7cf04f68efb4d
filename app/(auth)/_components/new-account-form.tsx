"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { ACCOUNT_FIELDS, AccountFields, accountRules, type AccountValues } from "./account-fields";
import { signInWithPassword } from "./sign-in-request";

/** Makes an account (however `create` does it), signs it in and goes on. A repeated try never makes it twice. */
export function NewAccountForm({ create, next, action, passwordMin, email, emailHint }: {
  create: (account: AccountValues) => Promise<unknown>;
  /** The path to go to, signed in. */
  next: string;
  action: string;
  passwordMin: number;
  email?: string | undefined;
  emailHint?: string;
}) {
  const { register, handleSubmit, setError, formState: { errors } } = useForm<AccountValues>({
    defaultValues: { name: "", email: email ?? "", password: "" },
  });
  const [made, setMade] = useState(false);
  const [working, setWorking] = useState(false);
  const rules = accountRules(passwordMin);

  const submit = handleSubmit(async (values) => {
    const account = { name: values.name.trim(), email: values.email.trim(), password: values.password };
    setWorking(true);
    try {
      if (!made) await create(account);
      setMade(true);
      const problem = await signInWithPassword(account.email, account.password);
      if (problem === null) return window.location.assign(next);
      setError("root", { message: `Your account is made. ${problem}` });
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
        emailHint={emailHint}
      />
      <Button type="submit" variant="primary" size="lg" loading={working}>{action}</Button>
    </form>
  );
}

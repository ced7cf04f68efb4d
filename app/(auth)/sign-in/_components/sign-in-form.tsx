"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { TextField } from "@/app/_components/text-field";
import { Button } from "@/components/ui/button";
import { withFragment } from "../../_components/callback-url";
import { signInWithPassword } from "../../_components/sign-in-request";

interface Values { email: string; password: string }

export function SignInForm({ callbackPath }: { callbackPath: string }) {
  const { register, handleSubmit, setError, formState: { errors } } = useForm<Values>({ defaultValues: { email: "", password: "" } });
  const [signingIn, setSigningIn] = useState(false);

  const submit = handleSubmit(async ({ email, password }) => {
    setSigningIn(true);
    try {
      const problem = await signInWithPassword(email.trim(), password);
      if (problem === null) return window.location.assign(withFragment(callbackPath));
      setError("root", { message: problem });
    } catch (error) {
      setError("root", { message: problemMessage(error) });
    }
    setSigningIn(false);
  });

  return (
    <form onSubmit={submit} noValidate method="post" className="flex flex-col gap-4">
      <FormProblem message={errors.root?.message} />
      <TextField
        label="Work email" type="email" size="lg" autoComplete="username" error={errors.email?.message}
        {...register("email", { required: "Enter your e-mail address." })}
      />
      <TextField
        label="Password" type="password" size="lg" autoComplete="current-password" error={errors.password?.message}
        {...register("password", { required: "Enter your password." })}
      />
      <Button type="submit" variant="primary" size="lg" loading={signingIn}>Sign in</Button>
    </form>
  );
}

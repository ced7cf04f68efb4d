"use client";
import type { RegisterOptions, UseFormRegisterReturn } from "react-hook-form";
import { TextField } from "@/app/_components/text-field";

export interface AccountValues { name: string; email: string; password: string }
export const ACCOUNT_FIELDS = ["name", "email", "password"] as const;
type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** The rules to register the three fields with. `passwordMin` in characters. */
export const accountRules = (passwordMin: number) =>
  ({
    name: { validate: (value: string) => value.trim() !== "" || "Enter your name. Colleagues see it beside your notes." },
    email: {
      required: "Enter your e-mail address.",
      pattern: { value: /^\s*\S+@\S+\s*$/, message: "Enter an e-mail address, like name@company.com." },
    },
    password: {
      required: "Choose a password.",
      minLength: { value: passwordMin, message: `Use at least ${passwordMin} characters.` },
    },
  }) satisfies Record<AccountField, RegisterOptions>;

/** Who somebody is: what every new account needs. */
export function AccountFields({ fields, errors, passwordMin, emailHint }: {
  fields: Readonly<Record<AccountField, UseFormRegisterReturn>>;
  errors: Readonly<Partial<Record<AccountField, { message?: string }>>>;
  passwordMin: number;
  emailHint?: string;
}) {
  return (
    <>
      <TextField label="Your name" size="lg" autoComplete="name" error={errors.name?.message} {...fields.name} />
      <TextField label="Work email" type="email" size="lg" autoComplete="username" hint={emailHint} error={errors.email?.message} {...fields.email} />
      <TextField
        label="Password" type="password" size="lg" autoComplete="new-password" error={errors.password?.message}
        hint={`At least ${passwordMin} characters. A few words in a row are good.`} {...fields.password}
      />
    </>
  );
}

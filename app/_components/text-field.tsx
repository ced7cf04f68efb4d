import type { ComponentProps, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { TextArea, TextInput, type TextInputProps } from "@/components/ui/text-input";

interface Shared {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
}

/** A labelled line of text; spread what react-hook-form's `register` returns into it. */
export function TextField({ label, hint, error, optional, ...input }: Shared & TextInputProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <TextInput {...input} {...control} />}
    </Field>
  );
}

/** The same with several lines. */
export function TextAreaField({ label, hint, error, optional, ...input }: Shared & ComponentProps<"textarea">) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <TextArea {...input} {...control} />}
    </Field>
  );
}

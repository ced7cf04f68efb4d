import type { ComponentProps, ReactNode } from "react";

/** A native checkbox with its label; the whole line is the target. */
export function Checkbox({ label, className = "", ...rest }: { label: ReactNode } & Omit<ComponentProps<"input">, "type">) {
  return (
    <label className={`inline-flex min-h-7.5 items-center gap-2 touch-target ${className}`}>
      <input type="checkbox" className="size-4 flex-none accent-accent" {...rest} />
      {label}
    </label>
  );
}

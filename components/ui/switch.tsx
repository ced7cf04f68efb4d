import type { ReactNode } from "react";

/** On or off, at once. A native checkbox underneath; the whole line is the target. */
export function Switch({ label, checked, onChange, className = "" }: {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  className?: string;
}) {
  return (
    <label className={`inline-flex min-h-7.5 items-center gap-2 touch-target ${className}`}>
      {label}
      <span className="relative inline-flex h-4 w-6.5 flex-none rounded-full bg-line-3 transition-colors duration-(--d-1) has-checked:bg-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent forced-colors:border">
        <input
          type="checkbox" role="switch" checked={checked} onChange={(event) => onChange(event.target.checked)}
          className="peer absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
        />
        <span aria-hidden className="pointer-events-none absolute top-0.5 left-0.5 size-3 rounded-full bg-surface transition-[left] duration-(--d-1) peer-checked:left-3 forced-colors:bg-[ButtonText]" />
      </span>
    </label>
  );
}

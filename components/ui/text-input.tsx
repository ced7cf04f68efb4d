import type { ComponentProps, ReactNode } from "react";

const BOX =
  "w-full min-w-0 rounded-sm bg-surface text-ink field-border transition-shadow duration-(--d-1) " +
  "focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent " +
  "aria-invalid:shadow-[inset_0_0_0_1.5px_var(--bad)] disabled:bg-fill disabled:text-ink-3 max-md:text-lead";

export interface TextInputProps extends Omit<ComponentProps<"input">, "size"> {
  size?: "md" | "lg";
  icon?: ReactNode;
}

/** One line of text. 34 or 40 px high; 16 px letters on phones, so they don't zoom in. */
export function TextInput({ size = "md", icon, className = "", ...rest }: TextInputProps) {
  const height = size === "lg" ? "h-10 text-body" : "h-8.5 text-ui";
  const input = (
    <input type="text" className={`${BOX} ${height} max-md:h-11 ${icon ? "pr-2.5 pl-9" : "px-2.5"} ${className}`} {...rest} />
  );
  if (!icon) return input;
  return (
    <span className="relative block">
      <span className="pointer-events-none absolute inset-y-0 left-2.5 grid place-items-center text-ink-3">{icon}</span>
      {input}
    </span>
  );
}

export function TextArea({ className = "", rows = 3, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={`${BOX} field-sizing-content px-2.5 py-2 text-ui ${className}`} {...rest} />;
}

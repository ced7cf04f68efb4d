import { useId, type ReactNode } from "react";

export interface SegmentedOption<Value extends string> {
  value: Value;
  label: ReactNode;
  /** Needed when `label` is an icon. */
  name?: string;
}

/** One of a few, all visible. Native radio buttons: arrow keys work, no script is needed for them. */
export function Segmented<Value extends string>({
  label, options, value, onChange, className = "",
}: {
  label: string;
  options: readonly SegmentedOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={`inline-flex gap-px rounded-md bg-sunken p-0.5 ${className}`}>
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex h-6.5 items-center justify-center gap-1.5 rounded-sm px-2.5 font-medium whitespace-nowrap text-ink-2 touch-target hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-1 forced-colors:border forced-colors:border-transparent forced-colors:has-checked:border-[Highlight] has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-label={option.name}
            className="absolute inset-0 cursor-pointer appearance-none rounded-sm outline-none"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

"use client";
import { Select as Base } from "@base-ui/react/select";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import type { ReactNode } from "react";
import { MENU_ITEM, MENU_POPUP } from "./menu-class";

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  /** A second, quiet line. */
  description?: string;
  icon?: ReactNode;
}

/** One of several, in a list that opens. Give it a `label`, or an `id` that a Field's label points to. */
export function Select<Value extends string>({
  options, value, onChange, label, id, disabled = false, size = "md", quiet = false, icon, className = "", ...described
}: {
  options: readonly SelectOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  label?: string;
  id?: string;
  disabled?: boolean;
  size?: "md" | "lg";
  /** Without a border, for use inside tables and bars. */
  quiet?: boolean;
  icon?: ReactNode;
  className?: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
}) {
  const look = quiet ? "hover:bg-hover" : "bg-surface field-border hover:bg-hover";
  return (
    <Base.Root items={[...options]} value={value} disabled={disabled} onValueChange={(next) => next !== null && onChange(next)}>
      <Base.Trigger
        id={id}
        aria-label={label}
        className={`inline-flex items-center justify-between gap-2 rounded-sm px-2.5 text-left touch-target disabled:text-ink-3 ${size === "lg" ? "h-10 text-body" : "h-8.5 text-ui"} ${look} ${className}`}
        {...described}
      >
        {icon}
        <Base.Value className="min-w-0 flex-1 truncate" />
        <Base.Icon className="text-ink-3"><ChevronDown size={14} aria-hidden /></Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className={`${MENU_POPUP} min-w-(--anchor-width) max-w-[min(22rem,92vw)]`}>
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} label={option.label} className={MENU_ITEM}>
                {option.icon}
                <span className="min-w-0 flex-1">
                  <Base.ItemText>{option.label}</Base.ItemText>
                  {option.description && <span className="block text-card text-ink-3">{option.description}</span>}
                </span>
                <Base.ItemIndicator className="text-accent-ink"><Check size={14} aria-hidden /></Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

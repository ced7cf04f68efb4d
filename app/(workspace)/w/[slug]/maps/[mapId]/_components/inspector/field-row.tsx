"use client";
/** One line of the details: what it is called, and its value or control. */
import { useId, type ReactNode } from "react";
import X from "lucide-react/icons/x";
import { DraftText } from "@/components/ui/draft-text";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";

/** `names`: the label belongs to the control with this id; without it the control says its name itself. */
export function FieldRow({ label, names, above = false, action, children }: {
  label: string;
  names?: string;
  /** The label stands over the control, which needs the whole width. */
  above?: boolean;
  action?: ReactNode;
  children: ReactNode;
}) {
  const name = names
    ? <label htmlFor={names} className="py-2 text-ink-3 max-md:py-3">{label}</label>
    : <span aria-hidden className="py-2 text-ink-3 max-md:py-3">{label}</span>;
  return (
    <div className={above ? "grid" : "grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-1"}>
      {above ? <div className="flex items-center gap-1">{name}{action}</div> : name}
      {/* What a list shows begins where the other values do; its ground, when pointed at, reaches further. */}
      <div className="flex min-h-8.5 min-w-0 flex-wrap items-center gap-1 [&>[aria-haspopup]:first-child]:-ml-2.5 [&>.w-full[aria-haspopup]]:w-[calc(100%+.625rem)]">{children}{!above && action}</div>
    </div>
  );
}

/** One of a few, or none of them. */
export function ChoiceRow<Value extends string>({ label, words, value, onChange, above, mark }: {
  label: string;
  words: Readonly<Record<Value, string>>;
  value: Value | undefined;
  onChange: (value: Value | null) => void;
  above?: boolean;
  /** A picture beside the word of what is chosen. */
  mark?: (value: Value) => ReactNode;
}) {
  const values = Object.keys(words) as Value[];
  const clear = value !== undefined && (
    <IconButton label={`Clear ${label.toLowerCase()}`} size="sm" onClick={() => onChange(null)}><X size={13} aria-hidden /></IconButton>
  );
  return (
    <FieldRow label={label} above={above ?? false} action={clear}>
      <Segmented<Value | ""> label={label} value={value ?? ""} onChange={(next) => next !== "" && onChange(next)} className="[&>label]:px-1.5"
        options={values.map((one) => ({ value: one, label: <>{one === value && mark?.(one)}{words[one]}</>, name: words[one] }))} />
    </FieldRow>
  );
}

const MOST_LETTERS = 2_000;
export function TextRow({ label, value, onChange }: { label: string; value: string | undefined; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <FieldRow label={label} names={id}>
      <DraftText id={id} value={value ?? ""} onCommit={onChange} maxLength={MOST_LETTERS} />
    </FieldRow>
  );
}

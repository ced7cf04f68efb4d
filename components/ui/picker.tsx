"use client";
/** One of many, found by typing a part of its name; what is not there yet can be made on the spot. */
import { Combobox as Base } from "@base-ui/react/combobox";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import Plus from "lucide-react/icons/plus";
import { useState, type ReactNode } from "react";
import { MENU_ITEM, MENU_POPUP } from "./menu-class";

export interface PickerOption {
  readonly value: string;
  readonly label: string;
  /** A second, quiet line; searched as well. */
  readonly description?: string;
  readonly icon?: ReactNode;
}
interface Entry extends PickerOption { readonly kind: "option" | "create" }

/** More are found by typing. */
const MOST_SHOWN = 60;
const CREATE = "\u0000create";
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

export function Picker({ label, options, value, onChange, onOpen, create, placeholder, search, icon, className = "" }: {
  label: string;
  options: readonly PickerOption[];
  /** Null: `placeholder` shows. */
  value: string | null;
  onChange: (value: string) => void;
  /** Where options come only when somebody looks for them. */
  onOpen?: () => void;
  /** Offered last. `label` says what would be made of what was typed; null: nothing. */
  create?: { readonly label: (typed: string) => string | null; readonly onCreate: (typed: string) => void };
  placeholder: string;
  /** Above the list: "Find a metric". */
  search: string;
  icon?: ReactNode;
  className?: string;
}) {
  const [typed, setTyped] = useState("");
  const offer = create?.label(typed.trim()) ?? null;
  const entries: readonly Entry[] = [
    ...options.map((option): Entry => ({ ...option, kind: "option" })), ...(offer === null ? [] : [{ value: CREATE, label: offer, kind: "create" } as const]),
  ];
  const chosen = entries.find((entry) => entry.kind === "option" && entry.value === value) ?? null;
  const handleOpen = (open: boolean) => {
    if (!open) return;
    setTyped("");
    onOpen?.();
  };
  const handleChange = (entry: Entry | null) => {
    if (entry?.kind === "create") create?.onCreate(typed.trim());
    else if (entry) onChange(entry.value);
  };
  return (
    <Base.Root<Entry>
      items={entries} value={chosen} onValueChange={handleChange} inputValue={typed} onInputValueChange={setTyped} limit={MOST_SHOWN} autoHighlight
      isItemEqualToValue={(a, b) => a.value === b.value} onOpenChange={handleOpen}
      filter={(entry, query) => entry.kind === "create" || plain(`${entry.label} ${entry.description ?? ""}`).includes(plain(query.trim()))}
    >
      <Base.Trigger
        aria-label={label}
        className={`inline-flex h-8.5 min-w-0 items-center justify-between gap-2 rounded-sm px-2.5 text-left text-ui touch-target hover:bg-hover ${className}`}
      >
        {icon}
        <span className={`min-w-0 flex-1 truncate ${chosen ? "" : "text-ink-3"}`}>{chosen?.label ?? placeholder}</span>
        <Base.Icon className="text-ink-3"><ChevronDown size={14} aria-hidden /></Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup aria-label={label} className={`${MENU_POPUP} w-[max(var(--anchor-width),16rem)] max-w-[92vw] p-0!`}>
            <Base.Input placeholder={search} aria-label={search} className="sticky top-0 z-1 h-9 w-full border-b border-line bg-raised px-3 text-ui outline-none max-md:h-11 max-md:text-lead" />
            <Base.Empty className="px-3 py-2 text-ink-2 empty:hidden">Nothing matches.</Base.Empty>
            <Base.List className="p-1 empty:hidden">
              {(entry: Entry) => (
                <Base.Item key={entry.value} value={entry} className={MENU_ITEM}>
                  {entry.kind === "create" ? <Plus size={14} aria-hidden className="text-ink-3" /> : entry.icon}
                  <span className="min-w-0 flex-1 wrap-anywhere">
                    {entry.label}
                    {entry.description && <span className="block text-card text-ink-3">{entry.description}</span>}
                  </span>
                  <Base.ItemIndicator className="text-accent-ink"><Check size={14} aria-hidden /></Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

"use client";
import { Menu as Base } from "@base-ui/react/menu";
import Check from "lucide-react/icons/check";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";
import { MENU_ITEM, MENU_POPUP } from "./menu-class";

export type MenuEntry =
  | { kind?: "action"; label: string; onSelect: () => void; icon?: ReactNode; danger?: boolean; disabled?: boolean; shortcut?: string; description?: string }
  | { kind: "link"; label: string; href: string; icon?: ReactNode; current?: boolean; description?: string; download?: boolean }
  | { kind: "choice"; label: string; options: readonly { value: string; label: string }[]; value: string; onChoose: (value: string) => void }
  | { kind: "heading"; label: string }
  | { kind: "separator" };

const HEADING = "px-2.5 pt-1.5 pb-1 text-micro font-semibold text-ink-3";

/** A button's menu. `trigger` is the button itself (it gets the menu's props). */
export function Menu({ trigger, entries, align = "start", side = "bottom" }: {
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} side={side} className="z-50 outline-none">
          <Base.Popup className={`${MENU_POPUP} min-w-44 max-w-[min(20rem,92vw)]`}>
            {entries.map((entry, index) => <Entry key={index} entry={entry} />)}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case "separator":
      return <Base.Separator className="mx-1.5 my-1 h-px bg-line" />;
    case "heading":
      return <div role="presentation" className={HEADING}>{entry.label}</div>;
    case "choice":
      return (
        <Base.RadioGroup value={entry.value} onValueChange={entry.onChoose} aria-label={entry.label}>
          <div aria-hidden className={HEADING}>{entry.label}</div>
          {entry.options.map((option) => (
            <Base.RadioItem key={option.value} value={option.value} className={MENU_ITEM}>
              <span className="min-w-0 flex-1 truncate">{option.label}</span>
              <Base.RadioItemIndicator className="text-accent-ink"><Check size={14} aria-hidden /></Base.RadioItemIndicator>
            </Base.RadioItem>
          ))}
        </Base.RadioGroup>
      );
    case "link":
      return (
        <Base.LinkItem
          href={entry.href}
          download={entry.download}
          aria-current={entry.current ? "true" : undefined}
          closeOnClick
          className={`${MENU_ITEM} ${entry.current ? "bg-fill font-medium" : ""}`}
        >
          <Body icon={entry.icon} label={entry.label} description={entry.description} />
        </Base.LinkItem>
      );
    case "action":
    case undefined:
      return (
        <Base.Item onClick={entry.onSelect} disabled={entry.disabled} className={`${MENU_ITEM} ${entry.danger ? "text-bad" : ""}`}>
          <Body icon={entry.icon} label={entry.label} description={entry.description} />
          {entry.shortcut && <Kbd>{entry.shortcut}</Kbd>}
        </Base.Item>
      );
  }
}

function Body({ icon, label, description }: { icon?: ReactNode; label: string; description?: string }) {
  return (
    <>
      {icon && <span className="text-current opacity-75">{icon}</span>}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{label}</span>
        {description && <span className="block text-card text-ink-3">{description}</span>}
      </span>
    </>
  );
}

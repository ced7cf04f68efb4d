"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import X from "lucide-react/icons/x";
import { useRef, type ReactNode, type RefObject } from "react";
import { iconButtonClass } from "./button-class";

const WIDTHS = { sm: "md:max-w-100", md: "md:max-w-130", lg: "md:max-w-180" } as const;

/** A modal: centred, on phones a sheet from below. Focus goes in, comes back, and Escape closes it. */
export function Dialog({ open, onOpenChange, title, description, size = "md", initialFocus, children, footer }: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  size?: keyof typeof WIDTHS;
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
  footer?: ReactNode;
}) {
  const popup = useRef<HTMLDivElement>(null);
  // The first thing to fill in; without one, the first button of the footer, which is the harmless one.
  const firstControl = () => {
    const control = popup.current?.querySelector<HTMLElement>("[data-dialog-body] :is(input:not([tabindex='-1']), textarea, [role=combobox], button)");
    return control ?? popup.current?.querySelector<HTMLElement>("footer button") ?? true;
  };
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-(--d-2) data-starting-style:opacity-0 data-ending-style:opacity-0" />
        <Base.Popup
          ref={popup}
          initialFocus={initialFocus ?? firstControl}
          className={`fixed z-40 flex max-h-[calc(100dvh-2rem)] w-full flex-col bg-raised text-ui text-ink shadow-3 outline-none transition-[opacity,translate] duration-(--d-2) ease-out data-starting-style:translate-y-2 data-starting-style:opacity-0 data-ending-style:opacity-0 max-md:inset-x-0 max-md:bottom-0 max-md:rounded-t-lg md:top-[12vh] md:left-1/2 md:max-h-[76vh] md:-translate-x-1/2 md:rounded-lg ${WIDTHS[size]}`}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-1">
            <div className="min-w-0 flex-1 pt-1">
              <Base.Title className="text-lead font-semibold tracking-[-.01em]">{title}</Base.Title>
              {description && <Base.Description className="mt-1 text-ink-2">{description}</Base.Description>}
            </div>
            <Base.Close aria-label="Close" className={iconButtonClass("quiet", "md")}>
              <X size={16} aria-hidden />
            </Base.Close>
          </header>
          <div data-dialog-body className="min-h-0 flex-1 overflow-y-auto px-5 pt-3 pb-5">{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

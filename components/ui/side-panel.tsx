"use client";
/**
 * A panel beside what it is about: a column of its own from 1200 px, over the page below that, the whole screen on phones.
 * It never takes the page away: focus may go back and forth (F6), Escape inside closes it and focus returns.
 */
import X from "lucide-react/icons/x";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { IconButton } from "./icon-button";

export function SidePanel({ label, icon, title, actions, footer, onClose, onReturnFocus, children }: {
  /** What it is called by screen readers. */
  label: string;
  icon?: ReactNode;
  title: ReactNode;
  /** Buttons between title and close. */
  actions?: ReactNode;
  footer?: ReactNode;
  onClose: () => void;
  /** Takes focus when what had it before the panel is gone. */
  onReturnFocus?: () => void;
  children: ReactNode;
}) {
  const panel = useRef<HTMLElement>(null);
  const giveBack = useRef(onReturnFocus);
  useEffect(() => {
    giveBack.current = onReturnFocus;
  });
  useEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    element?.focus({ preventScroll: true });
    // React removes the panel first: what was focused inside is nowhere then.
    let inside = true;
    const note = () => {
      inside = document.activeElement === document.body ? inside : element?.contains(document.activeElement) ?? false;
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
      if (!inside) return;
      // A menu that is closing gives its focus away by itself.
      if (before instanceof HTMLElement && before !== document.body && before.isConnected && !before.closest("[role=menu]")) before.focus();
      else giveBack.current?.();
    };
  }, []);
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // React also brings keys here that were pressed in a list the panel opened elsewhere in the page.
    const own = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (!own || event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside
      ref={panel} role="complementary" aria-label={label} data-region="panel" tabIndex={-1} onKeyDown={handleKeyDown}
      className="flex flex-none flex-col border-line bg-surface outline-none max-md:fixed max-md:inset-x-0 max-md:top-(--banner-h) max-md:bottom-0 max-md:z-30 md:max-[1199.98px]:absolute md:max-[1199.98px]:inset-y-0 md:max-[1199.98px]:right-0 md:max-[1199.98px]:z-30 md:max-[1199.98px]:shadow-3 md:w-(--inspector-w) md:max-w-[92vw] md:border-l"
    >
      <header className="flex items-center gap-2 py-2 pr-2 pl-4">
        {icon && <span className="flex-none text-ink-2">{icon}</span>}
        <h2 className="min-w-0 flex-1 truncate text-ui font-normal">{title}</h2>
        {actions}
        <IconButton label="Close" onClick={onClose}><X size={16} aria-hidden /></IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-5">{children}</div>
      {footer && <footer className="border-t border-line px-3 py-2.5">{footer}</footer>}
    </aside>
  );
}

import type { ReactNode } from "react";

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-xs bg-fill px-1 font-sans text-micro font-medium text-ink-2 shadow-[inset_0_-1px_0_var(--line-2)]">
      {children}
    </kbd>
  );
}

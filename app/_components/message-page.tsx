import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

/** A page that says one thing: what happened, and what to do now. */
export function MessagePage({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <main className="grid min-h-page place-items-center p-6">
      <div className="w-full max-w-110 text-center">
        <Logo name={false} size={40} className="justify-center" />
        <h1 className="mt-5 text-title font-semibold text-balance">{title}</h1>
        <div className="mt-2 text-body text-ink-2 text-pretty">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
      </div>
    </main>
  );
}

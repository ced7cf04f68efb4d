import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

/** A page that says one thing: what happened, and what to do now. `nested`: a layout around it has the main landmark. */
export function MessagePage({ title, children, actions, nested = false }: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  nested?: boolean;
}) {
  const Frame = nested ? "div" : "main";
  return (
    <Frame className={`grid place-items-center p-6 ${nested ? "min-h-[60vh]" : "min-h-page"}`}>
      <div className="w-full max-w-110 text-center">
        <Logo name={false} size={40} className="justify-center" />
        <h1 className="mt-5 text-title font-semibold text-balance">{title}</h1>
        <div className="mt-2 text-body text-ink-2 text-pretty">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
      </div>
    </Frame>
  );
}

import type { ReactNode } from "react";

/** The one big sentence of a page at the door. */
export function AuthHeading({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <header className="mb-6">
      <h1 className="text-[clamp(1.875rem,1.4rem+2vw,2.5rem)] leading-[1.1] font-[640] tracking-[-.035em] text-balance">{children}</h1>
      {lead && <div className="mt-2.5 text-body text-ink-2 text-pretty">{lead}</div>}
    </header>
  );
}

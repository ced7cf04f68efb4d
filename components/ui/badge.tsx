import type { ReactNode } from "react";

export type BadgeTone = "neutral" | "ok" | "warn" | "bad" | "accent" | "line";

const TONES: Record<BadgeTone, string> = {
  neutral: "bg-fill text-ink-2",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  accent: "bg-accent-soft text-accent-ink",
  line: "text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)]",
};

export function Badge({ tone = "neutral", children, className = "" }: { tone?: BadgeTone; children: ReactNode; className?: string }) {
  return (
    <span className={`inline-flex h-5 max-w-full items-center gap-1 rounded-xs px-[7px] text-micro font-semibold whitespace-nowrap ${TONES[tone]} ${className}`}>
      {children}
    </span>
  );
}

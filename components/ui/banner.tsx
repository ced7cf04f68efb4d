import type { ReactNode } from "react";

export type BannerTone = "neutral" | "warn" | "bad" | "ok" | "accent";

const TONES: Record<BannerTone, string> = {
  neutral: "bg-fill text-ink",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  ok: "bg-ok-soft text-ok",
  accent: "bg-accent-soft text-accent-ink",
};

/** A sentence that stays, with at most one action. `live` announces it when it appears. */
export function Banner({ tone = "neutral", icon, action, live = false, children, className = "" }: {
  tone?: BannerTone;
  icon?: ReactNode;
  action?: ReactNode;
  live?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      className={`flex min-h-10 items-center gap-2.5 rounded-md px-3 py-2 ${TONES[tone]} ${className}`}
    >
      {icon}
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}

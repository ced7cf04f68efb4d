"use client";
import type { ReactNode } from "react";
import { markRead, type SeenNews } from "@/app/_components/news/mark-read";
import { buttonClass } from "@/components/ui/button-class";
import { PageLink } from "@/components/ui/page-link";

/** Opens what news are about; they count as read from then on. */
export function NewsLink({ href, workspaceId, seen, label, children }: {
  href: string; workspaceId: string;
  /** Null: it is no news. */
  seen: SeenNews | null;
  label: string; children: ReactNode;
}) {
  // Should it not get through, they stay unread, and the page they lead to says it once more.
  const handleClick = () => { if (seen) void markRead(workspaceId, seen).catch(() => undefined); };
  return <PageLink href={href} aria-label={label} onClick={handleClick} className={buttonClass("secondary", "sm")}>{children}</PageLink>;
}
